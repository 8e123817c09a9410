"""What a coach can do, in the coach's words; one transaction per method."""
