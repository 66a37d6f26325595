"""The review form and the score sheet, answered."""
