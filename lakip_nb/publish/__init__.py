"""From executed chapters to one HTML file."""
