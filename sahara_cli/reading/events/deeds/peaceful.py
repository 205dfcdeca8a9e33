"""Words for deeds of diplomacy, politics, help and yielding, as kinds and modes of PLOVER; `lexicon` reads the table.

A row: kind mode : noun for an id : words of a headline where somebody acts : where nobody does : verbs : nouns. In a
headline `{}` is whom it was done to or with, and what stands in brackets is dropped where nobody is told. A verb is
written with its irregular forms after a stroke. `+` joins the words that must follow at once, `..` allows up to four
between, `...` the same but for prepositions other than "of", `&` but for those and "of", `|` parts what may stand
there, `@` is a name, `>` only looks at what follows, `^` says that none of these follows at once, `!` that none
follows within four words, `~` that no date follows.
"""

from __future__ import annotations

PEACEFUL = """
consult visit : visit : visit( {}) : Visit( to {}) : visit arrive travel+to|from fly/flew/flown+to|into|in|home|from
 tour go/went/gone+to+@ head+to+@|for+..+talks|meeting|summit return+to pay/paid+..+visit land+in pay/paid+..+call
 welcome+..+visit : visit trip tour+of arrival stopover state+visit official+visit pilgrimage
consult third-party : mediation : mediate( between {}) : Mediation( between {}) : mediate
 broker+!deal|agreement|accord arbitrate : mediation
consult phone : call : telephone( {}) : Telephone call( with {}) : telephone phone
 speak/spoke/spoken+..+telephone|phone talk+by+telephone|phone : phone+call telephone+call telephone+conversation
 phone+conversation
consult multilateral : summit : hold a summit( with {}) : Summit : convene+..+summit|conference
 host+..+summit|conference : summit
consult - : meeting : meet( {}) : Meeting( with {}) :
 meet/met+!demand|need|goal|target|deadline|requirement|challenge|standards|expectations|criteria|costs|resistance
 receive+..+ambassador|envoy|delegation|minister|president|premier host+..+talks|meeting|delegation
 confer/conferred/conferring consult+with convene reconvene : meeting conference+with peace+conference session+with
consult - : talks : hold talks( with {}) : Talks/Talks( with {}) : discuss debate negotiate+!price
 renew+..+negotiations|talks hold+..+talks|discussions|consultations|negotiations : talks discussions consultations
 negotiations dialogue
support - : signing : sign an agreement( with {}) : Agreement signed/Agreements signed :
 sign+!off|up|autograph|petition|copies ratify/ratified initial+..+agreement|accord|treaty|text : signing
 ratification
support - : recognition : recognise( {}) : Recognition( of {}) : recognise+@
 recognise+..+sovereignty|independence|statehood|government|republic|state|claim|regime|rule|annexation|victory|result
 recognize+@
 recognize+..+sovereignty|independence|statehood|government|republic|state|claim|regime|rule|annexation|victory|result
 establish+..+relations|ties normalise+..+ties|relations normalize+..+ties|relations restore+..+relations|ties
 resume+..+diplomatic|relations|ties grant+..+recognition|citizenship upgrade+..+relations|ties : recognition+of
 diplomatic+recognition normalisation normalization
support - : support : support( {}) : Support( for {}) : endorse praise hail+!from|cab|taxi applaud commend
 congratulate defend+..+decision|policy|record|ally back+^down|away|off|up|out|to|into|at|in|on|from|home support
 reaffirm+..+support|commitment|backing express+..+support|solidarity|backing voice+..+support vote+for
 vote+in+favour|favor honour+..+with honor+..+with award forgive/forgave/forgiven pardon apologise apologize
 express+..+regret express+..+condolences send/sent+..+condolences : endorsement apology condolences pardon
agree - : agreement : agree( with {}) : Agreement( with {}) : agree+!with|that
 accept+..+proposal|plan|formula|offer|invitation|ceasefire|terms
 reach+..+agreement|deal|accord|consensus|settlement|pact|compromise|understanding
 strike/struck+..+deal|bargain|agreement|compromise clinch+..+deal|agreement conclude+..+agreement|treaty|pact|deal
 seal+..+deal|pact|agreement : agreement deal+!with accord+!with treaty pact
agree - : promise : make a promise( to {}) : Promise : pledge+!allegiance promise vow commit+to|itself|himself :
 pledge
agree - : offer : make an offer( to {}) : Offer : offer+to
 offer+..+talks|help|aid|troops|assistance|mediate|amnesty|negotiate|asylum|refuge|shelter|loan : offer+of|to
agree - : plan : present a plan( to {}) : Plan : propose+!marriage unveil+..+plan|initiative|proposal|roadmap
 announce+..+plan|initiative|proposal present+..+plan|initiative|proposal|roadmap put+forward
 table+..+plan|proposal|draft|bill : plan peace+plan initiative proposal roadmap road+map
cooperate - : exercise : hold exercises( with {}) : Exercises/Exercises : : exercise exercises military+drill
 naval+drill joint+drill joint+drills drills war+games manoeuvres maneuvers
cooperate - : cooperation : cooperate( with {}) : Cooperation( with {}) : cooperate+!fully collaborate+with|on
 join+forces exchange+..+intelligence|information|prisoners|envoys|ambassadors share+..+intelligence
 accede+to join+..+alliance|coalition|bloc|union|treaty team+up : joint+patrol joint+patrols joint+operation
 prisoner+swap prisoner+exchange cooperation
aid - : aid : give aid( to {}) : Aid( for {}) : donate
 provide+...+aid|assistance|relief|loan|shelter|food|funding|weapons|training|medicine|tents|supplies|doctors
 send/sent+...+aid|food|supplies|relief|medicine|doctors|nurses|medics|rescuers|blankets|tents|tonnes|tons|rice|grain
 send/sent+...+rescue|relief|medical|aid+team|worker|crew
 fly/flew/flown+...+aid|food|supplies|relief|medicine|doctors|nurses|medics|rescuers|blankets|tents|tonnes|tons
 fly/flew/flown+in+...+aid|food|supplies|relief|medicine|doctors|rescuers|tents
 fly/flew/flown+...+rescue|relief|medical|aid+team|worker|crew
 deliver+...+aid|food|supplies|relief|medicine|vaccines|tents|blankets|tonnes|tons|rice|grain|water
 drop+...+aid|food|supplies|relief|medicine|tents|blankets airdrop
 give/gave/given+...+aid|asylum|shelter|assistance|loan|food|medicine|tents|supplies|blankets|vaccines|ambulances
 airlift+!troops|soldiers|marines evacuate rescue+!plan lend/lent distribute+...+aid|food|relief|supplies|tents|medicine
 grant+...+loan|aid|asylum ship+...+aid|food|grain|supplies|tents|medicine|relief|rice|wheat|tonnes|tons
 extend+...+aid|loan|credit|assistance supply/supplied+...+aid|weapons|arms|food write/wrote/written+off+..+debt
 cancel+..+debt train+..+troops|soldiers|police :
 airlift aid+convoy aid+package relief+convoy donation evacuation bailout
concede - : concession : give way( to {}) : Concession : concede relent lift+..+sanctions|embargo
 ease+..+sanctions|embargo back+down give/gave/given+in+to yield+to bow+to+..+pressure|demand accede+to+..+demand
 lift+..+curfew|blockade|ban|siege|emergency|restriction ease+..+curfew|restriction|ban legalise legalize reinstate
 restore+..+rights|power grant+..+autonomy|amnesty|independence|rights|concession commute : concession concessions
 amnesty
retreat withdraw : withdrawal : withdraw( from {}) : Withdrawal( from {}) :
 withdraw/withdrew/withdrawn+!ambassador|envoy|bid|offer|candidacy|application|support|charges|bill pull+out
 retreat+!into pull+..+troops|forces|soldiers|out evacuate+..+base|troops|soldiers|post|positions
 vacate+..+base|territory|position leave/left+..+base : withdrawal pullout pull-out retreat troop+withdrawal
retreat release : release : release prisoners( of {}) : Release of prisoners : free/freed
 release+..+prisoner|hostage|detainee|captive|soldiers|pilot|journalist|activist|jail|prison|custody|captivity|bail
 release+...+engineer|worker|sailor|crew|crewmen|fishermen|tourist|priest|nun|missionaries|student|teacher|doctor
 release+...+reporter|lawyer|policemen|officer|civilian|villager|men|women|girl|boy|children|people|convict|rebels
 repatriate : release+of+prisoners|hostages|detainees|captives
retreat return : return : return property( to {}) : Return :
 hand+over+..+territory|power|control|body|bodies|island|base
 return+..+bodies|remains|territory|land|artefacts|artifacts cede : handover handing+over
retreat disarm : surrender : surrender( to {}) : Surrender : surrender disarm lay/laid+down+..+arms|weapons
 hand+in+..+weapons|arms|guns demobilise demobilize destroy+..+stockpile|warheads : surrender disarmament
 demobilisation
retreat ceasefire : ceasefire : cease fire( with {}) : Ceasefire : cease+..+fire|hostilities|attacks|operations
 suspend+..+attacks|bombing|hostilities|offensive|operations halt+..+attacks|offensive|hostilities|bombing|fighting
 declare+..+ceasefire|cease-fire|truce|armistice agree+on|to|a|an+..+ceasefire|cease-fire|truce|armistice
 sign+..+ceasefire|cease-fire|truce|armistice :
 ceasefire cease-fire truce armistice
retreat access : access : give access( to {}) : Access : admit+..+inspectors|monitors|observers|journalists
 allow+..+inspectors|monitors|observers|convoy|access|aid :
retreat resign : resignation : resign : Resignation( of {}) : resign+!itself|himself|themselves step+down
 stand/stood+down quit+..+post|job|party|government|office|cabinet|as quit+as abdicate : resignation abdication
request - : request : make demands( of {}) : Request : urge request+!that call+for|on+!help appeal+for|to demand
 ask+..+for implore plead+for|with beseech press+for insist+on petition lobby+for|against : request+for|to
 appeal+for|to ultimatum call+for demand+for+..+release|withdrawal|talks|inquiry|resignation
other - : election : hold an election : Election : hold+..+election|referendum|vote|ballot|runoff|poll elect/elected
 re-elect go/went/gone+to+the+polls : election elections runoff run-off referendum by-election
other - : victory : win : Victory( over {}) :
 win/won+..+election|vote|referendum|presidency|seat|race|runoff|nomination|majority|prize|award|case|poll :
 landslide
other - : inauguration : take office : Inauguration( of {}) : swear/sworn+in
 inaugurate+!factory|bridge|plant|hospital take/took/taken+office assume+..+office|presidency|power crown+!jewel
 enthrone : inauguration coronation swearing-in
other - : appointment : appoint( {}) : Appointment( of {}) : appoint nominate
 name+as|..+minister|chairman|ambassador|president|director|envoy : appointment nomination
other - : death : die : Death( of {}) : die+^down|out drown :
other - : law : pass a law : Law passed : enact pass+..+law|bill|budget|act|resolution|legislation|motion
 adopt+..+law|resolution|constitution|budget|legislation|charter repeal
 approve+..+law|bill|budget|act|treaty|constitution|resolution|reform|package : enactment
other - : independence : become independent : Independence : gain+..+independence win/won+independence
 declare+..+independence proclaim+..+independence|republic secede : independence
other - : rates : change interest rates : Change of interest rates : raise+..+rate cut+..+rate lower+..+rate devalue
 : devaluation
other - : takeover : buy( {}) : Takeover( of {}) : acquire+!share|stake|skill|taste
 buy/bought+..+company|firm|bank|airline|rival merge+with take/took/taken+over+the|a|an|its|their|rival
 take/took/taken+over+@ : takeover acquisition merger
 buyout
other - : layoffs : cut jobs : Job cuts/Job cuts : lay/laid+off cut+..+jobs shed+..+jobs : layoffs
other - : bankruptcy : file for bankruptcy : Bankruptcy : go/went/gone+bankrupt file+for+bankruptcy|..+bankruptcy
 default+on : bankruptcy default+on
other - : launch : launch a spacecraft : Launch : launch+..+satellite|spacecraft|probe|rocket|shuttle : lift-off
"""
