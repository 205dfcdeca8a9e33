"""Turns of a transcript."""

import pytest

from sahara_cli.reading.quotations import find


def _said(text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, text[slice(*one.parts[0])]) for one in find(text)]


def test_names_in_capitals_are_turns() -> None:
    text = "Ann Lee met Omar Haddad.\nLEE: Will you stay?\nHADDAD: We will."
    assert _said(text) == [("Ann Lee", "Will you stay?"), ("Omar Haddad", "We will.")]


def test_names_that_come_back_are_turns() -> None:
    text = (
        "Lee: Will you stay this year?\nHaddad: We will stay, God willing.\n"
        "Lee: And the others too?\nHaddad: You must ask them that."
    )
    assert [speaker for speaker, _ in _said(text)] == ["Lee", "Haddad", "Lee", "Haddad"]


def test_a_turn_between_marks_is_its_stretch() -> None:
    text = '"LEE: Will you stay?"\n"HADDAD: We will."'
    assert _said(text) == [("Lee", "LEE: Will you stay?"), ("Haddad", "HADDAD: We will.")]


_INTERVIEW = "Q: Do you stay?\nA: We do.\nQ: And they?\nA: Ask them."


def test_answers_are_those_of_the_one_person_named_before_them() -> None:
    text = f"We met Omar Haddad in Rabat.\n{_INTERVIEW}"
    assert _said(text) == [("Omar Haddad", "We do."), ("Omar Haddad", "Ask them.")]
    assert {one.unsure for one in find(text)} == {"who answers is inferred"}


def test_answers_are_nobody_s_where_two_are_named() -> None:
    assert _said(f"We met Omar Haddad and Ann Lee.\n{_INTERVIEW}") == []


def test_a_list_is_no_transcript() -> None:
    assert _said("Rabat: 12.\nTiznit: 14.\nAgadir: 9.\nPlace: the hall.\nTime: noon.") == []


def test_a_list_in_which_one_label_stands_twice_is_no_transcript() -> None:
    text = (
        "Oregon: Leave is extended to two more weeks.\nDelaware: Fins can be sold no longer.\n"
        "Ohio: Homes are to be inspected each spring.\nTexas: Pictures are asked for at the poll.\n"
        "Utah: The state pays for meals at noon.\nOregon: Pupils choose the team that they join."
    )
    assert _said(text) == []


def test_one_label_is_no_transcript() -> None:
    assert _said("NOTE: the road is shut.\nOmar Haddad came.") == []


def test_a_name_on_a_line_of_its_own_says_all_up_to_the_next() -> None:
    text = (
        "Herald:\n\nMinister, will you resign?\n\nMarta Kovacs:\n\nNo. I was elected to stay."
        "\n\nI will stay on."
    )
    (one,) = find(text)
    assert (one.speaker, one.directness) == ("Marta Kovacs", "direct")
    assert [text[slice(*part)] for part in one.parts] == [
        "No. I was elected to stay.",
        "I will stay on.",
    ]


def test_an_office_in_capitals_is_its_holder_s_where_a_heading_names_them() -> None:
    text = (
        "TRANSCRIPT OF THE PRIME MINISTER THE HON ANN CLARK MP, LIMA\nJOURNALIST:\nWill you go?\n"
        "PRIME MINISTER:\nI will not go.\nJOURNALIST:\nWhen, then?\nPRIME MINISTER\nNever.\n[ends]"
    )
    assert _said(text) == [("Ann Clark", "I will not go."), ("Ann Clark", "Never.")]


def test_headings_with_a_colon_make_no_conversation() -> None:
    assert (
        _said("What we know:\nIt rained.\nBackground:\nThe road was shut.\nNext:\nWho pays?") == []
    )


_ONE = "Q: Will you resign?\nA: No. I was elected to stay."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            f"The Herald spoke to Marta Kovacs about what Omar Haddad asked for.\n{_ONE}",
            "Marta Kovacs",
        ),
        (f"Here Marta Kovacs talks about what Omar Haddad asked for.\n{_ONE}", "Marta Kovacs"),
        (
            f"Omar Haddad left.\nAn interview with Marta Kovacs, of the board.\n{_ONE}",
            "Marta Kovacs",
        ),
        ("Q: Minister Kovacs, will you resign?\nA: No. I was elected to stay.", "Kovacs"),
        (
            "Q: Marta Kovacs, you lead the board. Will you resign?\nA: No. I was elected to stay.",
            "Marta Kovacs",
        ),
        ("Q: Will you resign, Ms Kovacs?\nA: No. I was elected to stay.", "Kovacs"),
        (
            "Question: Good morning, Dr Kovacs. Will you resign?\nAnswer: No. I was elected to stay.",
            "Kovacs",
        ),
    ],
)
def test_who_answers_is_who_is_interviewed_or_addressed(text: str, speaker: str) -> None:
    assert _said(text) == [(speaker, "No. I was elected to stay.")]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("A conversation with the mayor of Tarn Cove", "the mayor of Tarn Cove"),
        ("The Herald spoke to the governor of Tarn Cove.", "the governor of Tarn Cove"),
        ("Tarn Cove dries up\nWe spoke to the mayor of Tarn Cove, Marta Kovacs.", "Marta Kovacs"),
    ],
)
def test_a_place_answers_no_question_but_who_holds_its_office(heading: str, speaker: str) -> None:
    assert _said(f"{heading}\n{_ONE}") == [(speaker, "No. I was elected to stay.")]


@pytest.mark.parametrize(
    "text",
    [
        f"Marta Kovacs leads the board. Omar Haddad heads the union.\n{_ONE}",
        "Q: Has Marta Kovacs resigned?\nA: No. She was elected to stay.",
        "Q: Marta Kovacs, will you resign?\nA: No.\nQ: And you, Omar Haddad, will you?\nA: Never.",
        "Q: size 12\nA: size 14",
    ],
)
def test_nobody_answers_where_it_is_not_clear_who(text: str) -> None:
    assert _said(text) == []


def test_an_answer_goes_on_to_the_next_label_and_the_last_is_a_paragraph() -> None:
    text = (
        "We met Omar Haddad.\nQ: Do you stay?\nA: We do.\nIn May we count the nets.\nQ: And they?\nA: Ask them.\n"
        "This interview was shortened."
    )
    told = [[text[slice(*part)] for part in one.parts] for one in find(text)]
    assert told == [["We do.", "In May we count the nets."], ["Ask them."]]


def test_one_question_of_a_paper_and_its_answer_are_turns_where_a_heading_names_who_answers() -> (
    None
):
    text = "An interview with Marta Kovacs\nHerald: Will you resign?\nKovacs: No. I was elected to stay."
    assert _said(text) == [("Marta Kovacs", "No. I was elected to stay.")]
    assert _said("Health: Will it reopen?\nRoads: The bridge was shut.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The Beacon: Is the pier safe?\nDr Petra Novak: It is. We checked.\nThe Beacon: When?\nNovak: In May.",
            [("Petra Novak", "It is. We checked."), ("Petra Novak", "In May.")],
        ),
        (
            "REPORTER: Will you go?\nREP. MARSH: I will not.\nREPORTER: Why?\nREP. MARSH: I was chosen.",
            [("Marsh", "I will not."), ("Marsh", "I was chosen.")],
        ),
        (
            "TOM HALL, HOST: Who pays?\nEVA LUND, RAIL MINISTER: We do. We always have.",
            [("Eva Lund", "We do. We always have.")],
        ),
        (
            "Gazette (G): Are you glad?\nRosa Vidal (RV): Relieved.\nG: Will you sing?\nRV: Perhaps.",
            [("Rosa Vidal", "Relieved."), ("Rosa Vidal", "Perhaps.")],
        ),
        (
            "Anna Weir:\nHow dry is it?\nMinister Tola Ayo:\nVery. Wells are dry.\nAnna Weir:\nThank you.",
            [("Tola Ayo", "Very. Wells are dry.")],
        ),
        (
            "Is the bill dead?\nPavel Cerny: It sleeps.\nWho opposes it?\nCerny: The judges.",
            [("Pavel Cerny", "It sleeps."), ("Pavel Cerny", "The judges.")],
        ),
        (
            "Is the bill dead?\nPavel Cerny:\nIt sleeps.\nWho opposes it?\nPavel Cerny:\nThe judges.",
            [("Pavel Cerny", "It sleeps."), ("Pavel Cerny", "The judges.")],
        ),
        (
            (
                "Interviewer: How many boats?\nCaptain Ana Reis:\nTen.\n(She laughs.)\nInterviewer: And men?\n"
                "Captain Ana Reis:\nForty."
            ),
            [("Ana Reis", "Ten."), ("Ana Reis", "Forty.")],
        ),
        (
            "Tribune: Did you know?\nMarta Kovacs: No.\nTribune: Your aide says you did.\nMarta Kovacs: He is wrong.",
            [("Marta Kovacs", "No."), ("Marta Kovacs", "He is wrong.")],
        ),
        (
            "Five questions for Nadia Benali\n1. What did you study?\nLaw, in Tunis.\n2. Who taught you?\nMy aunt.",
            [("Nadia Benali", "Law, in Tunis."), ("Nadia Benali", "My aunt.")],
        ),
    ],
)
def test_of_an_interview_the_answers_are_said(text: str, said: list[tuple[str, str]]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Where: Salem Hall.\nWhen: Friday.\nWho pays: the city?\nHealth: The ward is shut.",
        "What happens next?\nThe bill goes to the Senate.\nWho opposes it?\nThe farmers do.",
        "Ann Lee spoke to the board.\nWhat happens next?\nThe bill goes on.\nWho opposes it?\nThe farmers do.",
    ],
)
def test_lists_and_questions_of_the_writer_s_are_no_interview(text: str) -> None:
    assert _said(text) == []
