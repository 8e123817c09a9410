"""Scripts that say whether LOBcoach is as quick and small as promised; see README.md."""
