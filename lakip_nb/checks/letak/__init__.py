"""Where a reader meets what a finding is about."""
