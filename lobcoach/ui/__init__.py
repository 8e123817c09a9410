"""What the coach sees: Qt windows, pages and widgets on top of the services."""

from lobcoach.ui.plain_import import use_plain_import

use_plain_import()
