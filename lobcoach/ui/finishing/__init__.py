"""The parts of the page *Gesprek afronden*."""
