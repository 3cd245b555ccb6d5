"""Measures the studio against scenes written by hand: what was understood, and whether the drawings show it.

Knows the scene engine's art and anchors, but none of its decisions: only finished candidates are looked at.
"""
