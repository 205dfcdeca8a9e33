"""The words that the rules know: who may be a subject, what reports speech, what opens a phrase.

Every table is a set of lower-case words, written for this project. Abbreviations keep their full stop.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _phrases(*lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in lines)


#: Verbs that report speech and can follow a quotation, in the forms that take a subject.
SPEECH = _words(
    "said says say told tells tell added adds add wrote writes write asked asks ask replied replies reply",
    "tweeted tweets tweet retweeted posted posts explained explains explain argued argues argue",
    "continued continues stated states noted notes note insisted insists insist declared declares declare",
    "announced announces responded responds respond answered answers shouted shouts shout yelled yells",
    "recalled recalls recall remarked remarks observed observes warned warns warn joked jokes joke",
    "quipped quips concluded concludes claimed claims claim acknowledged acknowledges conceded concedes",
    "admitted admits maintained maintains asserted asserts contended contends suggested suggests suggest",
    "predicted predicts promised promises vowed vows pledged pledges exclaimed exclaims whispered whispers",
    "muttered mutters murmured cried cries screamed screams chanted chants chant boasted boasts bragged",
    "complained complains commented comments mused muses lamented lamented laments countered counters",
    "retorted retorts interjected interjects opined opines proclaimed proclaims reported reports report",
    "reiterated reiterates repeated repeats stressed stresses emphasized emphasizes emphasised believed",
    "confirmed confirms denied denies testified testifies emailed e-mailed texted texts read reads",
    "thundered thunders barked snapped snaps scoffed scoffs sighed intoned intones urged urges",
    "advised advises cautioned cautions elaborated elaborates offered offers begged begs pleaded pleads",
    "deadpanned recounted recounts reasoned reasons summarized summed allowed volunteered ventured",
    "demanded demands demand inquired wondered wonders thought thinks think believes believe hoped hopes",
    "went goes began begins fumed fumes tells gushed gushes relayed relays chimed disclosed discloses",
    "revealed reveals reveal agreed agrees agree estimated estimates speculated speculates quoted quotes",
    "implored blared blares growled roared bellowed pronounced pronounces ruled rules found finds",
)  # fmt: skip

#: Verbs that hold words up rather than follow them: "called it …", "mocked her as …".
DESCRIBING = _words(
    "called calls call described describes describe labeled labels labelled dubbed dubs branded brands",
    "termed terms deemed deems considers mocked mocks slammed slams blasted blasts criticized criticizes",
    "criticised criticises attacked attacks accused accuses praised praises denounced denounces condemned",
    "condemns dismissed dismisses derided derides ridiculed ridicules hailed hails characterized",
    "characterizes characterised ripped rips cited cites referred refers refer portrayed portrays likened",
    "likens compared compares compare knocked knocks bashed bashes rejected rejects decried decries",
    "lambasted lambasts touted touts threatened threatens threaten proposed proposes propose defended",
    "defends expressed expresses welcomed welcomes thanked thanks advocated advocates lauded lauds",
    "railed rails echoed echoes bemoaned blamed blames blame taunted pointed points cheered cheers booed boos",
    "worried worries worry feared fears encouraged encourages challenged challenges implied implies hinted hints",
    "teased teases commended commends apologized apologizes apologised requested requests spoke speaks",
)  # fmt: skip
#: Words that are as often a plural or a noun as a verb of speech.
NOUNS_OR_VERBS = _words(
    "remarks remark states comments notes claims reports answers questions posts texts points comment note claim report",
    "answer question post state rules reply replies demand demands promises offers offer calls call shows",
    "finds terms brands labels attacks cites orders order fears worries talks talk cheers boos hopes tweets",
    "tweet estimates boasts laments chants chant warns promise pledge pledges vow vows urges barks snaps",
    "believes charges issues uses blame thanks rips knocks allowed found reads read texted ruled",
)

#: Verb forms without a subject of their own: they speak for the clause that they hang on.
PARTICIPLES = _words(
    "saying telling adding writing asking replying tweeting explaining arguing stating noting insisting",
    "declaring announcing responding answering shouting yelling recalling remarking observing warning",
    "joking quipping concluding claiming acknowledging conceding admitting maintaining asserting",
    "contending suggesting predicting promising vowing pledging exclaiming screaming chanting boasting",
    "bragging complaining commenting lamenting proclaiming reporting reiterating repeating stressing",
    "emphasizing emphasising confirming denying testifying reading urging advising cautioning demanding",
    "calling describing labeling labelling dubbing branding deeming mocking slamming blasting",
    "criticizing criticising attacking accusing praising denouncing condemning dismissing deriding",
    "hailing characterizing referring comparing likening rejecting decrying touting threatening",
    "proposing expressing citing quoting alleging speaking talking railing echoing blaming using",
    "wondering declaring pointing sounding singing pleading begging imploring crying revealing",
)  # fmt: skip

#: Bare forms that follow "to": "went on to call it …".
INFINITIVES = _words(
    "say tell add write ask reply tweet explain argue state note insist declare announce respond answer",
    "shout warn joke conclude claim acknowledge concede admit maintain assert contend suggest predict",
    "promise vow pledge complain comment proclaim report reiterate repeat stress emphasize confirm deny",
    "testify urge demand call describe label dub brand mock slam blast criticize attack accuse praise",
    "denounce condemn dismiss deride characterize compare liken reject tout threaten propose express",
    "chant yell scream refer quote cite read observe recall remark",
)  # fmt: skip

#: Nouns for something said; whoever owns them or stands after "by" or "from" said it.
SAYINGS = _words(
    "statement statements tweet tweets claim claims promise promises comment comments remark remarks",
    "speech speeches letter letters email emails e-mail message messages pledge pledges vow warning",
    "warnings assertion assertions suggestion question questions answer answers response responses reply",
    "argument arguments words slogan phrase description declaration call calls quote quotes line post",
    "posts caption headline report reports article column op-ed editorial memo interview testimony",
    "complaint complaints criticism accusation accusations rhetoric advice plea motto mantra joke jokes",
    "chant chants chanting prediction proposal insistence contention admission announcement opinion view",
    "explanation note conclusion rallying refrain term label characterization sign signs book memoir essay",
)  # fmt: skip

DETERMINERS = _words(
    "the a an his her their its our my your this these those one another some several many most few two",
    "three four five six seven eight nine ten both other each every no any all more such half dozens",
)
POSSESSIVES = {"his": "m", "her": "f", "their": "p", "its": "n", "my": "i", "our": "i"}
SUBJECT_PRONOUNS = {
    "he": "m", "she": "f", "they": "p", "it": "n", "i": "i", "we": "i", "you": "i", "who": "r",
}  # fmt: skip
RELATIVES = _words("who which whom whose that where")

#: Prepositions that may stand inside a source: "a spokesman for the group", "the head of the union".
INNER_PREPOSITIONS = _words("of for from at in with on to against behind near de")
PREPOSITIONS = INNER_PREPOSITIONS | _words(
    "by about after before during since until into onto over under through between among amid despite",
    "without within across along around outside inside beyond via per toward towards upon like unlike",
    "regarding concerning following",
)
CONJUNCTIONS = _words("and but or nor yet so plus then &")
SUBORDINATORS = _words(
    "because although though while when whenever whether if as than that once unless whereas where how",
    "why what which who whom whose after before since until",
)
AUXILIARIES = _words(
    "is was are were be been being am has had have having will would could should can may might must",
    "did does do doing ain't isn't wasn't aren't weren't hasn't hadn't haven't won't wouldn't couldn't",
    "shouldn't can't cannot didn't doesn't don't 'd 'll 've 's 're 'm ’d ’ll ’ve ’s ’re ’m",
    "isn’t wasn’t aren’t weren’t hasn’t hadn’t haven’t won’t wouldn’t couldn’t shouldn’t can’t didn’t doesn’t don’t",
)
BE_FORMS = _words("is was are were be been being am isn't wasn't aren't weren't gets got get")
ADVERBS = _words(
    "also later then once twice again ever never now not just even still already recently often always",
    "sometimes soon too instead first once today yesterday tonight earlier further simply perhaps maybe",
    "only almost nearly flatly bluntly jokingly reportedly famously famous repeatedly previously thus there",
    "here however meanwhile moreover therefore n't both all himself herself themselves itself afterward",
    "afterwards quickly wryly dryly rather long since",
)
DAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july",
    "august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.",
    "morning afternoon evening night week month year day weekend",
)
#: Nouns that time, not a subject: "Hours later, …".
TIMES = _words(
    "day week month year hour minute moment time morning evening night decade second monday"
)
#: Words on "-ly", "-ed" or "-ing" that a noun phrase may hold all the same.
NOUNS_IN_LY = _words(
    "family ally rally supply reply assembly early only elderly daily weekly anomaly bully"
)

#: Common finite verbs that report nothing: they end a subject.
PLAIN_VERBS = _words(
    "came comes took takes got gets left leaves won wins lost loses ran runs stood stands sat met meets",
    "became becomes kept keeps let lets brought brings fell falls rose rises grew grows led leads sent",
    "spent turned turns tried tries seems seemed appeared appears looked looks needs need knows know",
    "hit hits set sets faces took shook laughed laughs smiled nodded paused drew draws broke breaks",
    "voted votes worked works lives lived plans hopes remains remained seeks sought won't includes",
    "heard hears got wore wears built lies lay shows showed shown drove chose helped helps started starts",
    "stopped stops joined joins moved moves paid pays received receives returned returns served serves",
    "visited walked watched watches accepted launched visited appeared happened happens followed follows",
    "threw throws flew flies rode rides struck swept hung dealt bent fought fights cut cuts shot shoots bought buys",
    "sold sells taught teaches meant means forgot forgets chose drank ate eats slept sank swore swears tore woke",
    "sounded sounds weighed reacted disagreed disagrees laughs pauses smiles grinned shrugged pressed shifted",
    "caused created comes doubled slipped touted tends loves loved likes liked hates hated plays played",
)

TITLES_M = _words("mr mr. sir lord king prince duke father brother baron monsieur sheikh imam")
TITLES_F = _words("mrs mrs. ms ms. miss lady queen princess duchess dame sister madame mme")
TITLES = TITLES_M | TITLES_F | _words(
    "dr dr. sen sen. rep rep. gov gov. gen gen. col col. capt capt. lt lt. sgt sgt. maj maj. cmdr. adm. prof",
    "prof. rev rev. hon. st. judge justice president senator representative governor general colonel captain",
    "lieutenant sergeant major commander admiral professor reverend congressman congresswoman secretary",
    "ambassador chancellor minister premier mayor sheriff speaker pope bishop archbishop cardinal rabbi",
    "chairman chairwoman chairperson director attorney councilman councilwoman councilmember alderman",
    "vice deputy former then-sen. then-gov. then-president commissioner chief officer detective pastor",
    "candidate presidential nominee republican democrat democratic gop reps. sens. majority minority leader",
    "senate house state sens. messrs. host anchor coach spokesman spokeswoman spokesperson strategist",
    "pollster economist historian author journalist reporter columnist editor analyst actor actress singer",
    "comedian activist billionaire businessman undersecretary prime foreign superintendent trooper",
    "treasurer assemblyman assemblywoman delegate campaign manager adviser advisor aide consultant",
)  # fmt: skip
HONORIFIC_TAILS = _words("jr jr. sr sr. ii iii iv md phd m.d. ph.d. esq.")
NAME_PARTICLES = _words("de da di del della der den van von bin ibn al el la le du dos abu ter ten")

#: Nouns that tell the sex of a speaker, for pronouns that look back.
MALE_NOUNS = _words(
    "man husband father brother son boy uncle nephew grandfather congressman businessman spokesman chairman",
    "gentleman guy king prince actor policeman fireman councilman salesman assemblyman lawmaker's cameraman",
    "frontman alderman widower grandson dad mogul sheriff pope priest imam rabbi bishop showman dude boyfriend",
)
FEMALE_NOUNS = _words(
    "woman wife mother sister daughter girl aunt niece grandmother congresswoman businesswoman spokeswoman",
    "chairwoman lady queen princess actress policewoman councilwoman saleswoman widow granddaughter mom nun",
    "girlfriend mum hostess heroine waitress housewife assemblywoman",
)
#: Nouns that people are called by, whichever sex: a phrase headed by one may be "he" or "she".
PERSON_NOUNS = (
    MALE_NOUNS
    | FEMALE_NOUNS
    | _words(
        "spokesperson voter supporter senator candidate president governor mayor aide adviser advisor strategist",
        "professor director manager official officer lawyer attorney judge doctor nurse teacher student reporter",
        "journalist columnist author analyst economist historian expert critic activist leader chief secretary",
        "minister lawmaker legislator politician donor delegate pollster host anchor editor nominee operative",
        "resident owner farmer worker veteran player coach fan star singer comedian billionaire executive source",
        "person protester demonstrator organizer friend neighbor neighbour colleague rival opponent chair ceo",
        "founder member representative commissioner ambassador general diplomat consultant researcher scholar",
        "scientist writer publisher witness victim passenger driver tourist moderator speaker heckler insider",
        "republican democrat conservative liberal immigrant congressperson physician pastor retiree mogul attendee",
        "survivor engineer contractor lobbyist fundraiser psychologist dean superintendent captain sergeant",
    )
)
#: Nouns that name groups and bodies: never "he" or "she".
GROUP_WORDS = _words(
    "party committee post times university department house senate congress court council commission campaign",
    "agency association institute center centre foundation union bank company corporation corp corp. inc inc.",
    "news network press journal magazine tribune globe herald board office bureau administration government",
    "ministry police force army navy group organization organisation coalition league club team college school",
    "church fund project action america states nations pac street wall journal daily report fox cnn msnbc nbc",
    "abc cbs npr bbc ap reuters afp politico breitbart bloomberg twitter facebook google youtube instagram",
    "fbi cia nsa doj nra isis dnc rnc nato u.n. u.s. un us eu gop dem dems supporters critics republicans",
    "democrats officials aides voters americans conservatives liberals people lawmakers reporters leaders",
    "hotel tower airport stadium arena avenue city county island river mountain republican democrat",
    "show convention conference summit caucus rally debate primary act bill law amendment constitution treaty",
    "morning today tonight sunday monday tuesday wednesday thursday friday saturday week award awards",
    "service security authority society alliance federation front movement network initiative trust media",
    "hospital systems studios entertainment records films pictures television radio tv online post-gazette",
    "examiner inquirer observer guardian telegraph dispatch chronicle register beast buzzfeed",
    "huffpost vox slate rights tea liberty freedom guard",
    "politics program research policy studies relations affairs economics law capitol pentagon kremlin gazette",
)
#: Places met often in news; a place is not "he", though it may speak ("Washington said").
PLACES = _words(
    "america washington london paris moscow beijing brussels berlin tehran jerusalem baghdad kabul cairo",
    "ohio iowa florida texas california nevada virginia pennsylvania michigan wisconsin colorado arizona",
    "georgia indiana illinois missouri minnesota massachusetts maryland maine vermont connecticut oregon",
    "utah alabama mississippi louisiana kentucky tennessee arkansas oklahoma kansas nebraska montana idaho",
    "wyoming alaska hawaii delaware cleveland philadelphia chicago manhattan brooklyn queens boston miami",
    "orlando tampa denver phoenix detroit cincinnati columbus atlanta dallas houston austin seattle",
    "mexico canada china russia iran iraq syria israel egypt libya turkey india pakistan japan korea",
    "france germany britain england scotland ireland italy spain greece poland ukraine sweden norway",
    "afghanistan morocco algeria tunisia sahara rabat algiers nigeria kenya brazil cuba venezuela colombia",
    "europe africa asia australia benghazi vegas york hampshire carolina dakota jersey hollywood",
    "iowans ohioans russians chinese mexicans muslims muslim islam christian christians catholic jewish jews",
    "saudi iraqi israeli pakistani qatari kuwaiti yemeni somali swiss dutch greek czech afghan thai arab sunni shiite",
    "english american british french german russian israeli iranian syrian iraqi hispanic latino african",
)
#: Capitalised only because they open a sentence, or common enough never to be a surname.
NOT_NAMES = (
    DETERMINERS | SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS | AUXILIARIES | ADVERBS | DAYS
    | frozenset(SUBJECT_PRONOUNS) | frozenset(POSSESSIVES)
    | _words(
        "asked speaking yes no well oh please thank thanks hello let there here it's i'm he's she's that's we're",
        "they're what's let's i've i'll don't you're according none nobody nothing everything everyone someone",
        "anyone people him them us me himself hers ours theirs such much asking told saying watch read click",
        "photo image video related update correction editor's note breaking exclusive story opinion analysis",
        "islamic obamacare brexit internet christmas easter republicans democrats yet given based still despite",
        "standing responding referring appearing addressing writing talking noting pressed born updated reporting",
        "god bible white black great new old good bad big little next last via plus sorry sure okay ok hey",
    )
)  # fmt: skip
