"""Words for deeds of refusal, pressure and force, and for disasters, in the form that `peaceful` describes."""

from __future__ import annotations

HOSTILE = """
accuse disapprove : criticism : criticise( {}) : Criticism( of {}) : condemn denounce criticise criticize deplore
 decry/decried assail lambaste rebuke censure scold protest+to lodge+..+protest|complaint complain+about|of|that|to
 slam+!into|on|shut express+..+concern|alarm|outrage|anger voice+..+concern|anger|alarm|fears lash+out
 summon+..+ambassador|envoy|charge
 attack+&+plan|idea|proposal|policy|policies|decision|bill|budget|reform|ruling|verdict|treaty|deal|agreement|pact
 attack+&+record|handling|approach|strategy|scheme|speech|remark|comment|view|stance|notion|claim|tax|legislation :
 condemnation criticism+of
accuse investigate : investigation : investigate( {}) : Investigation( into {}) : investigate probe+!into+space
 open+..+inquiry|investigation|probe launch+..+inquiry|investigation|probe order+..+inquiry|investigation|probe
 inspect question+..+suspect|about interrogate search+..+home|house|office raid+..+home|house|office|headquarters
 subpoena : investigation+into|of inquiry+into inspection+of
accuse allege : accusation : accuse( {}) : Accusation( against {}) : accuse blame allege indict charge+with|in|over
 charge+..+with sue/sued file+..+lawsuit|suit|complaint|charges|case|petition implicate denounce+as
 bring/brought+..+charges|case prosecute try/tried+for+murder|treason go/went/gone+on+trial put+on+trial arraign
 impeach : accusation indictment lawsuit impeachment
reject - : rejection : reject( {}) : Rejection( of {}) : reject veto/vetoed rebuff spurn
 dismiss+..+claim|call|offer|demand|proposal|appeal|charges|report|allegations refuse turn+down rule+out oppose
 vote+against|down defy/defied ignore+..+order|resolution|ruling|warning|ultimatum boycott+..+talks|meeting|summit
 walk+out+of+..+talks|meeting|summit overturn+..+ruling|verdict|conviction strike/struck+down quash deny/denied
 abstain : rejection refusal veto
threaten - : threat : threaten( {}) : Threat( against {}) : threaten+!species warn+!that+rain
 vow+to+avenge|retaliate vow+..+revenge|retaliation give/gave/given+..+ultimatum issue+..+ultimatum|threat|warning :
 threat+to|against|of threats ultimatum
protest demo : protest : protest( against {}) : Protest/Protests( against {}) : protest+!that
 demonstrate+!that|how|ability rally/rallied+^behind|around|to march picket take/took/taken+to+the+streets
 stage+..+protest|demonstration|sit-in|march hold+..+protest|vigil|demonstration|march : protest
 demonstration rally+against|for march+on|against|for|through sit-in vigil uprising
protest demo : rally : rally( against {}) : Rally/Rallies : gather+!information|evidence|signatures assemble :
protest riot : riot : riot : Riot/Riots : riot loot burn/burned/burnt+..+flag|tyres|tires ransack
 storm+..+embassy|parliament|palace|office set+fire+to torch : riot rioting looting unrest
protest strike : strike : go on strike : Strike/Strikes : go/went/gone+on+strike walk+off+..+job
 strike/struck+for|over down+tools stage+..+strike|walkout|stoppage hold+..+strike call+a+..+strike call+strike
 begin/began/begun+a+..+strike start+a+..+strike join+..+strike : walkout stoppage general+strike rail+strike
 train+strike bus+strike transport+strike port+strike dock+strike pay+strike labour+strike labor+strike wildcat+strike
 hour+strike one-day+strike two-day+strike three-day+strike day-long+strike nationwide+strike national+strike
 strike+over|called|action|ballot strike+>began|begins|ended|ends|entered|continues|grounded|halted
 strike+>(that|which).(began|ended|grounded|halted) strikes+over|called
 strike+by+..+worker|staff|union|driver|pilot|nurse|doctor|teacher|miner|docker|crew|student|guard|employee|handler
protest hunger : hunger strike : go on hunger strike : Hunger strike : go/went/gone+on+hunger
 begin/began/begun+..+hunger : hunger+strike
protest boycott : boycott : boycott( {}) : Boycott( of {}) : boycott : boycott
protest obstruct : blockade : hold a blockade : Blockade/Blockades :
 block+..+road|highway|motorway|street|bridge|traffic|entrance|railway|port|harbour|harbor|airport|border|crossing
 block+..+gate|runway|track|tunnel|pipeline|depot|refinery|mine
 barricade
 occupy/occupied+..+office|building|university|square|factory : road+block roadblock
sanction convict : conviction : convict( {}) : Conviction( of {}) : convict sentence find/found+guilty jail+!break
 send/sent+to+prison|jail disqualify : conviction sentencing guilty+verdict
sanction expel : expulsion : expel( {}) : Expulsion( of {}) : expel/expelled/expelling declare+..+grata oust
 overthrow/overthrew/overthrown topple depose
 dismiss+as|..+minister|chief|general|director|cabinet|government|governor|commander|mayor|officer|judge|ambassador
 sack
 fire+as|..+minister|chief|director|coach suspend+..+membership|player|officer : expulsion ouster coup dismissal
 overthrow
sanction withdraw : recall : recall the ambassador( from {}) : Recall of ambassador : recall+..+ambassador|envoy
 withdraw/withdrew/withdrawn+..+ambassador|envoy close+..+embassy|consulate|mission : recall+of
sanction discontinue : break : break off relations( with {}) : Relations broken off : sever+..+ties|relations|links
 break/broke/broken+off cut+..+ties|relations cut+off+..+aid|relations|supplies suspend
 call+off+..+talks|negotiations|summit|meeting|election|deal
 halt+..+aid|talks|negotiations|cooperation|deliveries|exports
 freeze/froze/frozen+..+aid|ties|relations|talks|cooperation cancel+..+talks|meeting|summit|agreement|contract
 end+..+cooperation|aid|agreement quit+..+talks|treaty|pact|alliance|organisation|organization
 leave/left+..+union|treaty|talks|alliance|coalition|bloc
 withdraw/withdrew/withdrawn+from+..+treaty|pact|agreement|accord|talks|bloc|alliance reduce+..+aid|ties adjourn :
 suspension severance
sanction - : fine : fine( {}) : Fine/Fines( for {}) : fine+!tune impose+..+fine levy/levied+..+fine :
sanction - : sanctions : impose sanctions( on {}) : Sanctions/Sanctions( on {}) : sanction blacklist
 impose+..+sanction|embargo|tariff slap+..+sanctions|tariffs levy/levied+..+tariffs
 tighten+..+sanctions|embargo extend+..+sanctions|embargo : sanctions embargo tariffs
mobilize - : mobilisation : mobilise forces( against {}) : Mobilisation : mobilise+!support|voters|opinion
 mobilize+!support|voters|opinion : mobilisation mobilization
mobilize troops : deployment : deploy troops( to {}) : Deployment of troops : deploy
 send/sent+..+troops|forces|soldiers|warships|ships|tanks|marines|paratroopers|reinforcements
 mass+..+troops|forces|tanks move+..+troops|tanks|forces reinforce+!message call+up+..+reservists|reserves conscript
 put+on+alert dispatch+..+troops|ships|soldiers|force : deployment troop+buildup
mobilize weapons : weapons test : test weapons : Weapons test/Weapons tests :
 test+..+missile|weapon|bomb|rocket|device test-fire conduct+..+nuclear|missile launch+..+missile
 fire+..+ballistic|test : nuclear+test missile+test missile+launch
coerce arrest : arrest : arrest( {}) : Arrest/Arrests( of {}) : arrest detain imprison intern
 take/took/taken+prisoner round+up capture+..+soldier|fighters|leader|suspect|pilot|alive
 apprehend : arrest detention
coerce seize : seizure : seize( {}) : Seizure( of {}) : seize+^on|up capture+!mood|imagination|attention|market
 confiscate take/took/taken+over+..+village|city|town|base|airport|station take/took/taken+control+of annex
 take/took/taken+the+town|city|village|capital|port|base|airport
 occupy/occupied+!post|minds overrun/overran impound recapture retake/retook/retaken nationalise nationalize :
 seizure annexation nationalisation capture+of takeover+of+..+city|town|base|embassy
coerce ban : ban : ban( {}) : Ban( on {}) : ban/banned/banning outlaw prohibit forbid/forbade/forbidden
 bar/barred/barring+!none close+..+airspace shut+..+schools|airspace
 dissolve+..+parliament|party|assembly disband : ban+on
coerce censor : censorship : censor( {}) : Censorship( of {}) : censor
 shut+down+..+newspaper|station|website|internet|radio close+..+newspaper|station block+..+website|access|internet
 jam/jammed+..+broadcasts|signals : censorship
coerce martial-law : emergency : declare an emergency : Emergency declared :
 declare+..+emergency|curfew|martial|siege impose+..+curfew|emergency|martial extend+..+emergency|curfew :
 martial+law curfew state+of+emergency
coerce deport : deportation : deport( {}) : Deportation( of {}) : deport evict exile+!group : deportation eviction
coerce - : extradition : extradite( {}) : Extradition( of {}) : extradite : extradition
coerce restrict : border closure : close the border( to {}) : Border closed/Borders closed( to {}) :
 close+..+border|frontier shut+..+border|frontier seal+..+border|frontier : border+closure
coerce restrict : blockade : blockade( {}) : Blockade( of {}) : blockade besiege restrict encircle
 surround+..+city|town|base|house|village|building intercept+..+ship|vessel|boat|tanker : blockade siege
coerce withhold : withholding : withhold payments( from {}) : Withholding of payments : withhold/withheld :
 withholding+of
coerce cyber : cyberattack : carry out a cyberattack( on {}) : Cyberattack/Cyberattacks( on {}) : hack+!away :
 cyberattack cyber-attack
coerce - : destruction : destroy( property of {}) : Destruction : demolish destroy raze+!hope bulldoze : demolition
assault - : attack : attack( {}) : Attack/Attacks( on {}) : attack+!problem raid
 clash+with|in|near|on|at|outside|over ambush massacre murder kill/killed+!bill|time wound injure assault
 storm+..+base|house|building|camp|town|village|prison|jail|barracks|checkpoint|church|mosque|school|hotel|market
 fight/fought+with|in|near|against|off retaliate+against
 launch+..+attack|offensive|assault|raid|operation|invasion carry/carried+out+..+attack|raid|strike|killing
 hit+..+target|convoy|base|positions : attack raid clash massacre killing ambush murder assault+on offensive fighting
 bloodshed incursion pogrom war
assault - : kidnapping : kidnap( {}) : Kidnapping/Kidnappings( of {}) : kidnap abduct
 take/took/taken+hostage take/took/taken+..+hostage seize+..+hostage : abduction kidnapping
assault - : hijacking : hijack( {}) : Hijacking/Hijackings( of {}) : hijack : hijacking
assault - : invasion : invade( {}) : Invasion( of {}) : invade : invasion
assault beat : beating : beat( {}) : Beating( of {}) :
 beat/beaten+up|..+demonstrators|protesters|prisoners|death|police|him|her|them : beating
assault torture : torture : torture( {}) : Torture( of {}) : torture : torture
assault sexual : rape : rape( {}) : Rape( of {}) : rape gang-rape molest : rape
assault primitive : stabbing : stab( {}) : Stabbing( of {}) : stab/stabbed/stabbing behead hack+to+death lynch
 stone+to+death : stabbing beheading lynching
assault explosives : explosion : set off explosives( in {}) : Explosion/Explosions : explode detonate
 blow/blew/blown+up go/went/gone+off : blast explosion
assault explosives : bombing : bomb( {}) : Bombing/Bombings( of {}) : bomb plant+..+bomb set+off+..+bomb|device :
 bombing car+bomb bomb+attack car+bombing
assault suicide-attack : suicide attack : carry out a suicide attack( on {}) : Suicide attack/Suicide attacks( on
 {}) : blow/blew/blown+himself|herself|themselves+up : suicide+attack suicide+bombing suicide+bomber
assault heavy-weapons : shelling : shell( {}) : Shelling( of {}) : shell bombard
 fire+..+rocket|missile|mortar|shells|artillery pound+..+positions|town|city|village
 launch+..+airstrike|strike|rocket launch+..+strike|airstrike+on|against launch+..+missile|rocket+at|against|into|on
 strike/struck+..+target|base|convoy|positions|camp|depot shoot/shot+down+..+plane|jet|helicopter|aircraft|drone
 bomb+from+the+air : shelling bombardment airstrike air+strike air+raid strike+on|against+~ strikes+on|against+~
 strike+by+..+jet|plane|warplane|aircraft|drone|helicopter|missile
 strike+>killed|killing|wounded|destroyed strikes+>hit|killed|killing|wounded|destroyed
 artillery+strike rocket+strike drone+strike missile+strike rocket+attack missile+attack mortar+attack air+attack
 rocket+fire drone+attack shellfire
assault firearms : shooting : shoot( {}) : Shooting/Shootings( of {}) : shoot/shot+!film|picture|video|commercial|up
 open+fire gun/gunned+down fire+on|at|into fire+..+shot : shooting gunfight gun+battle firefight shoot-out shootout
assault assassinate : assassination : assassinate( {}) : Assassination( of {}) : assassinate : assassination
 assassination+attempt
assault execute : execution : execute( {}) : Execution/Executions( of {}) : execute+!plan|order|trade|contract
 hang/hanged put+to+death : execution
assault crowd-control : crackdown : break up a crowd : Crowd broken up : fire+..+tear|rubber use+..+tear|water
 disperse break/broke/broken+up+..+demonstration|protest|rally|crowd|march tear-gas : crackdown
assault unconventional : gas attack : use gas( against {}) : Gas attack/Gas attacks( on {}) : gas/gassed
 poison+!well use+..+chemical|poison|sarin : gas+attack chemical+attack poison+gas
other - : disaster : suffer a disaster : Disaster : : earthquake quake flood floods flooding hurricane typhoon
 cyclone tornado storm tsunami landslide mudslide avalanche eruption drought famine wildfire blaze
other - : accident : have an accident : Accident/Accidents : crash derail/derailed capsize run/ran+aground collide
 sink/sank/sunk collapse+!talks : crash accident collision derailment shipwreck
other - : epidemic : suffer an outbreak : Outbreak : : outbreak epidemic pandemic
"""
