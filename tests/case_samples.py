"""Case records for the tests of documents: a rich one, an empty one, and pieces to build others.

Synthetic people on .example domains. Everything is a value; no database.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from mailbox_agent.records import (
    Address,
    Case,
    CaseFinding,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Cause,
    Company,
    ImpactNote,
    Item,
    ItemChange,
    Note,
    Person,
    SentLetter,
    Source,
)

COMPANY = Company("Fernwerk", ("fernwerk.example",))
PEOPLE = (
    Person("Ilse Brandt", ("ilse@fernwerk.example",), "escalation_manager", "Head of support"),
    Person("Tomasz Wójcik", ("tomasz@fernwerk.example",), "internal"),
)
METTE = Address("Mette Aagaard", "mette@nordhavn.example")
TOMASZ = Address("Tomasz Wójcik", "tomasz@fernwerk.example")
SALES = Address("Rob Keller", "rob@fernwerk.example")
START = datetime(2026, 5, 11, 6, 14, tzinfo=UTC)
NOW = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
PLANTED = "$412k ARR, please don't quote me to her"


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def source(
    message: int = 1,
    quote: str = "The nightly export has failed since Friday.",
    author: str = "Mette Aagaard",
    hours: float = 0,
    **more: object,
) -> Source:
    base = Source("message", message, author, at(hours), quote, subject="Export broken")
    return replace(base, **more)


def case(**more: object) -> Case:
    base = Case(
        id=7,
        mailbox="escalations",
        number=7,
        token="ESC-7",
        title="Export broken",
        customer="Nordhavn Logistik",
        status="open",
        area="functionality",
        severity="high",
        manager="Ilse Brandt",
        language="en",
        zone="Europe/Copenhagen",
        opened_at=START,
        last_activity_at=at(30),
        acknowledge_by=at(1),
        acknowledged_at=at(0.5),
        next_update_at=datetime(2026, 5, 15, 14, 0, tzinfo=UTC),
    )
    return replace(base, **more)


def message(
    id_: int, hours: float, sender: Address, role: str, kind: str, summary: str, **more: object
) -> CaseMessage:
    base = CaseMessage(
        id_,
        at(hours),
        sender,
        role,
        kind,
        "Export broken",
        summary,
        "customer",
        to=("escalations@fernwerk.example",),
    )
    return replace(base, **more)


def item(id_: int, what: str, **more: object) -> Item:
    base = Item(
        id=id_,
        case_id=7,
        what=what,
        owner=None,
        due=None,
        due_at=None,
        zone="Europe/Copenhagen",
        due_words="",
        recurrence=None,
        promise=False,
        state="open",
        audience="customer",
        supported=True,
        source=source(2, f"We will {what[:1].lower()}{what[1:]}.", "Tomasz Wójcik", 5),
    )
    return replace(base, **more)


def empty_record(**more: object) -> CaseRecord:
    bare = case(title="", customer=None, manager=None, area=None, severity=None)
    bare = replace(bare, acknowledged_at=None, next_update_at=None, zone="")
    return replace(CaseRecord(bare), **more)


def items() -> tuple[Item, ...]:
    moved = ItemChange(
        at(26), "due", "2026-05-12", "2026-05-13", source(4, "Tomorrow it is.", "Tomasz Wójcik", 26)
    )
    done = source(5, "The patch is live since 18:00.", "Tomasz Wójcik", 58)
    return (
        item(11, "Restore the failed exports of the weekend", owner="Tomasz Wójcik", due=date(2026, 5, 12), promise=True, state="done", state_source=source(4, "All weekend exports are restored.", "Tomasz Wójcik", 26), done_at=at(26)),
        item(12, "Deliver the patch for the export worker", owner="Tomasz Wójcik", due=date(2026, 5, 13), promise=True, state="done", state_source=done, done_at=at(58), history=(moved,)),
        item(13, "Add monitoring so that a stuck export cannot happen again", owner="Fernwerk", due=date(2026, 5, 29), promise=True, source=source(5, "We will add monitoring so that a stuck export cannot happen again.", "Tomasz Wójcik", 58)),
        item(14, "Send the list of affected consignments", owner="Mette Aagaard", due=date(2026, 5, 13), owner_side="customer", source=source(4, "Could you send us the list of affected consignments by Wednesday?", "Tomasz Wójcik", 26)),
        item(15, "Name a date for the review call"),
        item(16, "Check the customs interface for the same fault", owner="Tomasz Wójcik", due_at=datetime(2026, 5, 15, 16, 0, tzinfo=UTC), due=date(2026, 5, 15)),
    )  # fmt: skip


def rich_record(**more: object) -> CaseRecord:
    """Everything there is, with internal facts planted wherever one could slip through."""
    inner = source(3, PLANTED, "Rob Keller", 20, subject=f"Fwd: {PLANTED}")
    record = CaseRecord(
        case=case(close_reason=PLANTED),
        messages=(
            message(1, 0, METTE, "customer", "escalation", "The nightly export has failed since Friday."),
            message(2, 5, TOMASZ, "internal", "update", "We have reproduced the failure.", to=("mette@nordhavn.example",)),
            message(3, 20, SALES, "sales", "update", PLANTED, audience="internal", subject=PLANTED),
            message(4, 26, TOMASZ, "internal", "update", "The weekend exports are restored.", to=("mette@nordhavn.example",)),
            message(5, 58, TOMASZ, "internal", "update", "The patch is live since 18:00.", to=("mette@nordhavn.example",)),
            message(6, 40, METTE, "customer", "status_request", "Where do we stand?"),
        ),
        people=(
            CasePerson("mette@nordhavn.example", "Mette Aagaard", "customer", frozenset({"requester", "technical_contact"})),
            CasePerson("tomasz@fernwerk.example", "Tomasz Wójcik", "us", frozenset({"support_engineer"})),
            CasePerson("rob@fernwerk.example", "Rob Keller", "us", frozenset({"reporter"})),
        ),
        items=(
            *items(),
            item(91, f"Renewal: {PLANTED}", audience="internal", source=inner),
            item(92, "Unsupported thing from nowhere", supported=False, source=source(1, "Unsupported words from nowhere")),
        ),
        causes=(
            Cause(1, "The export worker runs out of memory on files above 2 GB", "confirmed", "customer", True, source(5, "The export worker ran out of memory on files above 2 GB.", "Tomasz Wójcik", 50)),
            Cause(2, "A firewall change on Thursday", "ruled_out", "customer", True, source(4, "It was not the firewall change on Thursday.", "Tomasz Wójcik", 26)),
            Cause(3, f"Somebody in staging: {PLANTED}", "suspected", "internal", True, inner),
            Cause(4, "The last database upgrade", "suspected", "customer", True, source(1, "Perhaps the last database upgrade?")),
        ),
        impacts=(
            ImpactNote(1, "customer", True, source(1, "Forty trucks left without papers on Saturday & we pay <demurrage>.")),
            ImpactNote(2, "internal", True, inner),
        ),
        notes=(
            Note(1, 7, "call", at(30), "Ilse Brandt", ("Mette Aagaard",), PLANTED),
            Note(2, 7, "decision", at(31), "Ilse Brandt", (), "Patch first, rewrite the worker in June.", "customer"),
        ),
        findings=(CaseFinding("contradiction", f"Two dates: {PLANTED}", (inner,)),),
        references=("SR-4711", PLANTED),
        complaint=source(),
        sent=(SentLetter(at(0.5), "acknowledgement"),),
    )  # fmt: skip
    return replace(record, **more)


def solved_record() -> CaseRecord:
    record = rich_record()
    last = message(7, 70, METTE, "customer", "resolution", "Everything runs again, thank you.")
    solved = replace(record.case, status="resolved", resolved_at=at(70))
    return replace(record, case=solved, messages=(*record.messages, last))


def long_record(count: int = 60) -> CaseRecord:
    """Many actions, among them very long words, Japanese, Polish, German, Arabic and emoji."""
    words = (
        "Prüfung der Änderungsanträge für das Übergabeverfahren abschließen",
        "Zażółć gęślą jaźń: sprawdzić eksport i potwierdzić wysyłkę",
        "月曜日までに輸出データの再処理を完了し、結果をメールで報告する",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsprüfungsprotokoll"
        * 2,
        "مراجعة سجل التصدير وإرسال النتيجة 🚚",
        "Check " + "the interface and the archive once more, then report " * 12,
    )
    record = rich_record()
    many = tuple(
        item(100 + n, words[n % len(words)], owner=("Tomasz Wójcik", "佐藤 健一", None)[n % 3], due=date(2026, 5, 1 + n % 28))
        for n in range(count)
    )  # fmt: skip
    title = "Übergabe verzögert sich: " + "sehr langer Betreff der Nachricht " * 4
    messages = (replace(record.messages[0], subject=title), *record.messages[1:])
    return replace(record, case=replace(record.case, title=title), messages=messages, items=many)
