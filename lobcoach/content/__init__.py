"""Strict readers for the Markdown content files: problems with file and line, never a crash."""
