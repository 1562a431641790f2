"""What was confidential stays so, whichever of two cases is left."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from mails import mail
from model_passes import rows
from workspaces import SETTINGS, Workspace

from mailbox_agent.cli import cli

BANK = '\n[[customer]]\nname = "Castellan Bank"\ndomains = ["castellan.example"]\nconfidential = true\n'


@pytest.mark.parametrize(("gone", "left"), [("ESC-1", "ESC-2"), ("ESC-2", "ESC-1")])
def test_a_merged_case_is_as_confidential_as_each_of_the_two(
    tmp_path: Path, gone: str, left: str
) -> None:
    desk = Workspace(tmp_path, SETTINGS + BANK)
    desk.deliver(mail("The vault export fails.\n", sender="Ana <ana@castellan.example>",
                      subject="Vault export"))  # fmt: skip
    desk.deliver(mail("The printing is broken.\n", sender="Bo <bo@gmail.com>",
                      subject="Printing broken", message_id="<b1@gmail.com>"))  # fmt: skip
    desk.work()
    assert [row["confidential"] for row in rows(desk, "SELECT * FROM cases")] == [1, 0]
    arguments = ["--workspace", str(desk.root), "--as-of", "2026-05-11T12:30Z", "merge", gone, left]
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    (case,) = rows(desk, "SELECT * FROM cases WHERE merged_into IS NULL")
    assert (case["token"], case["confidential"]) == (left, 1)
    assert case["customer_id"] is not None
