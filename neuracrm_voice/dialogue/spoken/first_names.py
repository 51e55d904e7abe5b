"""Common first names, so that "this is jane" is heard as a name without its capital.

A name need not be here: after "my name is" any word may be one.
"""

from neuracrm_voice.dialogue.spoken.lexicon import listed

FIRST_NAMES = listed("""
    aaron abdul abigail adam adrian agnes ahmed aidan aisha alan albert alejandro alex
    alexander alexandra alexis alfred ali alice alicia alison allan allison amanda amber
    amelia amir amy ana andre andrea andrew andy angela angelina anita ann anna anne annette
    annie anthony antonio arjun arthur asha ashley audrey austin ava barbara barry beatrice
    becky ben benjamin bernard beth bethany betty beverly bill billy bob bobby bonnie brad
    bradley brandon brenda brendan brent brian bridget brittany bruce bryan caitlin callum
    cameron carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia
    chad charlene charles charlie charlotte chelsea cheryl chloe chris christian christina
    christine christopher cindy claire clara clare clark claudia clifford clive colin connor
    conor courtney craig crystal curtis cynthia daisy dale damian dan dana daniel danielle
    danny darren dave david dawn dean debbie deborah debra declan denis denise dennis derek
    diana diane diego dinesh dominic don donald donna doris dorothy doug douglas duncan dylan
    eddie edgar edith edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen
    ellie emily emma eric erica erik erin ernest esther ethan eugene eva evan evelyn fatima
    felix fernando fiona florence frances francesca francis francisco frank fred freddie
    frederick gabriel gabriela gareth gary gavin gemma geoff geoffrey george georgia georgina
    gerald gerard gillian gina giovanni glen glenn gloria gordon graham greg gregory guy
    hannah hans harold harriet harry harvey hassan hazel heather hector heidi helen henry
    hilary holly howard hugh hugo ian ibrahim imran ingrid irene iris isaac isabel isabella
    isla ivan jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet janice
    jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica
    jill jim jimmy joan joanna joanne jodie joe joel john johnny jon jonathan jordan jorge
    jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie
    june justin kara karen karl kate katherine kathleen kathryn kathy katie kayla keith kelly
    ken kenneth kevin kieran kim kimberly kirsty kristen kristin kumar kurt kyle lara larry
    latoya laura lauren laurence lawrence leah lee leo leon leonard leslie lewis liam lily
    linda lindsay lindsey lisa liz lloyd logan lois lorraine louis louise lucas lucia lucy
    luis luke lydia lynn lynne madison malcolm marc marcus margaret maria marian marie marilyn
    mario marion marjorie mark marlene martha martin mary mason matt matthew maureen max
    maxine megan mei melanie melissa mia michael michelle miguel mike milan mitchell mohamed
    mohammed molly monica monique morgan muhammad nadia nancy naomi natalie natasha nathan
    neil nelson nicholas nick nicola nicole nigel nikhil nina noah noel nora norma norman olga
    olive oliver olivia omar oscar owen pablo paige pam pamela pat patricia patrick paul paula
    pauline pedro peggy penelope penny peter phil philip phillip phyllis pierre priya rachel
    rahul raj ralph ramon raul ray raymond rebecca reece regina rene ricardo richard rick
    ricky rita rob robert roberta roberto robin rodney roger rohan roland ron ronald rory rosa
    rose rosemary ross roxanne roy ruby russell ruth ryan sabrina sally sam samantha samir
    samuel sandra sanjay sara sarah scott sean sebastian sergio seth shane shannon sharon
    shaun shawn sheila shirley sid sidney simon simone sofia sonia sophia sophie spencer
    stacey stacy stanley stefan stella stephanie stephen steve steven stewart stuart sue sunil
    susan suzanne sven sylvia tamara tania tanya tara ted terence teresa terry thelma theo
    theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey
    tracy travis trevor tristan tyler valerie vanessa vera vernon veronica vicki vicky victor
    victoria vijay vincent viola violet virginia vivian walter wanda warren wayne wei wendy
    wesley whitney wilfred will william willie xavier yasmin yolanda yusuf yvonne zach zachary
    zara zoe
    """)
