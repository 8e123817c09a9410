"""Files of other programs → plain cells; nothing is understood of them here."""
