"""LOBcoach: reflective career conversations for coaches in Dutch vocational education."""

__version__ = "0.1.0"
