"""Domains that identify no customer: of providers, of registries and hosters, of nobody."""

import pytest

from mailbox_agent.free_mail import FREE_MAIL_DOMAINS, is_free_mail, is_nobodys, is_suffix
from mailbox_agent.free_mail.suffixes import ANY_COUNTRY, BY_COUNTRY, SHARED


@pytest.mark.parametrize(
    "domain",
    """sky.com live.dk live.be live.it live.ca live.com.au msn.de outlook.com.br hotmail.co.nz
    yahoo.com.sg aim.com startmail.com duck.com privaterelay.appleid.com icloud.com me.com mac.com
    rr.com tampabay.rr.com eircom.net chello.at chello.nl ya.ru mailinator.com yopmail.fr
    googlegroups.com groups.io t-online.de web.de gmx.li free.fr orange.fr libero.it virgilio.it
    tiscali.co.uk telenet.be skynet.be ziggo.nl xs4all.nl bluewin.ch aon.at movistar.es terra.cl
    uol.com.br vip.sina.com qq.com naver.com hanmail.net docomo.ne.jp ezweb.ne.jp rediffmail.com
    list.ru seznam.cz centrum.cz wp.pl onet.com.pl interia.eu abv.bg inbox.lv sbcglobal.net
    optonline.net btinternet.com ntlworld.com talktalk.net sympatico.ca telus.net bigpond.net.au
    xtra.co.nz Sky.COM sky.com.""".split(),
)
def test_where_anybody_can_have_an_address_nobody_is_known_by_it(domain: str) -> None:
    assert is_free_mail(domain)
    assert not is_nobodys(domain)


@pytest.mark.parametrize(
    "domain",
    """nordhavn.example mail.nordhavn.example live.example outlook.nordhavn.example
    webmail.nordhavn.co.uk mysky.com skycom.example nordhavn.onmicrosoft.com abc.de abc.co.uk
    nordhavn.github.io nordhavn.com.au xn--nordhfn-bxa.example nordhåvn.example m_x.nordhavn.example
    live.nordhavn.example""".split(),
)
def test_a_companys_own_name_stays_its_own(domain: str) -> None:
    assert not is_free_mail(domain)
    assert not is_nobodys(domain)


@pytest.mark.parametrize(
    "domain",
    [
        *"""com example localhost co.uk com.au ne.jp gouv.fr mi.it ca.us onmicrosoft.com
    mail.onmicrosoft.com github.io appspot.com herokuapp.com blogspot.com OnMicrosoft.com. com.
    .com a..example [192.0.2.1] 192.0.2.1 server.local corp.internal""".split(),
        *["", " ", ".", "a b.example", "x\x00.example", "a" * 64 + ".example", "<x>.example"],
    ],
)
def test_a_name_that_no_company_can_own_is_nobodys(domain: str) -> None:
    assert is_nobodys(domain)


def test_a_suffix_is_what_names_are_registered_below() -> None:
    assert is_suffix("co.uk") and is_suffix("uk") and is_suffix("NE.JP")
    assert not is_suffix("nordhavn.uk") and not is_suffix("nordhavn.co.uk")
    assert not is_suffix("ne.uk") and not is_suffix("onmicrosoft.com")


def test_a_hostile_name_is_judged_as_well() -> None:
    assert not is_free_mail("a." * 50_000 + "example")
    assert is_free_mail("a." * 50_000 + "gmail.com")
    assert is_nobodys("." * 100_000)


def test_the_tables_hold_names_as_mail_has_them() -> None:
    for name in FREE_MAIL_DOMAINS | SHARED:
        assert name == name.lower() and "." in name and " " not in name, name
        assert not is_suffix(name) or name == "net.hr", name  # a provider that is called so
    assert all(len(country) == 2 for country in BY_COUNTRY)
    assert not ANY_COUNTRY & frozenset().union(*BY_COUNTRY.values())
