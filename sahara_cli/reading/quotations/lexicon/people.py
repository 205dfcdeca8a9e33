"""Titles, nouns and names that tell people, groups and places apart."""

from __future__ import annotations

from sahara_cli.reading.lexicon.tables import column, values
from sahara_cli.reading.quotations.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from sahara_cli.reading.quotations.lexicon.tables import words

TITLES_M = words(
    """
    mr mr. sir lord king prince duke father brother baron monsieur sheikh imam
    """
)

TITLES_F = words(
    """
    baroness countess mrs mrs. ms ms. miss lady queen princess duchess dame sister madame mme
    """
)

#: What may stand before a name and is no part of it.
TITLES = (
    TITLES_M
    | TITLES_F
    | words(
        """
    dr dr. sen sen. rep rep. gov gov. gen gen. col col. capt capt. lt lt. sgt sgt. maj maj.
    cmdr. adm. prof prof. rev rev. hon. st. judge justice president senator representative
    governor general colonel captain lieutenant sergeant major commander admiral professor
    reverend congressman congresswoman secretary ambassador chancellor minister premier mayor councillor cllr
    sheriff speaker pope bishop archbishop cardinal rabbi chairman chairwoman chairperson
    director attorney councilman councilwoman councilmember alderman vice deputy former
    then-sen. then-gov. then-president commissioner chief officer detective pastor candidate
    presidential nominee republican democrat democratic gop reps. sens. majority minority leader
    senate house state messrs. host anchor coach spokesman spokeswoman spokesperson strategist
    pollster economist historian author journalist reporter columnist editor analyst actor
    actress singer comedian activist billionaire businessman undersecretary prime foreign
    superintendent trooper treasurer assemblyman assemblywoman delegate campaign manager adviser
    advisor aide consultant mp mps msp mep ceo cfo pm
    """
    )
)

HONORIFIC_TAILS = words(
    """
    jr jr. sr sr. ii iii iv md phd m.d. ph.d. esq.
    """
)

#: Nouns that tell the sex of a speaker, for pronouns that look back.
MALE_NOUNS = words(
    """
    man husband father brother son boy uncle nephew grandfather congressman businessman
    spokesman chairman gentleman guy king prince actor policeman fireman councilman salesman
    assemblyman lawmaker's cameraman frontman alderman widower grandson dad mogul sheriff pope
    priest imam rabbi bishop showman dude boyfriend
    """
)

FEMALE_NOUNS = words(
    """
    woman wife mother sister daughter girl aunt niece grandmother congresswoman businesswoman
    spokeswoman chairwoman lady queen princess actress policewoman councilwoman saleswoman widow
    granddaughter mom nun girlfriend mum hostess heroine waitress housewife assemblywoman
    """
)

#: Nouns that people are called by: a phrase headed by one may be "he" or "she".
PERSON_NOUNS = (
    MALE_NOUNS
    | FEMALE_NOUNS
    | words(
        """
    spokesperson voter supporter senator candidate president governor mayor aide adviser advisor
    strategist professor director manager official officer lawyer attorney judge doctor nurse
    teacher student reporter journalist columnist author analyst economist historian expert
    critic activist leader chief secretary minister lawmaker legislator politician donor
    delegate pollster host anchor editor nominee operative resident owner farmer worker veteran
    player coach fan star singer comedian billionaire executive source person protester
    demonstrator organizer friend neighbor neighbour colleague rival opponent chair ceo founder
    member representative commissioner ambassador general diplomat consultant researcher scholar
    scientist writer publisher witness victim passenger driver tourist moderator speaker heckler
    insider republican democrat conservative liberal immigrant congressperson physician pastor
    retiree mogul attendee survivor engineer contractor lobbyist fundraiser psychologist dean
    superintendent captain sergeant striker midfielder defender goalkeeper winger skipper
    quarterback batsman bowler boxer golfer sprinter clerk landlord tenant shopkeeper
    housekeeper foreman auditor curator villager campaigner prosecutor defendant envoy guard
    soldier rebel refugee banker trader investor customer employee relative cousin chef builder
    fisherman miner gardener plumber electrician parent teenager guest pupil reviewer commentator
    blogger biographer translator novelist poet painter sculptor composer conductor inspector
    detective constable coroner barrister solicitor magistrate deputy councillor monarch emir
    sultan trainer campaigner musician artist photographer translator midwife surgeon pilot
    sailor carpenter butcher baker grocer pensioner commuter shopper hiker climber master
    """
    )
)

#: Of these a person holds one at a time.
OFFICES = words(
    """
    senator president governor congressman congresswoman representative mayor minister premier
    chancellor ambassador general prince king queen pope pontiff
    """
)

#: Of these there are many, told apart by the word before them: "the foreign minister".
POSTS = OFFICES | words("secretary leader chief commissioner director chairman chairwoman chair")

#: What companies are called as well as people.
BODIES_TOO = words("rival owner opponent founder member partner supplier host publisher operator")

#: Nouns by which a text speaks again of somebody named before: "the candidate".
EPITHETS = words(
    """
    candidate nominee senator president governor congressman congresswoman representative mayor
    billionaire businessman mogul tycoon minister premier chancellor ambassador general prince king
    queen pope pontiff striker midfielder defender goalkeeper winger skipper captain
    quarterback batsman bowler boxer golfer sprinter actor actress singer comedian frontrunner
    front-runner lawmaker leader
    """
)

#: Words that end the names of groups and bodies: never "he" or "she".
GROUP_WORDS = words(
    """
    party committee post times university department house senate congress court council
    commission campaign agency association institute center centre foundation union bank company
    corporation corp corp. inc inc. news network press journal magazine tribune globe herald
    board office bureau administration government ministry police force army navy group
    organization organisation coalition league club team college school church fund project
    action america states nations pac street wall daily report fox cnn msnbc nbc abc cbs npr bbc
    ap reuters afp politico breitbart bloomberg twitter facebook google youtube instagram fbi
    cia nsa doj nra isis dnc rnc nato u.n. u.s. un us eu gop dem dems supporters critics
    republicans democrats officials aides voters americans conservatives liberals people
    lawmakers reporters leaders hotel tower airport stadium arena avenue city county island
    river mountain republican democrat show convention conference summit caucus rally debate
    primary act bill law amendment constitution treaty morning today tonight sunday monday
    tuesday wednesday thursday friday saturday week award awards service security authority
    society alliance federation front movement initiative trust media hospital systems studios
    entertainment records films pictures television radio tv online post-gazette examiner
    inquirer observer guardian telegraph dispatch chronicle register beast buzzfeed huffpost vox
    slate rights tea liberty freedom guard politics program research policy studies relations
    affairs economics family couple newspaper paper firm charity watchdog regulator
    tribunal parliament cabinet regime embassy municipality airline manufacturer supermarket
    broadcaster station channel website prosecution defence jury panel inquiry mission delegation
    opposition parties troops rebels residents villagers farmers workers fans capitol pentagon kremlin gazette
    """
)

#: Words that start the name of a body and go on with "of" or "for": "Ministry of Health".
BODIES = words(
    """
    ministry department bank university institute office bureau board council court house chamber
    college school academy centre center association federation union society league church
    committee commission agency organisation organization authority parliament museum library
    friends voices unity alliance doctors reporters mothers lawyers physicians network coalition
    faculty observatory monitor campaign movement party front congress confederation foundation directorate
    """
)

#: Places and peoples met often in news: not "he", though they may speak.
PLACES = words(
    """
    america washington london paris moscow beijing brussels berlin tehran jerusalem baghdad
    kabul cairo ohio iowa florida texas california nevada virginia pennsylvania michigan
    wisconsin colorado arizona georgia indiana illinois missouri minnesota massachusetts
    maryland maine vermont connecticut oregon utah alabama mississippi louisiana kentucky
    tennessee arkansas oklahoma kansas nebraska montana idaho wyoming alaska hawaii delaware
    cleveland philadelphia chicago manhattan brooklyn queens boston miami orlando tampa denver
    phoenix detroit cincinnati columbus atlanta dallas houston austin seattle mexico canada
    china russia iran iraq syria israel egypt libya turkey india pakistan japan korea france
    germany britain england scotland ireland italy spain greece poland ukraine sweden norway
    afghanistan morocco algeria tunisia sahara rabat algiers nigeria kenya brazil cuba venezuela
    colombia europe africa asia australia benghazi vegas york hampshire carolina dakota jersey
    hollywood iowans ohioans russians chinese mexicans muslims muslim islam christian christians
    catholic jewish jews saudi iraqi israeli pakistani qatari kuwaiti yemeni somali swiss dutch
    greek czech afghan thai arab sunni shiite english american british french german russian
    iranian syrian hispanic latino african
    """
)

#: Adjectives of states: what follows goes on with their phrase, "British rail inspectors".
DEMONYMS = frozenset(word for (cell,) in column("nations", "adjectives") for word in values(cell))

#: Capitalised only because they open a sentence, or common enough never to be a surname.
NOT_NAMES = (
    DETERMINERS | SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS | AUXILIARIES | ADVERBS | DAYS
    | frozenset(SUBJECT_PRONOUNS) | frozenset(POSSESSIVES)
    | words(
        """
        asked speaking yes no well oh please thank thanks hello let there here it's i'm he's
        she's that's we're they're what's let's i've i'll don't you're according none nobody
        nothing everything everyone someone anyone people him them us me himself hers ours
        theirs such much asking told saying watch read click photo image video related
        update correction editor's note breaking exclusive story opinion analysis islamic
        obamacare brexit internet christmas easter republicans democrats yet given based
        still despite standing responding referring appearing addressing writing talking
        noting pressed born updated reporting god bible white black great new old good bad
        mp mps msp mep big little next last via plus sorry sure okay ok hey
        """
    )
)  # fmt: skip


_ACTING = PERSON_NOUNS | GROUP_WORDS


def can_act(noun: str) -> bool:
    """Tell a noun, of one or of several, for who can speak: a person or a body of persons."""
    return noun in _ACTING or noun.removesuffix("s") in _ACTING
