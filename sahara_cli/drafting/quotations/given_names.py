"""Given names that tell "he" from "she", written for this project from common knowledge.

A name that both sexes bear in number is left out: it tells nothing.
"""

from __future__ import annotations

MALE = frozenset(
    """
    aaron abdel abdul abdullah abraham abe adam adnan adrian ahmad ahmed al alan albert alejandro alex alexander alfred
    ali alistair allan allen alvin amir anders andre andreas andrew andy angus anthony antonio antonin archie ariel
    arjun arnold arthur ashraf asif austin barack barney barry bart bashar ben benedict benjamin bernard bernie bert
    bill billy bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bryan byron caleb calvin
    carl carlos cesar chad charles charlie chester chris christian christopher chuck clarence clark claude clay
    cliff clifford clint clive colin conor corey cory craig curt curtis cyril dale damian damien dan daniel danny
    darrell darren darryl dave david dean denis dennis derek devin dick diego dimitri dirk dmitri dmitry don donald
    donnie doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elias
    elijah elliott emil emmanuel enrique eric erik ernest ernesto erwin ethan eugene evan fareed felipe felix
    ferdinand fernando floyd francisco francois frank franklin fred freddie frederick gabriel garrett garry gary
    gavin gene geoff geoffrey george gerald gerard gerhard giovanni giuseppe glen glenn gordon graham grant greg
    gregg gregory grover guillermo gunther gus guy habib hamid hamza hank hans harold harry harvey hassan hector
    henri henry herbert herman hosni howard hubert hugh hugo humphrey hussein ian ibrahim igor imran ira isaac
    ismail ivan jack jacob jacques jake jamal james jan jared jason javier jay jeb jed jeff jefferson jeffrey jeremiah
    jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johannes john johnny jon jonah jonathan
    jorge jose josef joseph josh joshua juan juergen julian julio julius justin kareem karim karl keith ken kenneth
    kevin khalid khalil khizr kirk klaus kofi konstantin kris kurt kyle lamar lance larry lars lawrence lee len
    leo leon leonard leonardo leroy lester lewis liam lionel lloyd lorenzo lou louis lucas luigi luis luke luther
    lyndon mahmoud malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mathew
    matt matteo matthew maurice max maxwell mehdi mel merrick michael miguel mike mikhail milton mitch mitchell mitt
    mohamed mohammad mohammed moses muhammad murray mustafa narendra nasser nate nathan nathaniel neal ned neil
    nelson newt nicholas nick nicolas nigel nikolai noah noel norman oleg oliver omar orrin oscar osama otto owen
    pablo paolo pat patrick paul pedro percy perry pete peter phil philip philippe phillip pierre preet rafael
    ralph ramon ramzi rand randall randy raphael rashid raul ray raymond recep reggie reginald reince rene ricardo
    rich richard rick ricky rob robby robert roberto rod rodney rodrigo roger roland rolf ron ronald ronnie rory
    ross roy rudolph rudy rupert russ russell ryan saad saddam salim salman sam samir samuel saul scott sean
    sebastian sergei sergey sergio seth shane shaun shawn sherrod shinzo sidney silvio simon spencer stan stanley
    stefan stephen sterling steve steven stewart stuart sven tariq ted terrence terry theo theodore thomas tim
    timothy tobias toby todd tom tomas tommy tony travis trent trevor trey tyler tyrone ulrich umberto uri vernon
    victor viktor vince vincent vitaly vlad vladimir wade wallace walt walter warren wayne wendell werner wesley
    wilbur wilfred wilhelm will willard william willie winston wolf wolfgang woodrow xavier xi yasser yousef youssef
    yuri yusuf zac zach zachary zack zbigniew clifton anwar bashir cornel darius deray desmond edwards elbridge
    gerry harlan jerrold jorg kellan kwame lanny lincoln mickey monty mook morton myron nikita paddy quentin
    roderick rodger rohit sajid sanjay satya sundar tadeusz tavis terence thad tucker vikram zeke abdelaziz brahim
    bobby alberto armando arturo emilio gilberto hernan ignacio jaime joaquin leandro mauricio octavio orlando
    teddy freddy eddy ricky nicky dougie alec alistair amos asher axel beau blake bo boyd braden brock bruno buddy
    cedric chauncey clem  cyrus damon darrel deion demetrius denny denzel derrick
    dexter donovan dominic dominick dylan easton efrain elmer emerson emmett enzo errol esteban fabian fletcher
    frederic galen garth gaston geraldo gilbert giles grady griffin gustavo hayden heath horace howie
    isaiah isidro ivo jacobo jarrett jarvis jasper jayson jedediah jens jermaine jerald jerrod jimmie joaquim
    joseph jude julien kaleb keenan kelvin kenny kerim lachlan laurence lavar lazaro leland lenny levi
    linus lonnie lowell loyd lyle mack malik marlon marquis mauro maximo merle micah mohamad murtaza
    nasim nathanael nestor niall nico noam nolan odell ollie orville osman oswaldo otis pascal patricio perry
    preston quincy quinn rahul rajesh ramsey ravi reed reggie reid rhett rhys rocco rohan roland
    romeo ronan ronny rufus rupert rusty sal salvatore sanford saeed seamus selim seymour shlomo silas sol solomon
    stavros stefano sunil suresh sylvester teo terrance tito tobin travon trayvon tyson ulysses uriah vance
    vaughn virgil vito waldo  waylon wes wiley wolfgang woody wyatt yaakov yehuda yitzhak yoel zane zvi
    reuben rolando ruben salvador santiago vicente ignatius alton chip dana sheldon ezra hal herb irving
    jeremie jonas judd kent lindsey matthias maximilian mort norm pervez raheem roscoe skip tad thaddeus tripp
    """.split()
)

FEMALE = frozenset(
    """
    abby abigail ada adele adriana agnes aicha aisha alexandra alexis alice alicia alison allison alma alyssa amal
    amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia
    april arianna arlene ashley astrid audrey ayaan barbara beatrice becky bella bernadette beth bethany betsy betty
    beverly bianca bonnie brenda brianna bridget brigitte brittany camilla candace candice carla carly carmen carol
    carole caroline carolyn carrie catherine cathy cecile cecilia celeste celia charlene charlotte chelsea cheryl
    chloe christiane christina christine cindy claire clara clarissa claudia colleen condoleezza connie constance
    corinne courtney cristina cynthia daisy daniela danielle daphne darlene deborah debbie debra deirdre delia
    denise diana diane dianne dina dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elise
    elisabeth eliza elizabeth ella ellen eloise elsa elsie emily emma erica erin esther ethel eva eve evelyn faith
    fatima felicia fiona flora florence frances francesca gabriela gabrielle gail gemma georgia geraldine gertrude
    gina ginny giulia glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena
    helene henrietta hilary hillary hope huma ida ilana ilana inez ingrid irene iris isabel isabella ivana ivanka
    ivy jackie jacqueline jana jane janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny
    jessica jill jo joan joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie
    juliet justine kamala karen karin karla kate katherine kathleen kathryn kathy katie katrina katy kayla kayleigh
    kellyanne kendra kerry khadija kim kimberly kirsten kirstjen kristen kristin kristina laila lana lara latoya laura
    lauren laurie layla leah leila lena lenora lesley leticia lidia lila lillian lily linda lisa liz loretta lori
    lorraine louise lucia lucille lucy lupita luz lydia lynn lynne mabel madeleine madeline maggie malala malia
    mallory mandy marcia margaret margarita margot maria mariah marian mariana marianne marie marilyn marina marine
    marisa marissa marjorie marla marlene marsha martha mary maryam matilda maude maura maureen maxine maya megan
    meghan megyn melania melanie melinda melissa mercedes meredith meryl mia michele michelle mildred mimi mina
    miranda miriam moira mollie molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha
    nellie nichole nicole nikki nina nora norma octavia olga olivia oprah paige pamela patricia patsy patti patty
    paula pauline peggy penelope penny petra phyllis polly priscilla rachel raquel rebecca regina renee rhonda rita
    roberta rosa rosalind rosalyn rosanne rose rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah
    sasha saundra selena serena shannon sharon sheila shelby shelley shelly sheryl shirley simone sofia sonia
    sophia sophie stacey stacy stella stephanie sue summer susan susana susanna suzanne svetlana sylvia tamara
    tammy tania tanya tara tatiana teresa tess thelma theresa tiffany tina tracy trish trudy ursula valentina
    valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi
    wilma winifred yolanda yvette yvonne zainab zoe zuzana alina amira anjali arlette aung benazir carmela corazon
    dalia debbie dilma donatella elissa fatou fatma gayle gisele graciela guadalupe halima indira jeannie joni
    karine katharine keiko kirstie kristi kyrsten leonor lourdes lynda mae marcela margrethe maricela marta
    mazie meera mette michaela muna nawal nicola nirmala pilar pippa priti rashida rosario ruthie samira sarai
    shaheen sigrid soledad sonja susie tammie tulsi ursula winnie yasmin zahra ghazala malika tashfeen latifa
    caitlin caitlyn alicia jodie dolly cher beyonce madonna rihanna salma scarlett sofie tovah joni carlotta desiree
    adrienne aida alana alejandra alessandra alexa alexandria allie amara amara anabel anastasia andra angelica angie
    anika annabel annabelle annemarie antoinette araceli ariana ariella armida ashlee asma athena ava azadeh
    beata belinda bernice bertha bettina blanca blanche bree brianne bridgett britt bronwyn caitlyn candy
    carina carissa carlene carmella caryn cassandra cassie catalina celina chandra chantal charity charmaine cher
    christa christal christie chrissy ciara cleo concetta consuelo cora cordelia corina cristal daphna darcy
    dawn deana deanna deanne debora delores demi denisse dominique dorothea ebony edna effie eleonora elia elinor
    elyse emilia emmy enid erika ernestine esmeralda esperanza estela estelle eugenia eunice evangeline fanny farah
    fay felicity fern fernanda freda frieda gabby genevieve georgina germaine gia gillian ginger giovanna
    goldie gretel hanan hannelore harriett helga henriette hermione hester hollie holly ida imani imogen
    ines iona irina isabelle isadora ivette jacinda jackie jacklyn jaclyn jamila jana janelle janette janis
    jayne jeanine jenifer jeri jewel joelle johanna jolene josefina josie juana judi karyn kasey kathie
    katelyn kathi katy kay keisha kelli kelly kiara kirstin kitty krista kristal kristy krystal lacey lara
    latasha latisha laurel laverne lenore leona leonora leslie leyla lia libby lilian liliana lillie lindsay
    lola lorena loretta lorna lottie lucinda lula lulu lynette lyra mabel mackenzie magdalena mai maisie mallory
    mara margo marguerite mariam maribel maricruz mariel marietta marisol marissa maritza marlo maryanne
    marybeth matilda mattie maura maxine meaghan melba mercy mimi minerva minnie miriam misty mitzi moira
    monique myrna myrtle nadezhda naima nanette natalya natasia neera nell nettie neva nia nicolette noelle
    nola noreen odette ofelia olive opal ora paloma parveen patrice pearl penelope perla philippa piper
    pippa polly portia prudence queenie rachael ramona randi reba reena reina rena renata rhoda ricki robyn
    rochelle rocio romy ronda rosalinda rosanna roseann roslyn rowena roya ruby ruthanne sade sadie saida salome
    samia sandy sanjana sarina savannah selma shana shania shari sharlene shauna shawna sheena sheri sherri sherry
    shira siobhan skye sofie soraya stacie sujata suki sunita susann suzan suzanna suzie sybil tabitha talia
    tanisha tasha tatyana terri tessa theodora therese thora tia tilda toni tonya tori trina trisha twyla tyra una
    usha valeria velma verena vickie vilma viviana vonda wendi wilhelmina willa xiomara yael yasmeen yesenia
    yoko yvonne zara zelda zinaida zora zuleika
    amie audra brooke cokie cari chris-ann gwyneth hilda imelda jenean kellie kirsten lois maeve marci margie maud
    mika nan nicolle phoebe ronna rosalie stefanie symone tami trina verna zephyr
    """.split()
)


def sex(given: str) -> str:
    """Tell "m" or "f" by a given name, or "" where it tells nothing."""
    key = given.lower()
    key = key if key in MALE or key in FEMALE else key.partition("-")[0]
    return "m" if key in MALE else "f" if key in FEMALE else ""
