"""Which mails of a folder are new: asked of a few keys as of many, with the same answer."""

from pathlib import Path

import pytest
from workspaces import NOON

from mailbox_agent.database.ledger import (
    begin_pass,
    mailbox_row,
    take_in,
)
from mailbox_agent.database.ledger_keys import KEYS_AT_ONCE, new_keys
from mailbox_agent.database.store import Store
from mailbox_agent.records import RawMail


@pytest.mark.parametrize("others", [3, KEYS_AT_ONCE + 3])
def test_new_is_what_has_no_row_or_no_bytes_yet_in_the_order_of_the_folder(
    tmp_path: Path, others: int
) -> None:
    known = [("", f"{number}.known") for number in range(others)]
    with Store(tmp_path, now=NOON) as store:
        row = mailbox_row(store, "one", NOON)
        mails = [RawMail("INBOX", *key, b"Subject: x\n\n", NOON) for key in known]
        failed = RawMail("INBOX", "", "0.failed", b"", NOON, error="cannot be read")
        elsewhere = RawMail("Sent", "", "9.new", b"Subject: y\n\n", NOON)
        take_in(store, row.id, begin_pass(store, NOON), [*mails, failed, elsewhere], NOON)
        keys = [("", "9.new"), *known[:2], ("", "0.failed"), *known[2:], ("2", known[0][1])]
        found = list(new_keys(store, row.id, "INBOX", keys))
    assert found == [("", "9.new"), ("", "0.failed"), ("2", known[0][1])]
