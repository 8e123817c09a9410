"""The parts of the page on which a colleague's questions are looked over."""
