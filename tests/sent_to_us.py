"""Mail to a workspace whose server is believed, and what became of it."""

from mails import mail
from workspaces import SETTINGS, Workspace

TRUSTING = SETTINGS.replace(
    'path = "mail"', 'path = "mail"\ntrusted_servers = ["mx1.vendor.example"]'
)
GENUINE = "mx1.vendor.example; dmarc=pass header.from=bikes.example"
OPEN = "mx1.vendor.example; dmarc=none header.from=bikes.example; spf=softfail"
JAN = "Jan de Vries <jan@bikes.example>"
TROUBLE = (
    "Hello,\n\nsince Monday the order import loses every tenth order and our warehouse in Breda"
    " packs the wrong bicycles. We have lost 312 orders so far. Please send us a fix by Friday."
    "\n\nJan de Vries\nExample Bikes\n"
)
SOLVED = "All solved, thank you, you can close the case.\n\nBest regards\n"


def proof(sender: str, verdict: str = "pass") -> str:
    """What our own server says of mail from this sender."""
    domain = sender.rpartition("@")[2].rstrip(">")
    return f"mx1.vendor.example; dmarc={verdict} header.from={domain}"


def deliver(
    desk: Workspace,
    text: str,
    number: int,
    *,
    sender: str = JAN,
    to: str = "escalations@vendor.example",
    subject: str = "Order import loses orders",
    proof: str | None = GENUINE,
    at: str = "09",
    date: str = "",
    **headers: str,
) -> None:
    """`at`: the hour of its date; `date`: all of it."""
    desk.deliver(
        mail(
            text,
            sender=sender,
            to=to,
            subject=subject,
            message_id=f"<{number}@sender.example>",
            date=date or f"Mon, 11 May 2026 {at}:0{number}:00 +0200",
            headers={"Authentication-Results": proof, **headers} if proof else headers,
        )
    )


def case_of_each(desk: Workspace) -> dict[int, int | None]:
    """{number of the message: its case, None if set aside}."""
    with desk.store() as store:
        rows = store.all(
            "SELECT m.message_id, a.case_id FROM messages m"
            " LEFT JOIN assignments a ON a.message_id = m.id AND a.current = 1"
        )
    numbers = {row["message_id"].strip("<").partition("@")[0]: row["case_id"] for row in rows}
    return {int(number): case for number, case in numbers.items() if number.isdigit()}


def statuses(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return [row["status"] for row in store.all("SELECT status FROM cases ORDER BY id")]


def proposals(desk: Workspace, case: int | None = None) -> list[str]:
    """What a person is asked, of one case or of all."""
    with desk.store() as store:
        rows = store.all(
            "SELECT reason FROM proposals WHERE ?1 IS NULL OR case_id = ?1 ORDER BY id", case
        )
    return [row["reason"] for row in rows]
