"""What the rules say to fixtures/training/machine.jsonl: python tests/training/measure_machines.py

By sort: how many mails there are, and how many are taken for a machine's.
"""

import json
from collections import Counter
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body

MAILS = Path(__file__).parents[2] / "fixtures" / "training" / "machine.jsonl"


def is_taken(one: dict[str, str]) -> bool:
    """Whether the mail is taken for a machine's, with no header that says so."""
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"] = one["from"], "escalations@vendor.example"
    letter["Subject"], letter["Date"] = one["subject"], "Mon, 11 May 2026 09:00:00 +0200"
    letter.set_content(one["text"])
    message = parse_message(letter.as_bytes())
    return why_automatic(message, read_body(message)) is not None


def main() -> None:
    mails = [json.loads(line) for line in MAILS.read_text("utf-8").splitlines()]
    taken = [one for one in mails if is_taken(one)]
    there, found = (Counter((not m["machine"], m["sort"]) for m in part) for part in (mails, taken))
    for person, sort in sorted(there):
        side = "person " if person else "machine"
        print(f"{side} {sort:18} {found[person, sort]:4} of {there[person, sort]}")
    machines = [one for one in taken if one["machine"]]
    print(f"machines found {len(machines)} of {sum(m['machine'] for m in mails)}")
    print(f"persons taken {len(taken) - len(machines)} of {sum(not m['machine'] for m in mails)}")


if __name__ == "__main__":
    main()
