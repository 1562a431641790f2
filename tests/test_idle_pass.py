"""What a pass that finds no new mail does not need."""

import subprocess
import sys


def test_the_reader_is_not_imported_before_there_is_mail() -> None:
    script = "import sys, mailbox_agent.agent, mailbox_agent.prompts; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    modules = done.stdout.split()
    assert "mailbox_agent.agent" in modules
    assert "mailbox_agent.understanding.by_rules" not in modules
    assert "mailbox_agent.message.parse" not in modules
