"""Mail domains that identify nobody: providers' (anybody has an address there) and no one's at all.

Shared by the settings (which refuse them) and by whoever looks for customers in mail. Names alone
decide; nothing is looked up. The data lies beside this file.
"""

from functools import lru_cache

from mailbox_agent.free_mail.brands import BRANDS, COUNTRY_BRANDS
from mailbox_agent.free_mail.disposable import DISPOSABLE
from mailbox_agent.free_mail.providers import PROVIDERS
from mailbox_agent.free_mail.suffixes import ANY_COUNTRY, BY_COUNTRY, PRIVATE_ENDINGS, SHARED

FREE_MAIL_DOMAINS = PROVIDERS | DISPOSABLE


@lru_cache(maxsize=4_096)  # asked for the same few domains at every mail
def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there: such a domain says nothing about a company.

    What lies below a provider's name is the provider's as well (tampabay.rr.com, vip.sina.com),
    and the best known names count under any ending: "yahoo.co.nz", "gmail.example".
    """
    name = _plain(domain)
    if any(upper in FREE_MAIL_DOMAINS for upper in _name_and_uppers(name)):
        return True
    brand, _, ending = name.partition(".")
    if brand in BRANDS:
        return bool(ending) and ("." not in ending or is_suffix(ending))
    return brand in COUNTRY_BRANDS and (len(ending) == 2 or ("." in ending and is_suffix(ending)))


@lru_cache(maxsize=4_096)
def is_nobodys(domain: str) -> bool:
    """Whether no company owns the name: no mail domain at all, or one that names are given under.

    "com", "localhost", "[192.0.2.1]", "co.uk", "onmicrosoft.com". A tenant's own name below such a
    one ("acme.onmicrosoft.com") is the tenant's.
    """
    name = _plain(domain)
    labels = name.split(".")
    return (
        len(labels) < 2
        or not all(map(_is_label, labels))
        or labels[-1].isdigit()
        or labels[-1] in PRIVATE_ENDINGS
        or name in SHARED
        or is_suffix(name)
    )


def is_suffix(name: str) -> bool:
    """Whether names are registered below it, as in "com", "co.uk", "ne.jp", "mi.it"."""
    first, dot, ending = _plain(name).rpartition(".")
    if not dot:
        return True
    return len(ending) == 2 and (first in ANY_COUNTRY or first in BY_COUNTRY.get(ending, ()))


def _plain(domain: str) -> str:
    return domain.strip().rstrip(".").casefold()


def _is_label(label: str) -> bool:
    """Letters of any script, digits, hyphens; some servers have an underscore in their names."""
    return 0 < len(label) <= 63 and label.replace("-", "").replace("_", "").isalnum()


def _name_and_uppers(name: str) -> list[str]:
    """ "a.b.example" -> ["a.b.example", "b.example"]. Of a hostile name, the last labels."""
    labels = name.split(".")[-8:]
    return [".".join(labels[at:]) for at in range(len(labels) - 1)]
