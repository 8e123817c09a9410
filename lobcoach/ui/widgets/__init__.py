"""Small reusable widgets that take their colours and sizes from the theme."""
