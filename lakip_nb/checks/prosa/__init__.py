"""Rules over the prose as written."""
