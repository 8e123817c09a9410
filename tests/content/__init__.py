"""Tests of the content readers, with small files written as a coach would write them."""
