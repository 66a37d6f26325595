"""Reproducible LKjIP reports of Indonesian kecamatan from tidy data and notebooks."""
