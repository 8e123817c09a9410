"""The parts of the page on which a class list is looked over."""
