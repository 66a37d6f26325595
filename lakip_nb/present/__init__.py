"""Words, tables and charts: what a reader sees, made from a Laporan."""
