"""The core values on the screen."""
