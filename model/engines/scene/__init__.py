"""The embedded engine: a Scene becomes vector compositions of emoji art. No GPU, no download."""
