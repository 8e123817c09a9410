"""What a class list says: which column is what, who is in a row, and what that changes."""
