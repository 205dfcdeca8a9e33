from __future__ import annotations

import pytest

from sahara_cli.reading.sources.languages import Language, language_of
from tests.rows import tried_on

ENGLISH = (
    "The mayor of the town said that the river was higher than it had been for a hundred years."
)


@tried_on(
    ("text", "code"),
    [
        ("Le maire a dit que la rivière était plus haute que jamais, et que les gens sont partis.", "fr"),
        ("El alcalde dijo que el río estaba más alto que nunca y que la gente se fue de los pueblos.", "es"),
        ("Il sindaco ha detto che il fiume non è mai stato così alto e che la gente è partita.", "it"),
        ("O prefeito disse que o rio nunca foi tão alto e que as pessoas não estão mais na cidade.", "pt"),
        ("Der Bürgermeister sagte, dass der Fluss nie so hoch war und die Leute nicht mehr im Ort sind.", "de"),
        ("De burgemeester zei dat het water niet eerder zo hoog was en dat de mensen weg zijn.", "nl"),
        ("Belediye başkanı nehrin daha önce bu kadar yüksek olmadığını ve bir köyün boşaltıldığını söyledi.", "tr"),
        ("قال رئيس البلدية إن النهر لم يكن أعلى من ذلك من قبل وإن الناس غادروا القرى", "ar"),
        ("شهردار گفت که رودخانه هرگز به این بلندی نبوده و مردم از روستاها رفته‌اند چون گرگ آمد", "fa"),
        ("Мэр сказал, что река никогда не была так высока и что люди ушли; это было вчера", "ru"),
        ("Мер сказав, що річка ніколи не була такою високою і що люди пішли; її бачили", "uk"),
        ("市长说河水从来没有这么高，人们已经离开了村庄。", "zh"),
        ("市長は川がこれまでになく高いと言い、人々は村を去った。", "ja"),
        ("Ο δήμαρχος είπε ότι το ποτάμι δεν ήταν ποτέ τόσο ψηλά.", "el"),
    ],
)  # fmt: skip
def test_a_language_is_told_by_its_small_words_or_its_script(text: str, code: str) -> None:
    assert language_of(text) == Language(english=False, code=code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("El juez absolvió a Vera el 3 de abril. «No hay duda», dijo Pablo Ruiz.", "es"),
        ("Le ministre a démissionné le 3 mai. « Je pars », a déclaré Paul Roux.", "fr"),
        ("Der Minister trat am 3. Mai zurück. „Ich gehe“, sagte Paul Roth.", "de"),
        ("Die Polizei hat den Mann festgenommen.", "de"),
        ("O ministro renunciou em 3 de maio. «Vou embora», disse Paulo Reis.", "pt"),
        ("De minister trad op 3 mei af. «Ik ga», zei Jan Vos.", "nl"),
        ("Minister ustąpił 3 maja. «Odchodzę», powiedział Jan Nowak.", "pl"),
        ("Statsministern avgick i går. ”Jag går”, säger Eva Lund.", "sv"),
    ],
)
def test_a_verb_of_saying_tells_the_language_of_a_sentence_or_two(text: str, code: str) -> None:
    assert language_of(text) == Language(english=False, code=code)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Mayor Ana de la Cruz met Luis de los Santos in El Paso.",
        "El Salvador and La Paz sign a pact in Los Angeles.",
        f"{ENGLISH} « Nous sommes partis », a-t-il dit; the French word for it is « le barrage ».",
        "Rescue on the Orla",
        "Jane Roe, Los Angeles",
        "El Paso, De La Cruz, Los Alamos: the towns on the river that the mayor named",
        "",
    ],
)
def test_english_is_told_no_otherwise_for_names_and_words_of_others(text: str) -> None:
    assert language_of(text).english


def test_a_long_text_of_no_known_language_is_hardly_english() -> None:
    assert language_of("bjagy tfcfh hqsemx oogu fudvs gof gqnx " * 20) == Language(
        english=False, code=""
    )
