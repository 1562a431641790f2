"""Is it a ticket system's bare notice: "Case 00012345 updated" and fields, without a header?

Such notices come in the name of a person or a desk. Only a mail that is nothing else counts: the
subject is the notice, one sentence says it again, and all others are fields or links.
"""

import re

from mailbox_agent.message.machine_marks import Marks, words_in

_THING = "(?:case|ticket|incident|request|issue|fall|vorgang|caso|chamado|zgloszenie|ticketnummer)"
_DEED = (
    "(?:updated|assigned|reassigned|closed|resolved|reopened|created|opened|modified|escalated|"
    "aktualisiert|geschlossen|zugewiesen|geandert|erstellt|actualizado|cerrado|asignado|"
    "atualizado|fechado|mis a jour|ferme|zaktualizowan[aeoy]|zamkniet[aey])"
)
_NUMBER = r"(?:(?:number|no\.?|nr\.?|id)? ?[:#]? ?\[?[a-z]{0,5}-?\d{3,12}\]?)"
_BEING = r"(?:has been|have been|was|is|wurde|ist|ha sido|foi|a ete|zosta[lo]{1,2}a?)"
_SUBJECT = re.compile(
    rf"(?:\[[^\[\]]{{0,40}}\] )?{_THING} ?{_NUMBER}:? (?:{_BEING} )?{_DEED}(?: ?[:\[(-].{{0,200}})?"
)
_SENTENCES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\W{{0,5}}(?:(?:the|your|a|this|der|die|das|el|o|le) )?(?:following |folgende[rs]? )?"
        rf"{_THING} ?{_NUMBER}? ?(?:{_BEING} )?{_DEED}(?: (?:by|on|at|to|von|am|por|par) "
        r"[\w .:,'/+-]{0,80})?[.:!]?\W{0,5}",
        rf"\W{{0,5}}(?:the )?(?:status|owner|priority) of {_THING} ?{_NUMBER}? (?:has |was )?"
        r"(?:been )?(?:changed|set|updated)(?: (?:from|to) [\w '-]{0,40}){0,2}[.!]?",
        rf"\W{{0,5}}{_THING} (?:update|status|assignment|escalation) "
        r"(?:notification|notice|change)\W{0,5}",
    )
)
_FIELD = re.compile(r"(?:[\w#/]{1,20} ){0,3}[\w#/]{1,20} ?:(?: .*)?")
_LINK = re.compile(
    r"(?:(?:please )?(?:click|view|open|access|see|follow) [\w ]{0,60}:? ?)?(?:https?://\S{1,400})?[.]?"
)


def notes_a_case(marks: Marks) -> str:
    """The reason, or "" for everything that says more."""
    if marks.is_reply or marks.is_forward or marks.lures or marks.message.in_reply_to:
        return ""
    if not _SUBJECT.fullmatch(marks.subject) or marks.greets_by_name:
        return ""
    told = 0
    for sentence in marks.sentences:
        if any(pattern.fullmatch(sentence) for pattern in _SENTENCES):
            told += 1
        elif words_in(sentence) > 2 and not (
            _FIELD.fullmatch(sentence) or _LINK.fullmatch(sentence)
        ):
            return ""
    return f"a ticket system's notice: {marks.subject[:60]!r}" if told else ""
