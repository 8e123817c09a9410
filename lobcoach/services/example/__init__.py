"""The example file: made-up students, so that every screen shows something real."""
