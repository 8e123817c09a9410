"""Techniques, werkvormen and word cards on the screen."""
