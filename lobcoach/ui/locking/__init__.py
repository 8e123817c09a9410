"""The lock: when it falls, what is put away, and how the coach comes back to the same place."""
