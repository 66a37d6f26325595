"""The Word document of a report, from its finished page."""
