"""The cards of the settings."""
