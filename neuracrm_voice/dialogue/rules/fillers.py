"""Words that add nothing to an act: what may stand around a plain yes, or a plea to repeat."""

from neuracrm_voice.dialogue.spoken.lexicon import listed

FILLERS = listed(
    """
    a ah again ai all am and anymore at be but can could do er for from go have hmm i if is it
    just kindly like me my no now oh ok okay one please really right so sorry thanks that the then
    there this to today um uh very want was well what will with would yeah yes yep you your here
    bit little speak talk more much sir madam not quick quickly moment dear everyone second sec
    minute number down slow slower slowly fast too
    """
)
YES_NO_WORDS = listed(
    """
    yes no nope nah yeah yep yup sure correct right wrong okay fine absolutely exactly indeed of
    course not true false that is it good great perfect sounds definitely certainly totally
    alright incorrect affirmative negative thanks thank you please i am do did way never all quite
    so very surely the one think agree works for me really
    """
)
