"""The published figures against the computed ones."""
