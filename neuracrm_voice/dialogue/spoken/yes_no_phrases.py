"""Whole sentences that say yes or no with neither word, in the plain form `tidy.plain` gives.

They count only alone: "works" is a yes, "it works on my machine" is none.
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(one.strip() for one in text.replace("\n", ";").split(";") if one.strip())


YES = _phrases("""
    you have got it; you got it; you got that; you got that right; you have that right
    you have got that right; you hit the nail on the head; you betcha; you could say so
    you could say that; you can say that again; on the money; you are on the money
    that is on the money; right on the money; on the nose; right on the nose; that checks out
    just so; quite so; surely; most surely; assuredly; most definitely; most certainly
    surely it is; surely i do; go for it; do it; do that; let us do that; please do that
    you may do that; yeppers; yessir; darn tootin; 10 4; copy that; indubitably; undoubtedly
    without question; no question; no question about it; no doubt about it
    there is no question about it; there is no doubt about it; there is no doubt about that
    all true; all correct; all good; nothing wrong with that; nothing wrong with it
    can not argue with that; i can not argue with that; i can not disagree
    i can not disagree with that; i could not agree more; could not agree more
    i do not disagree; that it is; so it is; that i do; so i do; that i am; that i would
    i will take it; i will take that; i will take that one; good by me; fine by me; okay by me
    good with me; fine with me; okay with me; works; that does work; that suits; suits me
    that suits me; that suits us; it suits me; please; factual; facts; accurate; valid; legit
    for real; obviously; clearly; evidently; fair enough; i agree with you; i agree with that
    i would agree; i would agree with that; we agree; i consent; i consent to that; we consent
    i concur; we concur; deal; you have my approval; you have my consent; you have my permission
    approved; granted; verified; consider it done; acceptable; satisfactory; it appears so
    it seems so; it looks so; i am sure; i am certain; i am positive; a true statement
    very much; pretty much; you may; you can; be my guest; if you could; if you would; if you like
    i would appreciate that; i would appreciate it; happy with that; you heard right
    you heard me right; you heard correctly; you have got that spot on; you have got it spot on
    nothing wrong there; i have no objection; i have no objections; i have no objection to that
    i have no objections to that; no objections
    """)
NO = _phrases("""
    there is no way; no way jose; doubtful; highly doubtful; negatory; nopers; fat chance
    over my dead body; i am good; pass; i must decline; i have to decline; i will have to decline
    i have to disagree; i have to refuse; i will have to pass; i prefer not to; i prefer not
    he is not; she is not; he does not; she does not; hardly; barely; the contrary; the opposite
    quite the contrary; quite the opposite; i object; i oppose; i protest; surely not
    i will pass on that; i will pass on it; certainly is not
    there is no need; no need; nowhere near; nowhere near it; you misheard; you misheard me
    leave it; i will leave it; we are good
    """)
