"""The model's answer, made into a Reading that can be believed.

The rules have read the mail before. The model's values take the place of theirs field by field, as
far as the mail, the sender's proof and the case bear them out; what it says without words of the
mail is kept as unsupported and never used as fact. Nothing here asks a model: the answer is given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mailbox_agent.message.language import MAX_LENGTH, UNKNOWN
from mailbox_agent.records import Body, Message, Reading, ReadingContext
from mailbox_agent.records.reading import Kind, SenderRole
from mailbox_agent.understanding.asked_twice import once_each
from mailbox_agent.understanding.machine_orders import ORDERS
from mailbox_agent.understanding.model_answer import ReadMail
from mailbox_agent.understanding.model_gathering import RANKS, STAFF, Gathered
from mailbox_agent.understanding.model_input import Part
from mailbox_agent.understanding.model_values import believed_name, names_and_numbers
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.sender import LOOKALIKE

ENGINE = "model"
GIST_AT_MOST = 200
SURE_OF_LANGUAGE = 80  # letters


def read_answers(
    answers: Sequence[tuple[Part, ReadMail]],
    rules: Reading,
    message: Message,
    body: Body,
    context: ReadingContext,
    hidden: Mapping[str, str],
) -> Reading:
    """One reading of all parts. `hidden`: placeholder -> the words that the model did not see."""
    first = answers[0][1]
    role = _role(first, rules, message, context)
    kind = _kind(first, rules, role, context, message)
    why: dict[str, str] = {**rules.reasons, "engine": "read by the model"}
    if kind in ("unrelated", "automatic"):
        role = "machine" if kind == "automatic" else role
        customer = believed_name(first.customer, rules.customer, message, context)
        return _no_matter(first, rules, kind, role, customer, why)
    read = Gathered(rules, message, body, context, role, first, hidden)
    for part, answer in answers:
        read.take(part, answer)
    highest = max((a for _, a in answers), key=lambda a: RANKS.get(a.severity or "", -1))
    severity = read.severity(highest)
    if highest.severity_quote and severity == highest.severity:
        why["severity"] = f"the model, by “{highest.severity_quote[:160]}”"
    return replace(
        rules,
        kind=kind,
        area=first.area or rules.area or "other",
        severity=severity,
        sender_role=role,
        customer=read.customer,
        sentiment=first.sentiment,
        language=_language(first.language, rules.language, body.new_text),
        needs_ack=_needs_ack(first, rules, kind, role),
        gist=_gist(first.summary, read.all_text),
        action_items=once_each(read.items),
        root_causes=tuple(read.causes),
        impact=tuple(read.impact),
        updates_to_items=tuple(read.updates),
        forwarded=tuple(read.forwarded()),
        references=tuple(
            sorted({*rules.references, *(r for _, a in answers for r in read.references(a))})
        ),
        unsupported=tuple(dict.fromkeys(read.unsupported)),
        engine=ENGINE,
        complaint=read.complaint(first) or rules.complaint,
        reasons=why,
        rules={**rules.rules, "kind": f"rules said {rules.kind}"},
        kind_by_rules=rules.kind,
        same_matter_as=first.same_matter_as,
    )


def _no_matter(
    answer: ReadMail,
    rules: Reading,
    kind: Kind,
    role: SenderRole,
    customer: str | None,
    why: dict[str, str],
) -> Reading:
    why["kind"] = f"the model takes it for {kind}"
    return replace(
        rules,
        kind=kind,
        area=None,
        severity=None,
        sender_role=role if role in (*STAFF, "partner", "machine") else "stranger",
        customer=customer,
        needs_ack=False,
        sentiment=answer.sentiment,
        action_items=(),
        root_causes=(),
        impact=(),
        updates_to_items=(),
        forwarded=(),
        complaint=None,
        engine=ENGINE,
        reasons=why,
        rules=rules.rules,
        kind_by_rules=rules.kind,
    )


def _role(
    answer: ReadMail, rules: Reading, message: Message, context: ReadingContext
) -> SenderRole:
    """Ours is only who is proven to be; the model tells sales from others of us, and outsiders
    apart. Whom the rules distrust for want of proof stays a stranger (promise 6)."""
    said = answer.sender_role
    own = message.sender is not None and is_own(message.sender.domain, context)
    if own or rules.sender_role in STAFF:
        table = message.sender is not None and message.sender.email in context.staff_roles
        return said if rules.sender_role in STAFF and said in STAFF and not table else (
            rules.sender_role
        )  # fmt: skip
    if _is_distrusted(rules, context):
        return rules.sender_role
    if said in (*STAFF, "machine"):
        return rules.sender_role if rules.sender_role != "stranger" else "customer"
    if said == "customer" and context.case_customer and not _is_theirs(message, context):
        return rules.sender_role  # an outsider on a customer's case stays one
    return said


def _is_theirs(message: Message, context: ReadingContext) -> bool:
    domain = message.sender.domain if message.sender else ""
    return any(
        name == context.case_customer and (domain == one or domain.endswith("." + one))
        for one, name in context.customers.items()
    )


def _is_distrusted(rules: Reading, context: ReadingContext) -> bool:
    return context.trust.verdict == "failed" or rules.rules.get("sender_role") == LOOKALIKE


def _kind(
    answer: ReadMail,
    rules: Reading,
    role: SenderRole,
    context: ReadingContext,
    message: Message,
) -> Kind:
    """A mail is not lost on the model's word alone: whoever is known to us, or on a case, is read
    as the rules have it, and so is a mail that tells machines what to say of it."""
    said = answer.kind
    if rules.kind == "unrelated" and _is_distrusted(rules, context):
        return "unrelated"
    if said not in ("unrelated", "automatic"):
        return said
    if rules.kind in ("unrelated", "automatic"):
        return rules.kind
    if said == "automatic" and ORDERS not in rules.reasons:
        return "automatic"  # on its case, if it has one; nobody is answered, no loop starts
    known = context.known_case or (
        message.sender is not None
        and any(
            message.sender.domain == one or message.sender.domain.endswith("." + one)
            for one in context.customers
        )
    )
    if known or role in ("customer", "partner") or ORDERS in rules.reasons:
        return rules.kind
    return "unrelated"


def _needs_ack(answer: ReadMail, rules: Reading, kind: Kind, role: SenderRole) -> bool:
    """Nobody outside who raises something or asks is left without an answer, whatever is said."""
    if "another mailbox-agent" in rules.reasons.get("needs_ack", ""):
        return False
    asks = bool({kind, rules.kind} & {"escalation", "status_request"})
    if kind == "resolution" and not asks:
        return False
    if role in ("customer", "partner"):
        return True if asks else answer.needs_ack
    return role == "sales" and answer.needs_ack


def _language(said: str, rules: str, text: str) -> str:
    """Of some sentences it is told by their words more surely than by what a model says."""
    if rules != UNKNOWN and sum(map(str.isalpha, text[:MAX_LENGTH])) >= SURE_OF_LANGUAGE:
        return rules
    code = said.strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else rules


def _gist(said: str, text: str) -> str:
    """The model's sentence, if its names and numbers stand in the mail. No fact: where the mail is
    cited, its own sentence is."""
    flat = " ".join(said.split())
    flat = flat if len(flat) <= GIST_AT_MOST else flat[: GIST_AT_MOST - 3].rstrip() + "..."
    return flat if names_and_numbers(flat) <= names_and_numbers(text, every=True) else ""
