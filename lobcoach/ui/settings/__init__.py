"""The cards of *Instellingen*: each setting takes effect at once."""
