"""What `kind.py` saw when it judged what kind of mail it is: noted for whoever listens."""

from collections.abc import Mapping

from mailbox_agent.linear import Verdict
from mailbox_agent.records import ActionItem
from mailbox_agent.understanding.decided import in_words, plural, points
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.topics import Said
from mailbox_agent.understanding.words_topics import Weighted

_SAY = {
    "asks": "words that ask how things stand",
    "solved": "words that say it is solved",
    "reports": "words that report what happened or was done",
    "raises": "words that raise a matter",
}


def note_kind(
    notes: Notes,
    said: Said,
    verdict: Verdict,
    features: frozenset[str],
    items: tuple[ActionItem, ...],
    tables: Mapping[str, Weighted],
    with_subject: frozenset[str],
    tail: str,
) -> None:
    """`with_subject`: the tables that are asked of the subject as well."""
    subject, own, _ = said.written
    dated, promises = sum(i.due is not None for i in items), sum(i.promise for i in items)
    phrases = {
        "still open": "it says that something is still open",
        "not solved": "it says that it is not solved",
        "words": f"it is {plural(len(said.own.split()), 'word')} long",
        "items": f"it asks for or takes on {plural(len(items), 'thing')}",
        "dated items": f"{plural(dated, 'thing')} in it {'has' if dated == 1 else 'have'} a date",
        "promises": f"it makes {plural(promises, 'promise')} of ours",
    }
    for name, table in tables.items():
        folded, written = said.own, own
        if name in with_subject:
            folded, written = f"{said.subject}\n{said.own}", f"{subject}\n{own}"
        phrases[name], line = points(_SAY[name], (("", folded, written, 1),), table)
        if phrases[name]:
            notes.say("kind", line)
    told = in_words("kind", verdict, features, f"{subject}\n{own}", phrases)
    notes.why["kind"] = f"{told}{tail}"
