"""Which customer of record a mail's case gets: the names are learnt, the identity is proved."""

from mails import mail
from workspaces import Workspace

TROUBLE = "The export has been failing since Monday and we cannot ship.\n\n"


def deliver(desk: Workspace, text: str, sender: str, subject: str, number: int) -> None:
    raw = mail(
        text + "\n",
        sender=sender,
        to="escalations@vendor.example",
        subject=subject,
        message_id=f"<{number}@{sender.rpartition('@')[2]}>",
        date=f"Mon, 11 May 2026 {9 + number}:00:00 +0200",
    )
    desk.deliver(raw)


def cases(desk: Workspace) -> list[tuple[str, str | None]]:
    """(sender of the first mail, the case's customer), a line for each case."""
    with desk.store() as store:
        rows = store.all(
            "SELECT min(a.message_id), m.sender_email, customers.name FROM cases"
            " JOIN assignments a ON a.case_id = cases.id AND a.current = 1"
            " JOIN messages m ON m.id = a.message_id"
            " LEFT JOIN customers ON customers.id = cases.customer_id"
            " GROUP BY cases.id ORDER BY cases.id"
        )
    return [(row["sender_email"], row["name"]) for row in rows]


def roles(desk: Workspace) -> list[str]:
    with desk.store() as store:
        rows = store.all("SELECT sender_role FROM readings WHERE current = 1 ORDER BY message_id")
    return [row["sender_role"] for row in rows]


def test_a_name_gets_better_with_the_customers_own_mail(workspace: Workspace) -> None:
    deliver(workspace, TROUBLE + "Jo", "jo@oxleafreight.example", "Export", 1)
    signed = "Nobody has called us yet, where do we stand?\n\nJo Lane\nCOO\nOxlea Freight Lines Ltd"
    deliver(workspace, signed, "jo@oxleafreight.example", "Re: Export", 2)
    workspace.work(documents=False)
    assert {name for _, name in cases(workspace)} == {"Oxlea Freight Lines"}


def test_a_private_address_gets_no_customer_by_signing_with_a_name(workspace: Workspace) -> None:
    signed = TROUBLE + "Jo Lane\nWarehouse Manager, Oxlea Freight"
    deliver(workspace, signed, "jo@oxleafreight.example", "Export", 1)
    deliver(workspace, signed, "jo.lane@gmail.com", "Export", 2)
    workspace.work(documents=False)
    assert cases(workspace) == [
        ("jo@oxleafreight.example", "Oxlea Freight"),
        ("jo.lane@gmail.com", None),
    ]


def test_a_foreign_domain_that_signs_with_a_customers_name_stays_apart(
    workspace: Workspace,
) -> None:
    signed = TROUBLE + "Jo Lane\nWarehouse Manager\nOxlea Freight Ltd"
    deliver(
        workspace,
        "Oxlea Freight called, their exports fail since Monday. Please help.\n\nTom",
        "Tom Okafor <tom.okafor@vendor.example>",
        "Oxlea Freight: exports",
        1,
    )
    deliver(workspace, signed, "jo@elsewhere.example", "Oxlea Freight: exports", 2)
    workspace.work(documents=False)
    with workspace.store() as store:
        ids = [row["customer_id"] for row in store.all("SELECT customer_id FROM cases")]
    assert len(cases(workspace)) == len(set(ids)) == 2


def test_who_once_wrote_as_a_partner_or_a_salesperson_still_is_one(workspace: Workspace) -> None:
    partner = "Ian Roe <ian@roe-consulting.example>"
    first = "We are the implementation partner for Oxlea Freight. Exports fail since Monday.\n\nIan"
    deliver(workspace, first, partner, "Oxlea exports", 1)
    deliver(
        workspace, "Five of the six are answered, one is open.\n\nIan", partner, "Pump house", 2
    )
    sales = "Dana Reed <dana.reed@vendor.example>"
    titled = "Oxlea called me, please look today.\n\nDana Reed\nAccount Manager"
    deliver(workspace, titled, sales, "Oxlea", 3)
    deliver(workspace, "The list comes tomorrow.\n\nDana", sales, "Oxlea list", 4)
    workspace.work(documents=False)
    assert roles(workspace) == ["partner", "partner", "sales", "sales"]


def test_a_strangers_own_case_vouches_for_nobody(workspace: Workspace) -> None:
    stranger = "Sam Roe <sam@elsewhere.example>"
    signed = "Jo Lane\nWarehouse Manager\nOxlea Freight Ltd"
    text = "The order export has stopped since Monday, 40 lorries wait. Please send the log.\n\n"
    deliver(workspace, text + signed, "Jo Lane <jo@oxleafreight.example>", "Order export", 1)
    claims = (
        "we are the implementation partner of Oxlea Freight. Any news on the order export?",
        "we host the ERP for Oxlea Freight. The order export still fails, where is the log?",
        "on behalf of our client Oxlea Freight: where do you stand with the export and the log?",
    )
    for number, claim in enumerate(claims, start=2):
        text = f"Hello,\n\n{claim}\n\nSam Roe\nRoe Consulting"
        deliver(workspace, text, stranger, "Oxlea Freight: order export", number)
    workspace.work(documents=False)
    with workspace.store() as store:
        of_sender = store.all(
            "SELECT DISTINCT a.case_id, m.sender_email FROM assignments a"
            " JOIN messages m ON m.id = a.message_id WHERE a.current = 1 ORDER BY a.case_id"
        )
    senders = [row["sender_email"] for row in of_sender if row["case_id"] == 1]
    assert senders == ["jo@oxleafreight.example"]
    to_sam = [draft for draft in workspace.drafts if "sam@" in draft["To"]]
    assert to_sam
    assert not any("Jo" in draft.get_content() for draft in to_sam)
