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
    ross roy rudolph rudy rupert russ russell ryan saad saddam said salim salman sam samir samuel saul scott sean
    sebastian sergei sergey sergio seth shane shaun shawn sherrod shinzo sidney silvio simon spencer stan stanley
    stefan stephen sterling steve steven stewart stuart sven tariq ted terrence terry theo theodore thomas tim
    timothy tobias toby todd tom tomas tommy tony travis trent trevor trey tyler tyrone ulrich umberto uri vernon
    victor viktor vince vincent vitaly vlad vladimir wade wallace walt walter warren wayne wendell werner wesley
    wilbur wilfred wilhelm will willard william willie winston wolf wolfgang woodrow xavier xi yasser yousef youssef
    yuri yusuf zac zach zachary zack zbigniew clifton anwar bashir cornel darius deray desmond edwards elbridge
    gerry harlan jerrold jorg kellan kwame lanny lincoln mickey monty mook morton myron nikita paddy quentin
    roderick rodger rohit sajid sanjay satya sundar tadeusz tavis terence thad tucker vikram zeke abdelaziz brahim
    bobby alberto armando arturo emilio gilberto hernan ignacio jaime joaquin leandro mauricio octavio orlando
    reuben rolando ruben salvador santiago vicente ignatius alton chip dana rush sheldon ezra hal herb irving
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
    mazie meera mette michaela muna nawal nicola nirmala park pilar pippa priti rashida rosario ruthie samira sarai
    shaheen sigrid soledad sonja susie tammie tulsi ursula winnie yasmin zahra ghazala malika tashfeen latifa
    caitlin caitlyn alicia jodie dolly cher beyonce madonna rihanna salma scarlett sofie tovah joni carlotta desiree
    amie audra brooke cokie cari chris-ann gwyneth hilda imelda jenean kellie kirsten lois maeve marci margie maud
    mika nan nicolle phoebe ronna rosalie stefanie symone tami trina verna zephyr
    """.split()
)


def sex(given: str) -> str:
    """Tell "m" or "f" by a given name, or "" where it tells nothing."""
    key = given.lower()
    key = key if key in MALE or key in FEMALE else key.partition("-")[0]
    return "m" if key in MALE else "f" if key in FEMALE else ""
