"""The lists of students and talks: what their columns say, and what can be done in a row."""
