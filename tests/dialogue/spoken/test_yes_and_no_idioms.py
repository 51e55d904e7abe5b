"""Ways of saying yes, no and neither, as people say them on the telephone."""

import pytest

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    "words",
    [
        # Agreement that says how much.
        "very much so", "very much", "it very much is", "oh very much indeed",
        "that it very much is",
        "it is very much correct", "it really very much is",
        "I very much do", "I very much would", "we very much are", "so very true",
        "yes, very much so", "absolutely, one hundred percent", "most certainly yes",
        "more or less, yes", "pretty much", "pretty much, yeah", "that's pretty much it",
        "that's about right", "it most definitely is", "it is indeed", "indeed it is",
        "indeed I do", "it really does", "I really would", "I certainly do", "I would indeed",
        # A verb said twice, a word said twice.
        "it is, it is", "yes it is it is", "it is is right", "I do, I do", "yes yes yes",
        "sure sure", "right, right", "yeah yeah yeah", "that's that's right", "y- yes",
        # What comes before and after a yes.
        "well I suppose so, yes", "um, let me see, yes", "hang on, yes, that's right",
        "let me think, yeah okay", "yes I can confirm that", "yes please, that would be lovely",
        "yes, no problem", "yes, no worries", "yeah, no doubt about it", "yes, no question",
        "yes, not a problem at all", "yes that's not a problem", "yeah why not",
        "yes, I don't mind", "right, no, that's right", "yeah no, that's fine",
        "okay, no, wait, yes", "no no, that's right", "no, that's fine", "no, that's correct",
        "no yeah", "no yeah definitely", "no, yes, that's right", "oh no, yes, please do",
        "no wait, yes", "no, sorry, yes", "no, I mean yes", "not at all, go ahead",
        "not at all, please do",
        "no objections", "I have no objection", "I've no objections to that", "you may", "you can",
        "please go ahead", "be my guest", "if you could", "if you would", "if you like",
        "I'd love to",
        "I'd like that very much", "that would be great, thanks", "I'd appreciate that",
        "happy with that", "sounds about right to me", "that'll be fine", "that'd be perfect",
        "fine, yes", "alright then", "okay then", "yes ma'am", "yes sir", "aye", "yup that's me",
        "that's the one", "that's me", "that's mine", "correct, that's my number", "bang on",
        "dead on", "you've got that spot on", "that is what I said", "you heard right",
        "all of that is correct", "everything's correct", "nothing wrong there",
        "looks all right to me", "is very much correct", "yes, no changes", "okay, no rush",
    ],
)  # fmt: skip
def test_an_idiom_of_agreement_is_yes(words: str) -> None:
    assert read(Kind.YES_NO, words) is True


@pytest.mark.parametrize(
    "words",
    [
        "very much not", "it very much isn't", "that's very much wrong", "I very much doubt it",
        "not very much", "not so much", "not especially", "not particularly",
        "not in the slightest",
        "not exactly, no", "well, not really, no", "it is not, it is not", "no no no",
        "no no no, that's wrong", "nope nope", "no it isn't it isn't",
        "yeah no", "yeah nah", "yeah, no, that's wrong", "yes, no", "yes, no, it's wrong",
        "yes, no, I don't think so", "yes, wait, no", "yes, sorry, no", "yes, I mean no",
        "yes, actually no", "yes, well, actually, no", "yeah, hmm, no", "okay, no",
        "right, no, that's not it", "sure, no, don't", "yes but that's wrong",
        "yes, no, not that one", "I'd rather you didn't", "I'd rather not say", "I wouldn't, no",
        "please don't", "don't bother", "don't do that", "no need", "there's no need",
        "no thanks, I'm fine",
        "no thank you very much", "thanks but no", "thanks but no thanks",
        "no, not today thank you",
        "that's not mine", "that's not me", "that's not my number", "that isn't what I said",
        "close but no", "almost, but no", "not quite right", "nowhere near", "not even close",
        "you've got it wrong", "you misheard", "you misheard me", "that's not how you spell it",
        "I did not say that",
        "I'm not, no", "we don't, sorry", "sorry, no", "afraid not", "I'm afraid that's wrong",
        "unfortunately not", "right, that's not it", "okay, it's not right",
        "sadly no", "not that I know of", "not as far as I know",
        "not for now",
        "maybe later, no", "no way", "no chance", "never mind, no", "certainly not",
        "nah you're all right",
        "nah I'm good", "no I'm okay thanks", "we're good, thanks", "I'll leave it", "leave it",
    ],
)  # fmt: skip
def test_an_idiom_of_refusal_is_no(words: str) -> None:
    assert read(Kind.YES_NO, words) is False


@pytest.mark.parametrize(
    "words",
    [
        "yes please, no", "yes please... no", "yes and no", "well, yes and no", "yes or no",
        "yes, maybe no", "no, maybe yes", "yes, no, I don't know", "yes no maybe",
        "yes no yes no", "is it yes or no", "that would be a yes, or a no", "maybe", "perhaps",
        "it depends", "could be", "who knows", "can't say", "I couldn't tell you", "not sure",
        "I'm not so sure", "I'm not certain", "hard to say", "let me check", "what did you say",
        "what number did you say", "how much is that", "Monday",
        "I very much like your website but what does it cost?", "say that again",
    ],
)  # fmt: skip
def test_who_says_both_or_neither_has_not_answered(words: str) -> None:
    assert read(Kind.YES_NO, words) is None
