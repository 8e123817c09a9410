"""The parts of the page with settings."""
