"""What *Vragenbank* is made of: the filters, the list, and all about one question."""
