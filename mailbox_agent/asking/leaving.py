"""Whether the text of a mail may go to a model at all, and to which."""

from dataclasses import dataclass

from mailbox_agent.records import Address, LanguageModel
from mailbox_agent.settings import Leaving, ModelSettings

_STRICTNESS: tuple[Leaving, ...] = ("no", "local", "yes")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a question is about, as far as it decides where it may go."""

    mailbox_id: int | None = None
    mailbox_allowed: Leaving | None = None  # None: as [model] says
    customer: str | None = None
    confidential: bool = False
    ledger_id: int | None = None
    case_id: int | None = None
    people: tuple[Address, ...] = ()  # who may be named in it, for pseudonyms
    companies: tuple[str, ...] = ()  # names that stay
    about: str = ""  # more of the mail than is asked: who else it concerns is looked up in it


def allowed(settings: ModelSettings, matter: Matter) -> Leaving:
    """The stricter of mailbox and customer. What is confidential stays, unless that customer's
    entry says otherwise."""
    box = matter.mailbox_allowed or settings.allowed
    said = settings.customers.get(matter.customer or "")
    if said is None:
        said = "no" if matter.confidential else box
    return min(box, said, key=_STRICTNESS.index)


def why_not_leaving(settings: ModelSettings, model: LanguageModel, matter: Matter) -> str:
    """In words; "" if it may go to this model."""
    found = allowed(settings, matter)
    if found == "yes" or (found == "local" and model.is_local):
        return ""
    if found == "local":
        return f"only a model of our own may read this, and {model.host} is none"
    return "the settings keep this from any model (model.allowed)"
