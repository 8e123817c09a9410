from lobcoach.content.proper_names import BRANDS_AND_SCHOOLS, FIRST_NAMES, KNOWN_CAPITALS


def test_names_are_in_lower_case_so_that_they_can_be_looked_up() -> None:
    for name in FIRST_NAMES | BRANDS_AND_SCHOOLS | KNOWN_CAPITALS:
        assert name == name.casefold().strip()


def test_no_name_is_allowed_and_refused_at_once() -> None:
    assert not KNOWN_CAPITALS & (FIRST_NAMES | BRANDS_AND_SCHOOLS)
