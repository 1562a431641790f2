"""What a draft says of a mail whose sender nobody vouches for."""

from pathlib import Path

from mails import mail
from sent_to_us import OPEN, TROUBLE, TRUSTING, deliver
from workspaces import SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.records import Finding

PAY = TROUBLE.replace(
    "Please send us a fix by Friday.",
    "Please transfer EUR 48,000 to https://pay.evil.example/bikes by Friday.",
)


def findings(desk: Workspace) -> tuple[Finding, ...]:
    desk.work(documents=False)
    with desk.store() as store:
        (draft,) = list_drafts(store)
    return draft.findings


def test_a_draft_names_the_doubt_about_its_addressee_and_the_link_that_it_repeats(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING)
    deliver(desk, PAY, 1, proof=OPEN)
    found = findings(desk)
    assert any(one.check == "trust" and "nobody vouches" in one.text for one in found)
    assert any(one.check == "links" and "pay.evil.example/bikes" in one.text for one in found)


def test_where_no_server_is_believed_nobody_is_doubted(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    deliver(desk, TROUBLE, 1, proof=None)
    assert {one.check for one in findings(desk)}.isdisjoint({"trust", "links"})


def test_a_known_customers_name_from_another_domain_is_asked_about(tmp_path: Path) -> None:
    """Nothing else would tell them apart for who approves: the name is the same."""
    known = '\n[[customer]]\nname = "Nordhavn Shipping"\ndomains = ["nordhavn.example"]\n'
    text = (
        "Hello,\n\nthe nightly export fails and our ships wait.\n\nLars Holm\nNordhavn Shipping\n"
    )
    for domain, is_asked in (("nordhavn.example", False), ("nordhavn-shipping.example", True)):
        desk = Workspace(tmp_path / domain, SETTINGS + known)
        sender = f'"Lars Holm, Nordhavn Shipping" <lars@{domain}>'
        desk.deliver(mail(text, sender=sender, message_id=f"<1@{domain}>"))
        asked = [one.text for one in findings(desk) if "is it them?" in one.text]
        assert bool(asked) == is_asked
        assert not asked or ("nordhavn.example" in asked[0] and domain in asked[0])
