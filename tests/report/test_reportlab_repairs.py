from __future__ import annotations

import pytest
import reportlab
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream

from lobcoach.report import reportlab_repairs
from lobcoach.report.reportlab_repairs import repair, to_unicode_map


def test_the_repairs_are_for_the_series_that_is_installed() -> None:
    assert reportlab.Version.startswith(reportlab_repairs.SUPPORTED_SERIES)
    repair()
    repair()  # again changes nothing


def test_another_series_is_refused() -> None:
    with pytest.raises(RuntimeError, match=r"not 5\.2\.0"):
        repair("5.2.0")


def test_upstream_still_leaves_out_the_line_end_and_we_put_it_in() -> None:
    stream = PDFStream(PDFDictionary(), b"q Q")
    # When this fails, upstream was mended: take our repair out.
    assert reportlab_repairs.upstream_stream_format(stream, PDFDocument()).endswith(
        b"q Qendstream\n"
    )
    repair()
    assert stream.format(PDFDocument()).endswith(b"q Q\nendstream\n")


def test_upstream_still_misspells_high_characters_and_we_write_utf_16() -> None:
    # When this fails, upstream was mended: take our repair out.
    assert "<01> <1F600>" in reportlab_repairs.upstream_to_unicode("F", [0, 0x1F600])
    repair()
    assert "<01> <D83DDE00>" in ttfonts.makeToUnicodeCMap("F", [0, 0x1F600])


def test_a_full_subset_is_mapped_in_blocks_of_at_most_a_hundred() -> None:
    written = to_unicode_map("F", list(range(32, 282)))
    assert written.count("100 beginbfchar") == 2
    assert written.count("50 beginbfchar") == 1
    assert written.count("endbfchar") == 3
    assert "<F9> <0119>" in written


def test_a_joined_arabic_letter_is_told_as_the_letter() -> None:
    assert "<01> <06440627>" in to_unicode_map("F", [0, 0xFEFC])
