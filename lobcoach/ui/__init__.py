"""What the coach sees: Qt windows, pages and widgets on top of the services."""
