"""What is found in a text is found once, unless the text is long."""

from sahara_cli.texts.kept import kept


def test_the_same_text_is_worked_on_once() -> None:
    met: list[str] = []

    @kept
    def count(text: str) -> int:
        met.append(text)
        return len(text)

    assert [count("dam"), count("dam"), count("dams")] == [3, 3, 4]
    assert met == ["dam", "dams"]


def test_of_a_long_text_nothing_is_kept() -> None:
    met: list[str] = []
    work = kept(met.append)
    for _ in range(2):
        work("a" * 9_000)
    assert len(met) == 2
