"""Rules over the data, by subject."""
