"""Properties that are computed once."""

from __future__ import annotations

from sahara_cli.computed import cached_property


class _Counting:
    asked = 0

    @cached_property
    def size(self) -> int:
        """Count."""
        self.asked += 1
        return 7


def test_a_property_is_computed_once_for_each_object() -> None:
    first, second = _Counting(), _Counting()
    assert (first.size, first.size, second.size) == (7, 7, 7)
    assert (first.asked, second.asked) == (1, 1)


def test_a_class_tells_of_the_property_itself() -> None:
    assert _Counting.size.__doc__ == "Count."
