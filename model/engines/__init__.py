"""Engines: what turns a brief into candidates."""
