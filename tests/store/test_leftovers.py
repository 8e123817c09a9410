from pathlib import Path

from lobcoach.store.leftovers import remove_leftovers, unfinished_beside


def test_leftovers_go_by_their_name_and_nothing_else_does(place: Path) -> None:
    hexes = "0123456789abcdef" * 2
    ours = [f".{place.name}.{hexes}.wachtwoord", f".{place.name}.{hexes}.wachtwoord-journal"]
    others = [
        f".ander.lobcoach.{hexes}.wachtwoord",
        f".{place.name}.{hexes[:-1]}.wachtwoord",
        f"{place.name}.wachtwoord",
        f".{place.name}.{hexes}.nieuw",
    ]
    for name in (*ours, *others):
        place.with_name(name).write_text("x")
    place.with_name(f".{place.name}.{hexes[::-1]}.wachtwoord").mkdir()
    remove_leftovers(place)
    left = sorted(found.name for found in place.parent.iterdir())
    assert left == sorted([*others, f".{place.name}.{hexes[::-1]}.wachtwoord"])
    remove_leftovers(place.parent / "er-niet" / "x.lobcoach")


def test_what_is_unfinished_goes_as_a_leftover_and_never_has_the_same_name(place: Path) -> None:
    first, second = unfinished_beside(place), unfinished_beside(place)
    assert first != second
    first.touch()
    remove_leftovers(place)
    assert not first.exists()
