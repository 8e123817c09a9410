"""The parts of the page on which a coach writes a question."""
