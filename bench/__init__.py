"""Side-by-side measurement of a report's build: `make bench`, or `python -m bench` from the project folder."""
