"""Words by which verbs are known: helpers, forms without a rule, and words that only look like verbs."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = _words("is are was were be been being am")
HAVE = _words("has have had having")
DO = _words("do does did")
MODALS = _words("will would can could may might shall should must cannot")
HELPERS = BE | HAVE | DO | MODALS
NEGATIONS = _words("not never no neither nor")
#: Between helpers and their verb.
ADVERBS = _words("""
    also already always just now then still soon again ever even since yet only later once twice first both all
    recently reportedly finally further more most far long today yesterday
""")
#: What tells a verb as to come, between its helpers; and verbs that do so before "to".
AHEAD = _words(
    "will shall to due set scheduled expected going planning planned slated poised bound supposed likely"
)
TO_COME = AHEAD | _words("""
    expects expect plans plan intends intend intended agreed agrees decided preparing prepares prepared vowed vows
    pledged pledges promised promises
""")
#: Verbs that leave it open whether what hangs on them was done, or say that it was not.
OPEN = _words("""
    want wants wanted hope hopes hoped wish wishes try tries tried trying attempt attempts attempted seek seeks sought
    seeking fail fails failed refuse refuses refused decline declines declined threaten threatens threatened urge
    urges urged ask asks asked call calls called calling order ordered tell told force forced allow allowed allows
    invite invited encourage encouraged warn warned demand demanded need needs needed consider considered offer
    offered offers propose proposed like help willing able unable ready unwilling reluctant eager likely unlikely
    authorise authorised authorize authorized permit permitted require required requires persuade persuaded pressure
    pressured advise advised instruct instructed challenge challenged dare free right aim aimed aims designed used
    accuse accused suspected alleged
""")
#: Past tenses and participles that no ending tells.
IRREGULAR = _words("""
    said told went gone came took taken made began begun fell fallen rose risen got gave given won lost met left held
    ran saw seen found became brought sent spoke spoken wrote written grew grown kept led sold bought paid fought broke
    broken struck stricken drew drawn shot hit knew known thought felt heard flew flown built stood sat threw thrown
    caught taught sought dealt slid shrank shrunk sank sunk quit cut beat beaten ate eaten fled spent swept wore worn
    drove driven chose chosen froze frozen rode ridden shook shaken stole stolen swore sworn tore torn woke forgot
    hid hidden lay laid lent meant leapt spread burst hurt shut set split blew blown bore borne bound bid forbade
    forbidden hung overthrew overthrown overtook undertook withdrew withdrawn underwent withheld withstood stabbed
    put read put slew slain slept hurled swam wound unveiled sung sang rang wept clung arose arisen outlawed
    died foresaw foreseen undid undone mistook misled upheld upset
""")
#: Presents in the third person that are hardly nouns; "meet" is one of the plural.
PRESENT = _words("""
    says goes takes gives gets makes becomes begins brings keeps leads knows thinks seems remains continues wants needs
    seeks follows includes contains believes expects hopes allows agrees denies accuses urges warns condemns meets
    meet arrives leaves opens closes joins faces calls insists argues adds tells asks holds wins
    loses sends speaks writes sees finds stands runs pays sells buys invades refuses rejects threatens announces
    declares suggests shows means comes appears describes acknowledges confirms resigns withdraws suspends expels
    recognises recognizes approves bans seizes detains deports convicts blames
    criticises criticizes denounces praises hails welcomes frees surrenders deploys mobilises mobilizes
    invites considers provides requires creates reaches
""")
#: They look like a past or an -ing, and are nouns, adjectives, or words of grammar.
NO_VERBS = _words("""
    united indeed hundred speed need seed breed feed weed creed greed exceed limited advanced related based
    beloved sacred naked rugged wicked so-called unprecedented armed gifted talented skilled detailed
    morning evening during nothing something anything everything meeting building spring string king ring wing thing
    being according including regarding following concerning pending notwithstanding ceiling wedding feeling
    beginning warning hearing ruling bombing shooting stabbing killing shelling looting fighting training landing
    housing funding banking engineering manufacturing marketing offering gathering briefing drawing painting
    the a an of in on at by for with from into onto against between among over under through near about as than
    there this that these those it its his her their our my your he she they we you i who which what when where
    and or but if because while although though until after before since during only further more most less least
    set-up left-wing no not new late early last next first second third
""")
#: After these comes a noun, or what describes one.
BEFORE_NOUNS = _words("""
    the a an this that these those its his her their our my your some any many several few each every no other another
    of in on at by for with from against between among over under through near into onto via per despite without
    amid within toward towards after before during since two three four five six seven eight nine ten more most very
    long newly recently highly so-called new old own former first second third last next joint
""")
#: More that may follow a noun without being described by it.
AFTER_NOUNS = _words("""
    to tomorrow tonight earlier ago next here there if would unless except outside inside across behind near around
    aimed due scheduled set both together alongside ahead prior amid abroad home back away up down out off apart alone
    instead thanks owing despite via per plus including because so yet too aboard above below beneath beyond beside
    besides throughout upon amongst unlike versus
""")
#: Verbs that an infinitive is told by; those that tell deeds count as well.
BASES = _words("""
    accept act add address adopt allow announce answer appear apply approve arm arrive ask attend attract avoid be
    become begin believe bid block boost bring build buy call campaign cancel carry catch cause challenge change check
    choose claim close come compete complete conduct consider continue control convince cooperate cover create cross
    cut deal decide defend deliver deny describe develop die discuss do double draw drive drop ease elect enable
    encourage end enforce ensure enter establish evacuate examine expand expect explain explore express extend face
    fall fight file fill find finish fly follow force form gain get give go grow halt handle have hear help hide hit
    hold identify implement impose improve include increase inform introduce invest join keep kill know land launch
    lead learn leave let lift limit listen live look lose maintain make manage mediate meet monitor move name need
    obtain offer open operate oppose oust overcome overthrow participate pass pay persuade play prepare present
    preserve press prevent produce protect prove provide pull punish push put raise reach read reaffirm receive
    purchase recover reduce remain remove renew repair replace reply report represent rescue resolve respond restore
    resume retain return review rise rule run save say search secure see seek sell send serve set settle share show
    sink sit speak spend stand start stay step stop strengthen strike study submit succeed suffer take talk teach tell
    test think transfer travel treat try turn undermine understand use veto vote wait walk watch win work write
""")
#: Verbs of speech: a date beside one is that of the words.
SPEECH = _words("""
    said says say saying told tells tell telling added adds adding wrote writes writing stated states stating tweeted
    replied replies replying quoted reported reports report reporting argued noted notes noting explained insisted
    acknowledged claimed claims claiming remarked commented predicted estimated asked answered testified recalled
    disclosed implied conceded confirmed confirms suggested quoting according believed believes thought thinks
""")
#: What figures do, which is nobody's deed.
MOVING = _words("""
    rose risen fell fallen climbed dropped jumped tumbled gained lost slipped slid soared plunged plummeted surged
    declined increased decreased grew grown shrank advanced retreated closed traded earned posted yielded totaled
    totalled averaged edged eased finished ended rebounded dipped doubled tripled reached stood amounted cost paid
    expired owned held owed sank topped swelled weakened strengthened
""")
#: Verbs that say no more than the noun beside them: "held talks", "the talks began".
LIGHT = _words("""
    held hold holds holding took take takes taking made make makes making carried carry carries conducted conduct
    conducts conducting staged stage stages staging launched launch launches launching began begin begins beginning
    begun started start starts starting opened open opens opening resumed resume resumes resuming ended end ends
    concluded conclude reached reach reaches struck strike signed paid pay pays gave give gives given issued issue
    announced announce announces announcing unveiled unveil presented present happened happen happens happening
    occurred occur occurs broke erupted erupt erupts erupting followed follow follows following came come comes coming
    underwent mounted faced suffered saw seen finished completed completing hosted host hosts attended attend joined
    planned scheduled continued continue continues lasted went wrapped declared declare delivered deliver had has have
    spread sparked triggered rocked shook marked undertook undertaken arranged organised organized set led called
    won lost heard felt entered imposed clinched sealed reported exchanged was were be is are postponed hit
""")
#: Those of them whose subject it is that happened.
BEFALLING = _words("""
    began begin begins beginning begun started start starts starting opened open opens opening resumed resume resumes
    ended end ends concluded happened happen happens happening occurred occur occurs broke erupted erupt erupts erupting
    followed follow follows came come comes continued continue continues lasted took take takes went spread rocked shook
    hit struck was were be is are led had has finished sparked triggered
""")
