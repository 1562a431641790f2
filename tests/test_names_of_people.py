"""By which name somebody goes: their own word for it, and what a stranger calls them is none."""

from pathlib import Path

import pytest
from bounce_mails import TRUSTED
from mails import mail
from workspaces import Workspace

METTE = "mette@nordhavn.example"
TEXT = "Hello,\n\nour portal is down, please help.\n"


def result(sender: str, verdict: str = "pass") -> dict[str, str]:
    domain = sender.rpartition("@")[2].strip(">")
    return {"Authentication-Results": f"mx1.vendor.example; dmarc={verdict} header.from={domain}"}


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    desk = Workspace(tmp_path / "desk", TRUSTED)
    sender = f"Mette Aagaard <{METTE}>"
    desk.deliver(mail(TEXT, sender=sender, headers=result(sender)))
    desk.work(documents=False)
    return desk


def names(desk: Workspace, sender: str, to: str, verdict: str = "pass") -> dict[str, str]:
    """Address -> name, after a mail of `sender` to the mailbox and these."""
    desk.deliver(
        mail(TEXT, sender=sender, to=f"escalations@vendor.example, {to}", subject="Portal",
             message_id="<m2@x.example>", headers=result(sender, verdict))
    )  # fmt: skip
    desk.work(documents=False)
    with desk.store() as store:
        return {row["email"]: row["name"] for row in store.all("SELECT email, name FROM people")}


def test_a_stranger_gives_nobody_of_a_customers_or_ours_a_name(desk: Workspace) -> None:
    to = f"Mette the Thief <{METTE}>, Rasmus the Rogue <rasmus@nordhavn.example>, "
    found = names(desk, "Eve <eve@evil.example>", to + "The Crook <robin.meyer@vendor.example>")
    assert found[METTE] == "Mette Aagaard"
    assert found["rasmus@nordhavn.example"] == "" and found["robin.meyer@vendor.example"] == ""


def test_a_forged_mail_of_a_customers_changes_no_name(desk: Workspace) -> None:
    sender = f"Mette the Thief <{METTE}>"
    assert names(desk, sender, "x@nordhavn.example", "none")[METTE] == "Mette Aagaard"


def test_a_colleague_names_those_who_have_not_written_yet(desk: Workspace) -> None:
    to = f"Mette A. <{METTE}>, Rasmus Holt <rasmus@nordhavn.example>"
    found = names(desk, "Ib <ib@nordhavn.example>", to)
    assert (found[METTE], found["rasmus@nordhavn.example"]) == ("Mette Aagaard", "Rasmus Holt")


def test_somebody_new_writes_under_a_name_and_that_is_theirs(desk: Workspace) -> None:
    assert names(desk, f"Mette Holt <{METTE}>", "x@nordhavn.example")[METTE] == "Mette Holt"
