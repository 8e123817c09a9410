"""The parts of *Nieuw gesprek*: with whom, what kind of talk, about what."""
