"""Whether a subject says that a mail is an answer or a forward: by what a client put in front."""

from mailbox_agent.message.quoting_patterns import FORWARD_PREFIX, REPLY_PREFIX, SUBJECT_TAG

MAX_SUBJECT = 1_000  # characters looked at; a header line has 998
MAX_TAGS = 3


def says_reply(subject: str) -> bool:
    """ "[ext] AW: Export broken"."""
    return REPLY_PREFIX.match(_without_tags(subject)) is not None


def says_forward(subject: str) -> bool:
    """ "[ext] WG: Export broken"."""
    return FORWARD_PREFIX.match(_without_tags(subject)) is not None


def _without_tags(subject: str) -> str:
    """Without the tags of lists and gateways; blanks single, as a folded header may be all blank
    and the pattern would start anew at each."""
    return SUBJECT_TAG.sub("", " ".join(subject[:MAX_SUBJECT].split()), count=MAX_TAGS)
