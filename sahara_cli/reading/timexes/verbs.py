"""The verbs that tell a clause's tense, and the shortened words that end no sentence."""

from __future__ import annotations

#: Words of the future by themselves.
FUTURE = frozenset({
    "will", "shall", "ll", "'ll", "’ll", "wo", "upcoming", "forthcoming", "effective", "payable", "expects", "expect",
    "begins", "starts", "resumes", "expires", "meet", "meets", "arrives", "leaves", "departs", "opens",
    "closes", "ends", "would", "should", "must", "may", "might", "takes", "comes", "goes", "hears", "continues",
    "reopens", "convenes", "reconvenes", "gathers", "travels", "decides", "elects", "concludes", "kicks",
    "flies", "sails", "retires", "unveils", "inaugurates", "passes", "lapses",
})  # fmt: skip
#: Present tenses that are nouns as well: verbs only after a name or a pronoun ("Parliament votes Wednesday").
FUTURE_AFTER_NAME = frozenset(
    {"votes", "visits", "plays", "faces", "heads", "returns", "hosts", "marks", "launches"}
)
#: Present tenses that are infinitives as well: verbs only after a plural ("voters go to the polls Sunday").
FUTURE_AFTER_MANY = frozenset(
    {
        "go",
        "come",
        "vote",
        "gather",
        "face",
        "return",
        "head",
        "resume",
        "begin",
        "start",
        "reopen",
        "expire",
        "open",
        "close",
        "end",
    }
)
PRONOUNS = frozenset({"he", "she", "it", "who", "which", "they", "we", "people"})
#: Words of the future before "to".
FUTURE_BEFORE_TO = frozenset({
    "going", "plans", "plan", "planning", "expected", "expect", "due", "set", "ready", "hopes", "hope", "hoped",
    "intends", "intend", "wants", "likely", "is", "are", "'s", "postponed", "delayed", "rescheduled",
    "deadline", "bound", "extended", "adjourned", "deferred", "vowed", "agreed", "promised", "needs", "has", "have",
    "forecast", "projected", "predicted", "tipped", "poised", "aims", "aim", "preparing", "prepares", "pledged",
    "threatens", "threatened", "unlikely", "about", "supposed",
})  # fmt: skip
#: Words of a plan, which may have come to nothing by now.
PLANNED = frozenset({"planned", "scheduled", "slated", "expected", "due", "anticipated"})
#: Words after a day that is mostly to come: "the court faced a Monday deadline".
DEADLINES = frozenset({"deadline", "deadlines"})
#: Forms of "to be": "due to" behind them is a plan, elsewhere mostly a cause.
BEING = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re"})
#: Words of the future before "for".
FUTURE_BEFORE_FOR = frozenset({"set", "due"})
#: Past tenses and participles that do not end in -ed, and words in -ed that are neither.
PAST = frozenset({
    "was", "were", "had", "did", "said", "told", "been", "came", "went", "took", "made", "began", "fell",
    "rose", "got", "gave", "won", "lost", "met", "left", "held", "put", "ran", "saw", "found", "became",
    "brought", "sent", "spoke", "wrote", "grew", "kept", "led", "sold", "bought", "paid", "fought", "broke",
    "struck", "drew", "shot", "hit", "read", "knew", "thought", "felt", "heard", "flew", "built", "stood",
    "sat", "threw", "caught", "taught", "sought", "dealt", "slid", "shrank", "sank", "quit", "cut", "beat",
    "ate", "fled", "spent", "swept", "wore", "drove", "chose", "froze", "rode", "shook", "stole", "swore",
    "tore", "woke", "awoke", "forgot", "hid", "lay", "lent", "meant", "leapt", "learnt", "spread", "burst",
    "cast", "hurt", "shut", "set", "split", "blew", "bit", "bled", "bore", "born", "arose", "bade", "clung", "crept",
    "drank", "dug", "flung", "forbade", "foresaw", "forgave", "hung", "knelt", "laid", "mistook", "oversaw",
    "overthrew", "overtook", "rang", "rebuilt", "retook", "sang", "shone", "slept", "slew", "sprang", "strove",
    "stuck", "swam", "swung", "undertook", "underwent", "upheld", "wept", "withdrew", "withheld", "withstood", "sworn",
})  # fmt: skip
NOT_PAST = frozenset({
    "need", "feed", "seed", "deed", "weed", "reed", "heed", "shed", "sled", "used", "aged", "kneed",
    "united", "indeed", "speed", "exceed", "proceed", "succeed", "hundred", "agreed", "bleed", "breed", "embed",
    "limited", "advanced", "alleged", "unsecured", "related", "based",
})  # fmt: skip
#: Words that a full stop shortens, beside initials.
SHORTENED = frozenset({
    "mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "inc", "corp", "co", "ltd", "jr", "sr", "lt",
    "col", "sgt", "capt", "maj", "adm", "rev", "prof", "messrs", "vs", "no", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat",
    "sun", "ft",
})  # fmt: skip
