"""E-mail addresses as callers say them and as recognisers write them."""

import pytest

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    ("words", "address"),
    [
        # The dot and the at, by every name they have.
        ("mary point jones at acme point com", "mary.jones@acme.com"),
        ("mary period jones at acme period com", "mary.jones@acme.com"),
        ("mary full stop jones at acme full stop com", "mary.jones@acme.com"),
        ("mary dot jones at sign acme dot com", "mary.jones@acme.com"),
        ("mary dot jones, at symbol, acme dot com", "mary.jones@acme.com"),
        ("mary dot jones with the at sign acme dot com", "mary.jones@acme.com"),
        ("mary.jones at acme.com", "mary.jones@acme.com"),
        ("Mary. Jones at acme. com", "mary.jones@acme.com"),
        ("mary . jones @ acme . com", "mary.jones@acme.com"),
        ("mary.jones @acme.com", "mary.jones@acme.com"),
        ("mary dot jones @ acme dot com", "mary.jones@acme.com"),
        ("mary dot jones@acme dot com", "mary.jones@acme.com"),
        ("mary.jones@acme dot com", "mary.jones@acme.com"),
        ("mary dot jones@acme.com", "mary.jones@acme.com"),
        ("john.smith at acme dot com", "john.smith@acme.com"),
        ("ravi at the rate acme dot in", "ravi@acme.in"),
        ("ravi dot k at the rate of acme dot co dot in", "ravi.k@acme.co.in"),
        ("ravi at rate acme dot in", "ravi@acme.in"),
        ("ravi at the red acme dot in", "ravi@acme.in"),
        ("maria arroba acme punto com", "maria@acme.com"),
        ("maria arroba acme dot com", "maria@acme.com"),
        ("mary at acme dotcom", "mary@acme.com"),
        ("mary at acme dot-com", "mary@acme.com"),
        ("mary at acme .com", "mary@acme.com"),
        ("mary at acme dot comm", "mary@acme.com"),
        ("mary dot, jones, at, acme, dot, com", "mary.jones@acme.com"),
        ("Mary Dot Jones At Acme Dot Com", "mary.jones@acme.com"),
        ("MARY DOT JONES AT ACME DOT COM", "mary.jones@acme.com"),
        # Other signs.
        ("mary dash jones at acme dot com", "mary-jones@acme.com"),
        ("mary minus jones at acme dot com", "mary-jones@acme.com"),
        ("mary hyphen jones at north hyphen wind dot com", "mary-jones@north-wind.com"),
        ("mary underscore jones at acme dot com", "mary_jones@acme.com"),
        ("mary under score jones at acme dot com", "mary_jones@acme.com"),
        ("mary underline jones at acme dot com", "mary_jones@acme.com"),
        ("mary under line jones at acme dot com", "mary_jones@acme.com"),
        ("mary_jones at acme dot com", "mary_jones@acme.com"),
        ("mary-jones at acme dot com", "mary-jones@acme.com"),
        ("mary plus news at acme dot com", "mary+news@acme.com"),
        ("mary plus sign news at acme dot com", "mary+news@acme.com"),
        ("mary dash sign jones at acme dot com", "mary-jones@acme.com"),
        ("mary dot o apostrophe neil at acme dot com", "mary.o'neil@acme.com"),
        ("pat dot o'neil at acme dot com", "pat.o'neil@acme.com"),
        ("mary ampersand jones at acme dot com", "mary&jones@acme.com"),
        ("mary hash one at acme dot com", "mary#1@acme.com"),
        ("mary exclamation mark at acme dot com", "mary!@acme.com"),
        ("mary dollar sign at acme dot com", "mary$@acme.com"),
        # Spelled, in any grouping.
        ("m a r y at a c m e dot c o m", "mary@acme.com"),
        ("M-A-R-Y at A-C-M-E dot com", "mary@acme.com"),
        ("m, a, r, y, at acme dot com", "mary@acme.com"),
        ("ma ry at ac me dot com", "mary@acme.com"),
        ("m a ry at acme dot com", "mary@acme.com"),
        ("j smith at acme dot com", "jsmith@acme.com"),
        ("j dot r dot smith at acme dot com", "j.r.smith@acme.com"),
        ("j r smith at acme dot com", "jrsmith@acme.com"),
        ("wi double l at acme dot com", "will@acme.com"),
        ("w i double l dot f at acme dot com", "will.f@acme.com"),
        ("a double n a at acme dot com", "anna@acme.com"),
        ("triple x at acme dot com", "xxx@acme.com"),
        ("triple w at acme dot com", "www@acme.com"),
        ("double you at acme dot com", "w@acme.com"),
        ("j for juliet o e at acme dot com", "joe@acme.com"),
        ("j as in juliet, o as in oscar, e as in echo, at acme dot com", "joe@acme.com"),
        ("j like juliet o like oscar e like echo at acme dot com", "joe@acme.com"),
        ("that's j for juliet smith at acme dot com", "jsmith@acme.com"),
        ("b as in boy dot smith at acme dot com", "b.smith@acme.com"),
        ("a bee see at acme dot com", "abeesee@acme.com"),
        # Names of hosts and endings.
        ("mary at g mail dot com", "mary@gmail.com"),
        ("mary at gee mail dot com", "mary@gmail.com"),
        ("mary at g. mail dot com", "mary@gmail.com"),
        ("mary at g-mail dot com", "mary@gmail.com"),
        ("mary at google mail dot com", "mary@googlemail.com"),
        ("mary at gmail dotcom", "mary@gmail.com"),
        ("mary at gmail com", "mary@gmail.com"),
        ("mary at g mail com", "mary@gmail.com"),
        ("mary at hot mail dot co dot uk", "mary@hotmail.co.uk"),
        ("mary at out look dot com", "mary@outlook.com"),
        ("mary at eye cloud dot com", "mary@icloud.com"),
        ("mary at i cloud dot com", "mary@icloud.com"),
        ("mary at proton dot me", "mary@proton.me"),
        ("mary at proton mail dot com", "mary@protonmail.com"),
        ("mary at ya hoo dot com", "mary@yahoo.com"),
        ("mary at yahoo dot co dot in", "mary@yahoo.co.in"),
        ("mary at a o l dot com", "mary@aol.com"),
        ("mary at m s n dot com", "mary@msn.com"),
        ("mary at b t internet dot com", "mary@btinternet.com"),
        ("mary at g m x dot d e", "mary@gmx.de"),
        ("mary at a b c dot e d u", "mary@abc.edu"),
        ("mary at acme dot c o dot u k", "mary@acme.co.uk"),
        ("mary at acme dot co uk", "mary@acme.co.uk"),
        ("mary at acme co dot uk", "mary@acme.co.uk"),
        ("mary at acme dot i o", "mary@acme.io"),
        ("mary at acme dot eye oh", "mary@acme.io"),
        ("mary at acme dot a i", "mary@acme.ai"),
        ("mary at acme dot org dot au", "mary@acme.org.au"),
        ("mary at cs dot acme dot edu", "mary@cs.acme.edu"),
        ("mary at c s dot acme dot e d u", "mary@cs.acme.edu"),
        ("mary at mail dot north wind dot org", "mary@mail.northwind.org"),
        ("mary at north wind traders dot com", "mary@northwindtraders.com"),
        ("mary at acme dot info", "mary@acme.info"),
        ("mary at acme dot online", "mary@acme.online"),
        ("mary at acme dot technology", "mary@acme.technology"),
        ("m jones at j p m dot com", "mjones@jpm.com"),
        ("m jones at m j p m dot com", "mjones@mjpm.com"),
        ("n vidia at n vidia dot com", "nvidia@nvidia.com"),
        ("i b m at i b m dot com", "ibm@ibm.com"),
        ("mary at e bay dot com", "mary@ebay.com"),
        ("mary at a and b dot com", "mary@aandb.com"),
    ],
)  # fmt: skip
def test_an_address_has_its_signs_and_letters_however_they_are_named(
    words: str, address: str
) -> None:
    assert read(Kind.EMAIL, words) == address


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("mary 5 at acme dot com", "mary5@acme.com"),
        ("mary five at acme dot com", "mary5@acme.com"),
        ("mary 0 5 at acme dot com", "mary05@acme.com"),
        ("mary oh five at acme dot com", "mary05@acme.com"),
        ("mary zero five at acme dot com", "mary05@acme.com"),
        ("mary nought five at acme dot com", "mary05@acme.com"),
        ("mary 05 at acme dot com", "mary05@acme.com"),
        ("mary thirteen at acme dot com", "mary13@acme.com"),
        ("mary twenty at acme dot com", "mary20@acme.com"),
        ("mary twenty three at acme dot com", "mary23@acme.com"),
        ("mary twenty-three at acme dot com", "mary23@acme.com"),
        ("mary nineteen eighty four at acme dot com", "mary1984@acme.com"),
        ("mary nineteen eighty-four at acme dot com", "mary1984@acme.com"),
        ("mary twenty twenty six at acme dot com", "mary2026@acme.com"),
        ("mary two thousand four at acme dot com", "mary2004@acme.com"),
        ("mary two thousand and four at acme dot com", "mary2004@acme.com"),
        ("mary one hundred at acme dot com", "mary100@acme.com"),
        ("mary one hundred and one at acme dot com", "mary101@acme.com"),
        ("mary one oh one at acme dot com", "mary101@acme.com"),
        ("mary one two three at acme dot com", "mary123@acme.com"),
        ("mary 1 2 3 at acme dot com", "mary123@acme.com"),
        ("mary double seven at acme dot com", "mary77@acme.com"),
        ("mary double 7 at acme dot com", "mary77@acme.com"),
        ("mary triple nine at acme dot com", "mary999@acme.com"),
        ("mary double oh seven at acme dot com", "mary007@acme.com"),
        ("mary the number four at acme dot com", "mary4@acme.com"),
        ("mary number 4 at acme dot com", "mary4@acme.com"),
        ("mary underscore ninety nine at acme dot com", "mary_99@acme.com"),
        ("mary dot 88 at acme dot com", "mary.88@acme.com"),
        ("mary jones 84@acme.com", "maryjones84@acme.com"),
        ("it is m jones84@acme.com", "mjones84@acme.com"),
        ("a one b two at acme dot com", "a1b2@acme.com"),
        ("a 1 b 2 at c 3 dot com", "a1b2@c3.com"),
        ("a1 b2 at acme dot com", "a1b2@acme.com"),
        ("nine two four at acme dot com", "924@acme.com"),
        ("mary at one six three dot com", "mary@163.com"),
        ("mary at 163 dot com", "mary@163.com"),
        ("mary jones at one two three dot com", "maryjones@123.com"),
        ("a b three dot x dash three at acme dot com", "ab3.x-3@acme.com"),
        ("mary at three m dot com", "mary@3m.com"),
        ("mary at studio fifty four dot com", "mary@studio54.com"),
        ("mary at web 2 dot org", "mary@web2.org"),
        ("mary at four you dot net", "mary@4you.net"),
        ("mary 2, 3 at acme dot com", "mary23@acme.com"),
    ],
)  # fmt: skip
def test_an_address_has_its_figures_however_they_are_said(words: str, address: str) -> None:
    assert read(Kind.EMAIL, words) == address


@pytest.mark.parametrize(
    "words",
    [
        "my address is mary dot jones at acme dot com",
        "my email address is mary dot jones at acme dot com",
        "my e mail is mary dot jones at acme dot com",
        "the e-mail would be mary dot jones at acme dot com",
        "it would be mary dot jones at acme dot com",
        "it'd be mary dot jones at acme dot com",
        "that would be mary dot jones at acme dot com please",
        "that'll be mary dot jones at acme dot com thanks",
        "mary dot jones at acme dot com thank you",
        "mary dot jones at acme dot com, that's it",
        "mary dot jones at acme dot com. That's my work one.",
        "mary dot jones at acme dot com and my phone is 415 555 2671",
        "um, it's, uh, mary dot, um, jones at acme dot com",
        "sure it's mary dot jones at acme dot com",
        "yes it is mary dot jones at acme dot com",
        "yeah so that's mary dot jones at acme dot com",
        "you can use mary dot jones at acme dot com",
        "please send it to mary dot jones at acme dot com",
        "please send everything to mary dot jones at acme dot com",
        "send the invoice to mary dot jones at acme dot com",
        "could you write to mary dot jones at acme dot com",
        "you could try mary dot jones at acme dot com",
        "let's use mary dot jones at acme dot com",
        "I think it's mary dot jones at acme dot com",
        "I believe it is mary dot jones at acme dot com",
        "the best one is mary dot jones at acme dot com",
        "the best email for me is mary dot jones at acme dot com",
        "my work email is mary dot jones at acme dot com",
        "my work email mary dot jones at acme dot com",
        "personal email is mary dot jones at acme dot com",
        "okay ready? mary dot jones at acme dot com",
        "it's all lower case mary dot jones at acme dot com",
        "mary dot jones all one word at acme dot com",
        "mary dot jones at acme dot com all lowercase no spaces",
        "mary dot jones at acme dot com, all in small letters",
        "mary dot jones, that's all lower case, at acme dot com",
        "it's spelled m a r y dot jones at acme dot com",
        "mary dot jones at acme dot com ok",
        "mary dot jones at acme dot org, no, at acme dot com",
        "mary dot jones at gmail dot com, sorry, at acme dot com",
        "this is Mary from Acme and the email is mary dot jones at acme dot com",
        "I work at acme, it's mary dot jones at acme dot com",
        "Mary.Jones@acme.com!", "'mary.jones@acme.com'", '"mary.jones@acme.com"',
        "(mary.jones@acme.com)", "mary.jones@acme.com,", "mailto:mary.jones@acme.com",
        "E-mail: mary.jones@acme.com; phone: none", "it's mary.jones@acme.com, thanks",
        "mary.jones@acme.com is my address", "mary.jones [at] acme [dot] com",
        "mary.jones(at)acme.com", "mary dot jones at acme dot com, no dots otherwise",
    ],
)  # fmt: skip
def test_an_address_is_found_among_the_words_around_it(words: str) -> None:
    assert read(Kind.EMAIL, words) == "mary.jones@acme.com"


@pytest.mark.parametrize(
    "words",
    [
        "meet me at three point five com", "I'll be at home", "I'm at work dot dot dot",
        "at the moment I have none", "look at acme dot com", "your website is acme dot com",
        "I was at acme dot com yesterday", "I work at acme", "acme dot com", "mary at acme",
        "mary dot jones", "it's at four point five", "call me at 415 555 2671", "@acme on twitter",
        "I saw it at www dot acme dot com",
    ],
)  # fmt: skip
def test_words_with_an_at_or_a_dot_alone_are_no_address(words: str) -> None:
    assert read(Kind.EMAIL, words) is None


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("eve at acme dot com no wait acme tools dot com", "eve@acmetools.com"),
        ("eve at acme dot com, sorry, mill works dot co dot uk", "eve@millworks.co.uk"),
        ("eve at acme dot com, actually it's acme tools dot com", "eve@acmetools.com"),
        ("eve at acme dot org no wait dot com", "eve@acme.com"),
        ("eve at acme dot com no wait bob at acme dot com", "bob@acme.com"),
    ],
)
def test_a_host_is_put_right_with_or_without_its_at(words: str, address: str) -> None:
    assert read(Kind.EMAIL, words) == address


@pytest.mark.parametrize(
    "words",
    ["it's my first name dot last name at acme dot com", "firstname.lastname@acme.com",
     "my first initial and last name at acme dot com", "my name at acme dot com"],
)  # fmt: skip
def test_an_address_told_by_what_it_is_made_of_is_none(words: str) -> None:
    assert read(Kind.EMAIL, words) is None


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("my first name is Jane, jane at acme dot com", "jane@acme.com"),
        ("my last name is doe, it's doe at acme dot com", "doe@acme.com"),
        ("name at acme dot com", "name@acme.com"),
    ],
)
def test_a_name_told_beside_the_address_makes_no_riddle_of_it(words: str, address: str) -> None:
    assert read(Kind.EMAIL, words) == address
