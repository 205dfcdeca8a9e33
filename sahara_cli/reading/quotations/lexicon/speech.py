"""Words that report speech: verbs in all their forms, and nouns for what is said."""

from __future__ import annotations

from sahara_cli.reading.quotations.lexicon.tables import words

#: Verbs that report speech and can follow a quotation, in the forms that take a subject.
SPEECH = words(
    """
    said says say told tells tell added adds add wrote writes write asked asks ask replied
    replies reply tweeted tweets tweet retweeted posted posts explained explains explain argued
    argues argue continued continues stated states noted notes note insisted insists insist
    declared declares declare announced announces responded responds respond answered answers
    shouted shouts shout yelled yells recalled recalls recall remarked remarks observed observes
    warned warns warn joked jokes joke quipped quips concluded concludes claimed claims claim
    acknowledged acknowledges conceded concedes admitted admits maintained maintains asserted
    asserts contended contends suggested suggests suggest predicted predicts promised promises
    vowed vows pledged pledges exclaimed exclaims whispered whispers muttered mutters murmured
    cried cries screamed screams chanted chants chant boasted boasts bragged complained
    complains commented comments mused muses lamented laments countered counters retorted
    retorts interjected interjects opined opines proclaimed proclaims reported reports report
    reiterated reiterates repeated repeats stressed stresses emphasized emphasizes emphasised
    believed confirmed confirms denied denies testified testifies emailed e-mailed texted texts
    read reads thundered thunders barked snapped snaps scoffed scoffs sighed intoned intones
    urged urges advised advises cautioned cautions elaborated elaborates offered offers begged
    begs pleaded pleads deadpanned recounted recounts reasoned reasons summarized summed
    volunteered ventured demanded demands demand inquired wondered wonders thought thinks think
    believes believe hoped hopes went goes began begins fumed fumes gushed gushes relayed relays
    conclude acknowledge admit concede maintain assert contend predict announce complain confirm
    deny testify urge reiterate repeat stress emphasize proclaim remark observe recall caution
    chimed disclosed discloses revealed reveals reveal agreed agrees agree estimated estimates
    speculated speculates quoted quotes implored blared blares growled roared bellowed
    pronounced pronounces ruled rules found finds
    """
)

#: Verbs that hold words up rather than follow them: "called it …", "mocked her as …".
DESCRIBING = words(
    """
    called calls call described describes describe labeled labels labelled dubbed dubs branded
    brands termed terms deemed deems considers mocked mocks slammed slams blasted blasts
    criticized criticizes criticised criticises attacked attacks accused accuses praised praises
    denounced denounces condemned condemns dismissed dismisses derided derides ridiculed
    ridicules hailed hails characterized characterizes characterised ripped rips cited cites
    referred refers refer portrayed portrays likened likens compared compares compare knocked
    knocks bashed bashes rejected rejects decried decries lambasted lambasts touted touts
    threatened threatens threaten proposed proposes propose defended defends expressed expresses
    welcomed welcomes thanked thanks advocated advocates lauded lauds railed rails echoed echoes
    bemoaned blamed blames blame taunted pointed points cheered cheers booed boos worried
    worries worry feared fears encouraged encourages challenged challenges implied implies
    hinted hints teased teases commended commends apologized apologizes apologised requested
    requests
    """
)

#: Words that are as often a noun as a verb of speech.
NOUNS_OR_VERBS = words(
    """
    remarks remark states comments notes claims reports answers questions posts texts points
    comment note claim report answer question post state rules reply replies demand demands
    promises offers offer calls call shows finds terms brands labels attacks cites orders order
    fears worries talks talk cheers boos hopes tweets tweet estimates boasts laments chants
    chant warns promise pledge pledges vow vows urges barks snaps believes charges issues uses
    blame thanks rips knocks allowed found reads read texted ruled
    """
)

#: Verb forms without a subject of their own: they speak for the clause they hang on.
PARTICIPLES = words(
    """
    saying telling adding writing asking replying tweeting explaining arguing stating noting
    insisting declaring announcing responding answering shouting yelling recalling remarking
    observing warning joking quipping concluding claiming acknowledging conceding admitting
    maintaining asserting contending suggesting predicting promising vowing pledging exclaiming
    screaming chanting boasting bragging complaining commenting lamenting proclaiming reporting
    reiterating repeating stressing emphasizing emphasising confirming denying testifying
    reading urging advising cautioning demanding calling describing labeling labelling dubbing
    branding deeming mocking slamming blasting criticizing criticising attacking accusing
    praising denouncing condemning dismissing deriding hailing characterizing referring
    comparing likening rejecting decrying touting threatening proposing expressing citing
    quoting alleging speaking talking railing echoing blaming using wondering pointing sounding
    singing pleading begging imploring crying revealing
    """
)

#: Bare forms that follow "to": "went on to call it …".
INFINITIVES = words(
    """
    say tell add write ask reply tweet explain argue state note insist declare announce respond
    answer shout warn joke conclude claim acknowledge concede admit maintain assert contend
    suggest predict promise vow pledge complain comment proclaim report reiterate repeat stress
    emphasize confirm deny testify urge demand call describe label dub brand mock slam blast
    criticize attack accuse praise denounce condemn dismiss deride characterize compare liken
    reject tout threaten propose express chant yell scream refer quote cite read observe recall
    remark
    """
)

#: Nouns for something said; whoever owns them or stands after "by" or "from" said it.
SAYINGS = words(
    """
    statement statements tweet tweets claim claims promise promises comment comments remark
    remarks speech speeches letter letters email emails e-mail message messages pledge pledges
    vow warning warnings assertion assertions suggestion question questions answer answers
    response responses reply argument arguments words slogan phrase description declaration call
    calls quote quotes line post posts caption headline report reports article column op-ed
    editorial memo interview testimony complaint complaints criticism accusation accusations
    rhetoric advice plea motto mantra joke jokes chant chants chanting prediction proposal
    insistence contention admission announcement opinion view explanation note conclusion
    release releases verdict dictum reaction retort rejoinder toast greeting testament farewell
    apology rallying refrain term label characterization sign signs book memoir essay
    """
)

#: Verbs that report a clause without quotation marks: "Lee said the road was shut".
CLAUSAL = (
    SPEECH
    - words(
        """
    read reads went goes began begins quoted quotes cried cries screamed screams chanted chants
    chant sighed growled roared bellowed barked snapped snaps blared blares intoned muttered
    mutters murmured thundered thunders summed offered offers offer posts post texts text joked
    jokes joke quipped quips deadpanned interjected interjects chimed fumed fumes gushed gushes
    responded responds respond commented comments comment continued continues begged begs pleaded
    pleads implored whispered whispers
    """
    )
) | words(
    "informed informs assured assures reminded reminds alleged alleges indicated indicates"
    " accused accuses"
)

#: Of these only with "that", for they tell of what is thought or shown as well, or are nouns.
ONLY_THAT = words(
    """
    found finds ruled rules think thinks thought believe believes believed hope hopes hoped
    report claim state states suggest revealed reveals reveal agreed agrees agree observed observes
    observe wonders wondered reasoned speculated speculates recalled recalls demand note question
    estimate reply promise pledge vow offer responded commented maintained maintains maintain
    boasted boasts boast indicated indicates repeated repeats
    """
)

#: Verbs whose object or infinitive is what is said: "denied the charge", "urged them to leave".
WITH_OBJECT = words(
    """
    denied denies deny confirmed confirms confirm announced announces announce urged urges urge
    demanded demands accused accuses accuse condemned condemns condemn proposed proposes propose
    promised promises vowed vows pledged pledges warned warns warn rejected rejects reject
    welcomed welcomes welcome criticised criticises criticized criticizes criticize denounced
    denounces denounce threatened threatens threaten recommended recommends advised advises
    advise blamed blames blame praised praises praise hailed hails expressed expresses express
    apologised apologises apologized apologizes apologise apologize thanked acknowledged
    acknowledges admitted admits conceded concedes reiterated reiterates stressed stresses
    emphasised emphasises emphasized emphasizes reported predicted
    predicts declared declares disclosed discloses described describes describe dismissed
    dismisses defended defends explained explains detailed estimated lamented laments
    disputed disputes proclaimed testified complained complains cautioned cautions mentioned
    mentions cited cites noted notes revealed reveals pointed points requested requests
    """
)

#: Verbs that report with the word behind them: "called for talks", "spoke of a plot", "pointed out".
WITH_PARTICLE = {
    "called": "for on upon", "calls": "for on upon", "call": "for on upon", "appealed": "for to",
    "appeals": "for to", "spoke": "of", "speaks": "of", "pointed": "out to", "points": "out to",
    "complained": "of about that", "complains": "of about that", "insisted": "on that",
    "testified": "that to", "apologised": "for to", "apologized": "for to",
}  # fmt: skip

#: Verbs that name something anew: "called the attack a reprisal".
CALLING = words("called calls call branded brands termed dubbed labelled labeled")

#: Verbs whose first object is who is told: "told reporters that".
TELLING = words(
    """
    told tells tell informed informs assured assures reminded reminds warned warns urged urges
    asked asks ask advised advises ordered orders instructed instructs begged begs
    accused accuses blamed blames thanked thanks
    """
)

#: Participles that report a clause by themselves: "in a statement saying the road was shut".
SAYING = words(
    """
    saying adding warning arguing claiming insisting stressing stating noting announcing
    confirming alleging explaining asserting maintaining contending declaring suggesting
    acknowledging admitting denying emphasizing emphasising reiterating predicting
    """
)
