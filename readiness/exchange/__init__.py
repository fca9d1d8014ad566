"""What comes in and goes out: CSV files, tables and packs."""
