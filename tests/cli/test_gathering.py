from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sahara_cli.cli.gathering import gathered
from sahara_cli.cli.manifests import Row, load
from sahara_cli.errors import FileError, RequestError

if TYPE_CHECKING:
    from pathlib import Path


def _texts(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The dam broke.", encoding="utf-8")


def test_a_folder_gives_its_texts_and_those_below_it_by_name(tmp_path: Path) -> None:
    _texts(tmp_path, "b.txt", "a.html", "c/d.md", "c/e.eml", "f.pdf", ".hidden.txt", ".git/g.txt")
    found = [str(one.path.relative_to(tmp_path)) for one in gathered([tmp_path], None)]
    assert found == ["a.html", "b.txt", "c/d.md", "c/e.eml"]


def test_a_file_is_taken_once_whatever_its_ending_and_a_link_to_a_folder_is_not_followed(
    tmp_path: Path,
) -> None:
    _texts(tmp_path, "a.txt", "b.doc")
    (tmp_path / "loop").symlink_to(tmp_path)
    files = [tmp_path / "b.doc", tmp_path, tmp_path / "a.txt"]
    assert [one.path.name for one in gathered(files, None)] == ["b.doc", "a.txt"]


def test_a_row_about_no_file_is_told_and_one_of_another_run_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _texts(tmp_path, "in/a.txt", "in/b.txt")
    given = [tmp_path / "in/a.txt"]
    hint = "a manifest's paths go from its own folder"
    for rows, said in (
        ("in/a.txt", ""),
        ("in/a.txt in/b.txt", ""),
        ("in/a.txt gone.txt", "3: {}/gone.txt is none of the files to draft"),
        ("a.txt", "2: {}/a.txt is none of the files to draft"),
        (
            "a.txt b.txt c.txt",
            "2: {}/a.txt is none of the files to draft (nor are 2 others of its rows)",
        ),
        ("in/b.txt", "2: {}/in/b.txt is none of the files to draft"),
        ("x" * 300, "2: {}/" + "x" * 300 + " is none of the files to draft"),
    ):
        path = _manifest(tmp_path, "\n".join(("file", *rows.split(), "")))
        assert len(gathered(given, path)) == 1
        told = f"sahara: {path}:{said.format(tmp_path)}; {hint}\n" if said else ""
        assert capsys.readouterr().err == told
    gathered([], _manifest(tmp_path, "file\ngone.txt\n"))
    assert capsys.readouterr().err == ""


def test_links_in_a_circle_are_given_to_whoever_reads_them(tmp_path: Path) -> None:
    _texts(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c.txt").symlink_to("d.txt")
    (tmp_path / "d.txt").symlink_to("c.txt")
    path = _manifest(tmp_path, "file,title\nb.txt,Gates\n")
    found = [(one.path.name, one.row and one.row.title) for one in gathered([tmp_path], path)]
    assert found == [("a.txt", None), ("b.txt", "Gates"), ("c.txt", None), ("d.txt", None)]


def test_a_folder_without_texts_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="holds no text: none of its files ends in"):
        gathered([tmp_path], None)
    with pytest.raises(RequestError, match="give a text, a folder of texts, or a --manifest"):
        gathered([], None)


def _manifest(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_manifest_tells_of_its_files_seen_from_its_folder(tmp_path: Path) -> None:
    _texts(tmp_path, "in/a.txt", "in/b.txt")
    path = _manifest(
        tmp_path, 'File,published,title\nin/a.txt,2024-05-14,"Dam, broken"\nin/b.txt,,\n'
    )
    first, second = gathered([], path)
    assert (first.path, second.path) == (tmp_path / "in/a.txt", tmp_path / "in/b.txt")
    assert first.row == Row(f"{path}:2", published="2024-05-14", title="Dam, broken")
    given = gathered([tmp_path / "in"], path)
    assert [one.row and one.row.title for one in given] == ["Dam, broken", ""]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", '1: has no column "file"; its columns are file, published, publisher, title, url, author'),
        ("name\na\n", '1: has no column "file"; its columns are file, published, publisher, title, url, author'),
        ("file,when\na,b\n", '1: has a column "when"; its columns are file, published, publisher, title, url, author'),
        ("file,file\na,b\n", '1: has two columns "file"'),
        ("file,title\na.txt,b,c\n", "2: has more cells than columns; set a comma in quotation marks"),
        ("file\na.txt\na.txt\n", "3: file: {a} stands in it twice"),
        ("file,title\n,b\n", "2: file: is blank; it names the article's file"),
        ('file\n"a', "1: is no CSV: unexpected end of data"),
    ],
)  # fmt: skip
def test_a_manifest_that_is_wrong_is_refused_by_its_line(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = _manifest(tmp_path, text)
    with pytest.raises(FileError) as caught:
        load(path)
    assert str(caught.value) == f"{path}:{sentence.format(a=tmp_path / 'a.txt')}"


def test_a_dossiers_own_ids_are_no_article(tmp_path: Path) -> None:
    for name in ("dossier.json", "earlier.txt", "ids.txt", "news.txt"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert [one.path.name for one in gathered([tmp_path], None)] == ["news.txt"]
    (tmp_path / "dossier.json").unlink()
    assert [one.path.name for one in gathered([tmp_path], None)] == [
        "earlier.txt",
        "ids.txt",
        "news.txt",
    ]
