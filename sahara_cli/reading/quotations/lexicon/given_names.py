"""Given names that tell "he" from "she", written for this project from common knowledge.

A name that both sexes bear in number is left out: it tells nothing.
"""

from __future__ import annotations

from sahara_cli.reading.quotations.lexicon.tables import words

MALE = words(
    """
    aaron abdel abdelaziz abdul abdullah abe abraham adam adnan adrian ahmad ahmed al alan
    albert alberto alec alejandro alex alexander alfred ali alistair allan allen alton alvin
    amir amos anders andre andreas andrew andy angus anthony antonin antonio anwar archie ariel
    arjun armando arnold arthur arturo asher ashraf asif austin axel barack barney barry bart
    bashar bashir beau ben benedict benjamin bernard bernie bert bill billy blake bo bob bobby
    boris boyd brad braden bradley brahim brandon brendan brent bret brett brian brock bruce
    bruno bryan buddy byron caleb calvin carl carlos cedric cesar chad charles charlie chauncey
    chester chip chris christian christopher chuck clarence clark claude clay clem cliff
    clifford clifton clint clive colin conor corey cornel cory craig curt curtis cyril cyrus
    dale damian damien damon dan dana daniel danny darius darrel darrell darren darryl dave
    david dean deion demetrius denis dennis denny denzel deray derek derrick desmond devin
    dexter dick diego dimitri dirk dmitri dmitry dominic dominick don donald donnie donovan doug
    dougie douglas drew duncan dustin dwayne dwight dylan earl easton ed eddie eddy edgar edmund
    eduardo edward edwards edwin efrain elbridge eli elias elijah elliott elmer emerson emil
    emilio emmanuel emmett enrique enzo eric erik ernest ernesto errol erwin esteban ethan
    eugene evan ezra fabian fareed felipe felix ferdinand fernando fletcher floyd francisco
    francois frank franklin fred freddie freddy frederic frederick gabriel galen garrett garry
    garth gary gaston gavin gene geoff geoffrey george gerald geraldo gerard gerhard gerry
    gilbert gilberto giles giovanni giuseppe glen glenn gordon grady graham grant greg gregg
    gregory griffin grover guillermo gunther gus gustavo guy habib hal hamid hamza hank hans
    harlan harold harry harvey hassan hayden heath hector henri henry herb herbert herman hernan
    horace hosni howard howie hubert hugh hugo humphrey hussein ian ibrahim ignacio ignatius
    igor imran ira irving isaac isaiah isidro ismail ivan ivo jack jacob jacobo jacques jaime
    jake jamal james jan jared jarrett jarvis jason jasper javier jay jayson jeb jed jedediah
    jeff jefferson jeffrey jens jerald jeremiah jeremie jeremy jermaine jerome jerrod jerrold
    jerry jesse jesus jim jimmie jimmy joachim joao joaquim joaquin joe joel johan johannes john
    johnny jon jonah jonas jonathan jorg jorge jose josef joseph josh joshua juan judd jude
    juergen julian julien julio julius justin kaleb kareem karim karl keenan keith kellan kelvin
    ken kenneth kenny kent kerim kevin khalid khalil khizr kirk klaus kofi konstantin kris kurt
    kwame kyle lachlan lamar lance lanny larry lars laurence lavar lawrence lazaro leandro lee
    leland len lenny leo leon leonard leonardo leroy lester levi lewis liam lincoln lindsey
    linus lionel lloyd lonnie lorenzo lou louis lowell loyd lucas luigi luis luke luther lyle
    lyndon mack mahmoud malcolm malik manuel marc marcel marco marcos marcus mario mark marlon
    marquis marshall martin marty marvin mathew matt matteo matthew matthias maurice mauricio
    mauro max maximilian maximo maxwell mehdi mel merle merrick micah michael mickey miguel mike
    mikhail milton mitch mitchell mitt mohamad mohamed mohammad mohammed monty mook mort morton
    moses muhammad murray murtaza mustafa myron narendra nasim nasser nate nathan nathanael
    nathaniel neal ned neil nelson nestor newt niall nicholas nick nicky nico nicolas nigel
    nikita nikolai noah noam noel nolan norm norman octavio odell oleg oliver ollie omar orlando
    orrin orville osama oscar osman oswaldo otis otto owen pablo paddy paolo pascal pat patricio
    patrick paul pedro percy perry pervez pete peter phil philip philippe phillip pierre preet
    preston quentin quincy quinn rafael raheem rahul rajesh ralph ramon ramsey ramzi rand
    randall randy raphael rashid raul ravi ray raymond recep reed reggie reginald reid reince
    rene reuben rhett rhys ricardo rich richard rick ricky rob robby robert roberto rocco rod
    roderick rodger rodney rodrigo roger rohan rohit roland rolando rolf romeo ron ronald ronan
    ronnie ronny rory roscoe ross roy ruben rudolph rudy rufus rupert russ russell rusty ryan
    saad saddam saeed sajid sal salim salman salvador salvatore sam samir samuel sanford sanjay
    santiago satya saul scott seamus sean sebastian selim sergei sergey sergio seth seymour
    shane shaun shawn sheldon sherrod shinzo shlomo sidney silas silvio simon skip sol solomon
    spencer stan stanley stavros stefan stefano stephen sterling steve steven stewart stuart
    sundar sunil suresh sven sylvester tad tadeusz tariq tavis ted teddy teo terence terrance
    terrence terry thad thaddeus theo theodore thomas tim timothy tito tobias tobin toby todd
    tom tomas tommy tony travis travon trayvon trent trevor trey tripp tucker tyler tyrone tyson
    ulrich ulysses umberto uri uriah vance vaughn vernon vicente victor vikram viktor vince
    vincent virgil vitaly vito vlad vladimir wade waldo wallace walt walter warren waylon wayne
    wendell werner wes wesley wilbur wiley wilfred wilhelm will willard william willie winston
    wolf wolfgang woodrow woody wyatt xavier xi yaakov yasser yehuda yitzhak yoel yousef youssef
    yuri yusuf zac zach zachary zack zane zbigniew zeke zvi
    """
)

FEMALE = words(
    """
    abby abigail ada adele adriana adrienne agnes aicha aida aisha alana alejandra alessandra
    alexa alexandra alexandria alexis alice alicia alina alison allie allison alma alyssa amal
    amanda amara amber amelia amie amina amira amy ana anabel anastasia andra andrea angela
    angelica angelina angie anika anita anjali ann anna annabel annabelle anne annemarie annette
    annie antoinette antonia april araceli ariana arianna ariella arlene arlette armida ashlee
    ashley asma astrid athena audra audrey aung ava ayaan azadeh barbara beata beatrice becky
    belinda bella benazir bernadette bernice bertha beth bethany betsy bettina betty beverly
    beyonce bianca blanca blanche bonnie bree brenda brianna brianne bridget bridgett brigitte
    britt brittany bronwyn brooke caitlin caitlyn camilla candace candice candy cari carina
    carissa carla carlene carlotta carly carmela carmella carmen carol carole caroline carolyn
    carrie caryn cassandra cassie catalina catherine cathy cecile cecilia celeste celia celina
    chandra chantal charity charlene charlotte charmaine chelsea cher cheryl chloe chris-ann
    chrissy christa christal christiane christie christina christine ciara cindy claire clara
    clarissa claudia cleo cokie colleen concetta condoleezza connie constance consuelo cora
    corazon cordelia corina corinne courtney cristal cristina cynthia daisy dalia daniela
    danielle daphna daphne darcy darlene dawn deana deanna deanne debbie debora deborah debra
    deirdre delia delores demi denise denisse desiree diana diane dianne dilma dina dolly
    dolores dominique donatella donna dora doreen doris dorothea dorothy ebony edith edna effie
    eileen elaine eleanor elena eleonora elia elinor elisabeth elise elissa eliza elizabeth ella
    ellen eloise elsa elsie elyse emilia emily emma emmy enid erica erika erin ernestine
    esmeralda esperanza estela estelle esther ethel eugenia eunice eva evangeline eve evelyn
    faith fanny farah fatima fatma fatou fay felicia felicity fern fernanda fiona flora florence
    frances francesca freda frieda gabby gabriela gabrielle gail gayle gemma genevieve georgia
    georgina geraldine germaine gertrude ghazala gia gillian gina ginger ginny giovanna gisele
    giulia glenda gloria goldie grace graciela greta gretchen gretel guadalupe gwen gwyneth
    halima hanan hannah hannelore harriet harriett hazel heather heidi helen helena helene helga
    henrietta henriette hermione hester hilary hilda hillary hollie holly hope huma ida ilana
    imani imelda imogen indira ines inez ingrid iona irene irina iris isabel isabella isabelle
    isadora ivana ivanka ivette ivy jacinda jackie jacklyn jaclyn jacqueline jamila jana jane
    janelle janet janette janice janine janis jasmine jayne jean jeanette jeanine jeanne jeannie
    jen jenean jenifer jenna jennifer jenny jeri jessica jewel jill jo joan joann joanna joanne
    jocelyn jodi jodie joelle johanna jolene joni josefina josephine josie joy joyce juana
    juanita judi judith judy julia juliana julie juliet justine kamala karen karin karine karla
    karyn kasey kate katelyn katharine katherine kathi kathie kathleen kathryn kathy katie
    katrina katy kay kayla kayleigh keiko keisha kelli kellie kelly kellyanne kendra kerry
    khadija kiara kim kimberly kirsten kirstie kirstin kirstjen kitty krista kristal kristen
    kristi kristin kristina kristy krystal kyrsten lacey laila lana lara latasha latifa latisha
    latoya laura laurel lauren laurie laverne layla leah leila lena lenora lenore leona leonor
    leonora lesley leslie leticia leyla lia libby lidia lila lilian liliana lillian lillie lily
    linda lindsay lisa liz lois lola lorena loretta lori lorna lorraine lottie louise lourdes
    lucia lucille lucinda lucy lula lulu lupita luz lydia lynda lynette lynn lynne lyra mabel
    mackenzie madeleine madeline madonna mae maeve magdalena maggie mai maisie malala malia
    malika mallory mandy mara marcela marci marcia margaret margarita margie margo margot
    margrethe marguerite maria mariah mariam marian mariana marianne maribel maricela maricruz
    marie mariel marietta marilyn marina marine marisa marisol marissa maritza marjorie marla
    marlene marlo marsha marta martha mary maryam maryanne marybeth matilda mattie maud maude
    maura maureen maxine maya mazie meaghan meera megan meghan megyn melania melanie melba
    melinda melissa mercedes mercy meredith meryl mette mia michaela michele michelle mika
    mildred mimi mina minerva minnie miranda miriam misty mitzi moira mollie molly mona monica
    monique muna muriel myra myrna myrtle nadezhda nadia nadine naima nan nancy nanette naomi
    natalia natalie natalya natasha natasia nawal neera nell nellie nettie neva nia nichole
    nicola nicole nicolette nicolle nikki nina nirmala noelle nola nora noreen norma octavia
    odette ofelia olga olive olivia opal oprah ora paige paloma pamela parveen patrice patricia
    patsy patti patty paula pauline pearl peggy penelope penny perla petra philippa phoebe
    phyllis pilar piper pippa polly portia priscilla priti prudence queenie rachael rachel
    ramona randi raquel rashida reba rebecca reena regina reina rena renata renee rhoda rhonda
    ricki rihanna rita roberta robyn rochelle rocio romy ronda ronna rosa rosalie rosalind
    rosalinda rosalyn rosanna rosanne rosario rose roseann rosemary rosie roslyn rowena roxanne
    roya ruby ruth ruthanne ruthie sabrina sade sadie saida sally salma salome samantha samia
    samira sandra sandy sanjana sara sarah sarai sarina sasha saundra savannah scarlett selena
    selma serena shaheen shana shania shannon shari sharlene sharon shauna shawna sheena sheila
    shelby shelley shelly sheri sherri sherry sheryl shira shirley sigrid simone siobhan skye
    sofia sofie soledad sonia sonja sophia sophie soraya stacey stacie stacy stefanie stella
    stephanie sue sujata suki summer sunita susan susana susann susanna susie suzan suzanna
    suzanne suzie svetlana sybil sylvia symone tabitha talia tamara tami tammie tammy tania
    tanisha tanya tara tasha tashfeen tatiana tatyana teresa terri tess tessa thelma theodora
    theresa therese thora tia tiffany tilda tina toni tonya tori tovah tracy trina trish trisha
    trudy tulsi twyla tyra una ursula usha valentina valeria valerie vanessa velma vera verena
    verna veronica vicki vickie vicky victoria vilma viola violet virginia vivian viviana vonda
    wanda wendi wendy whitney whoopi wilhelmina willa wilma winifred winnie xiomara yael yasmeen
    yasmin yesenia yoko yolanda yvette yvonne zahra zainab zara zelda zephyr zinaida zoe zora
    zuleika zuzana
    """
)


def sex(given: str) -> str:
    """Tell "m" or "f" by a given name, or "" where it tells nothing."""
    key = given.lower()
    key = key if key in MALE or key in FEMALE else key.partition("-")[0]
    return "m" if key in MALE else "f" if key in FEMALE else ""
