"""Closed word classes, and the verbs that end a subject."""

from __future__ import annotations

from sahara_cli.reading.people.lists import particles
from sahara_cli.reading.quotations.lexicon.tables import words

DETERMINERS = words(
    """
    the a an his her their its our my your this these those one another some several many most
    few two three four five six seven eight nine ten both other each every no any all more such
    half dozens
    """
)

POSSESSIVES = {"his": "m", "her": "f", "their": "p", "its": "n", "my": "i", "our": "i"}
OBJECT_PRONOUNS = {"him": "m", "her": "f", "them": "p"}
SUBJECT_PRONOUNS = {
    "he": "m", "she": "f", "they": "p", "it": "n", "i": "i", "we": "i", "you": "i", "who": "r",
}  # fmt: skip
RELATIVES = words("who which whom whose that where")

#: Prepositions that may stand inside a source: "a spokesman for the group".
INNER_PREPOSITIONS = words(
    """
    of for from at in with on to against behind near de
    """
)

#: Small words inside a name: "Piet de Boer".
PARTICLES = particles()

PREPOSITIONS = INNER_PREPOSITIONS | words(
    """
    by about after before during since until into onto over under through between among amid
    despite without within across along around outside inside beyond via per toward towards upon
    like unlike regarding concerning following
    """
)

CONJUNCTIONS = words(
    """
    and but or nor yet so plus then &
    """
)

SUBORDINATORS = words(
    """
    because although though while when whenever whether if as than that once unless whereas
    where how why what which who whom whose after before since until
    """
)

AUXILIARIES = words(
    """
    is was are were be been being am has had have having will would could should can may might
    must did does do doing ain't isn't wasn't aren't weren't hasn't hadn't haven't won't
    wouldn't couldn't shouldn't can't cannot didn't doesn't don't 'd 'll 've 's 're 'm ’d ’ll
    ’ve ’s ’re ’m isn’t wasn’t aren’t weren’t hasn’t hadn’t haven’t won’t wouldn’t couldn’t
    shouldn’t can’t didn’t doesn’t don’t
    """
)

BE_FORMS = words(
    """
    is was are were be been being am isn't wasn't aren't weren't gets got get
    """
)

ADVERBS = words(
    """
    also later then once twice again ever never now not just even still already recently often
    always sometimes soon too instead first today yesterday tonight earlier further simply
    perhaps maybe only almost nearly flatly bluntly jokingly reportedly famously famous
    repeatedly previously thus there here however meanwhile moreover therefore n't both all
    himself herself themselves itself afterward afterwards quickly wryly dryly rather long since
    """
)

DAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan. feb. mar. apr. jun. jul. aug.
    sept. sep. oct. nov. dec. morning afternoon evening night week month year day weekend
    """
)

#: Nouns that time, and are no subject: "Hours later, …".
TIMES = words(
    """
    day week month year hour minute moment time morning evening night decade second monday
    """
)

#: Words on "-ly" that a noun phrase may hold all the same.
NOUNS_IN_LY = words(
    """
    family ally rally supply reply assembly early only elderly daily weekly anomaly bully
    """
)

#: Common finite verbs that report nothing.
PLAIN_VERBS = words(
    """
    came comes took takes got gets left leaves won wins lost loses ran runs stood stands sat met
    meets became becomes kept keeps let lets brought brings fell falls rose rises grew grows led
    leads sent spent turned turns tried tries seems seemed appeared appears looked looks needs
    need knows know hit hits set sets faces shook laughed laughs smiled nodded paused drew draws
    broke breaks voted votes worked works lives lived plans hopes remains remained seeks sought
    won't includes heard hears wore wears built lies lay shows showed shown drove chose helped
    helps started starts stopped stops joined joins moved moves paid pays received receives
    returned returns served serves visited walked watched watches accepted launched happened
    happens followed follows threw throws flew flies rode rides struck swept hung dealt bent
    fought fights cut cuts shot shoots bought buys sold sells taught teaches meant means forgot
    forgets drank ate eats slept sank swore swears tore woke sounded sounds weighed reacted
    disagreed disagrees pauses smiles grinned shrugged pressed shifted caused created doubled
    saw sees spoke gave gives knew blew felt feels began chose wants owns knows stole bit froze rang
    sang hid shone spun strode wept crept dug stuck gets goes stays stayed hired defines
    slipped touted tends loves loved likes liked hates hated plays played
    """
)
