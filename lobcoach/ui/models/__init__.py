"""Lists of values as Qt item models."""
