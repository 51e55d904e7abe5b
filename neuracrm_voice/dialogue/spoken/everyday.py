"""Ordinary words of a sentence, which no name holds: what tells "Jane Doe" from "no idea"."""

from neuracrm_voice.dialogue.spoken.lexicon import listed

EVERYDAY = listed("""
    a about above absolutely access account accounts actually add address afraid after again
    agent ago ah ain't all alone already also always am amount an and annoyed anonymous
    another any anybody anymore anyone anything anyway app apple application apply appointment
    are around arrive arrived as ask asked asking at available aware away awful back bad
    balance banana be because been before being best better between bill billing bit book
    booked booking bot both bought broken business busy but buy buying by bye call called
    caller calling came can can't cancel cannot card cause change charge charged cheap check cheers
    checking claim clear clerk close cold come coming company complaint complete computer
    concern concerned confidential confirm confused connect contact correct cost could crashed
    curious currently customer damaged day days dead declined delivery demo department did
    didn't different disappointed do doctor does doesn't doing don't done down driving due
    during each early either else email emergency enough er error even ever every everybody
    everyone everything exactly existing expensive experiencing facing failed fantastic far
    fine finished first fix flight following for forget forgot found free friday from
    frustrated full furious get getting give go goes going good goodbye got great guess had
    half hang happy has hasn't have haven't having he hello help her here hey hi him his hm
    hmm hold home hopefully hoping hotel hours how human i i'd i'll i'm i've if important in
    information inside instead interested internet into invoice is isn't issue it it'd it's
    item its itself just keep know laptop last late later least leave leaving left less let
    licence license like line little locked login long look looking lookup lost lot machine
    mad made mail make manager many may maybe me mean meant member menu message mhm middle
    might mind mine minute missing mistake mm modem monday money month more morning most
    moving much must my myself nah name need needed needs network never new next nice no
    nobody none noon nope not nothing now number of off offer office often oh ok okay okay-ish
    old on once one only open operator option or order ordered other our out outside over own
    owner package paid parcel pardon password pay payment people perfect person phone pick
    place plan please plus policy possible prefer price pricing private probably problem
    product public purchase put question questions quick quite quote rather reaching ready
    real really reason received refund regarding related repeat replacement reporting
    representative request reservation reset return returning ridiculous right robot room
    router said sales same saturday say saying seats second see sell send sent server service
    services set several shall she ship shipped should since slow so software some somebody
    someone something soon sorry speak speaking spell spelling spoke start still stolen stop
    stranded stuck student subscriber subscription such sunday support supposed sure system
    take taking talk talking team technical tell terrible than thank thanks that that's the
    their them then there there's these they thing things think this those though three
    through thursday time times tired to today together told tomorrow too total transfer tried
    trouble true try trying tuesday tv two ugh uh um unable under understand unhappy unknown
    unless unsure until up update upgrade upset urgent us use used user using very visit wait
    waiting want wanted wanting warranty was wasn't way we we're we've website wednesday week
    weekend welcome well were what what's whatever when where which while who whole why wifi
    will wish with within without won't wonderful wondering work working worried worry worse
    would wouldn't wow write wrong yeah year years yep yes yesterday yet you you're your yours
    zero
    """)
