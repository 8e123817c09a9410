"""The data file: opening, transactions, lists, checking; only core values leave this package."""
