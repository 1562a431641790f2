"""What is sent to a language model for one mail, by kind of mail and by length of its case.

Nothing is asked of any model: a stand-in answers. Tokens are a fourth of the bytes (a tokenizer is
the model's own), of everything that is sent; the answer is that of a mail with three items.

    python tests/bench/model_tokens.py          one JSON object
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.language_model.ladder import messages_for
from mailbox_agent.records import Question

LENGTHS = (1, 10, 50, 200)
CUSTOMER = "Mette Aagaard <mette@nordhavn.example>"
OURS = "Jo Berg <jo.berg@vendor.example>"
MACHINE = {"Auto-Submitted": "auto-replied"}
PROBES = {
    "customer's update": (CUSTOMER, "It fails for the Aarhus warehouse now, too. Since Monday 40"
                          " people enter orders by hand. Please call us by Friday.", {}),
    "status request": (CUSTOMER, "Any news? We have heard nothing since last week.", {}),
    "resolution": (CUSTOMER, "The export works again since this morning, thank you all.", {}),
    "colleague's finding": (OURS, "The export job ran into the lock of the nightly backup. I will"
                            " move the backup by Thursday.", {}),
    "out of office": (CUSTOMER, "I am out of office until Monday.", MACHINE),
}  # fmt: skip
ITEM = {"what": "Send a workaround", "owner": "Vendor", "due": None, "due_words": None,
        "promise": False}  # fmt: skip


def tokens(question: Question) -> int:
    """Of the messages and the schema, as they are sent."""
    sent = json.dumps([messages_for(question, "json_schema"), question.schema], ensure_ascii=False)
    return len(sent.encode()) // 4


def _answer(question: Question) -> dict[str, object]:
    text = question.input.partition("OWN TEXT of the sender")[2].partition("\n")[2]
    quote = text.partition("\n---")[0].partition("\nEND OF THE MAIL")[0].strip()
    items = [{**ITEM, "quote": quote, "what": f"Send part {n} of {quote[:30]}"} for n in range(3)]
    return {"kind": "update", "summary": quote[:150], "action_items": items}


def _thread(length: int) -> Iterator[tuple[str, str, datetime]]:
    start = NOON - timedelta(hours=length + 1)
    for number in range(length):
        who = OURS if number % 3 == 2 else CUSTOMER
        text = f"Step {number}: the export of day {number} is checked; please send file {number}."
        yield who, text, start + timedelta(hours=number)


def _mail(number: int, who: str, text: str, at: datetime, headers: dict[str, str]) -> bytes:
    first = {} if number == 0 else {"In-Reply-To": "<m0@nordhavn.example>"}
    return mail(
        text + "\n", sender=who, message_id=f"<m{number}@nordhavn.example>",
        date=at.strftime("%a, %d %b %Y %H:%M:%S +0000"), headers={**first, **headers},
        to="escalations@vendor.example", subject="Export broken" if not number else "Re: Export",
    )  # fmt: skip


def _measured(length: int, probe: str) -> dict[str, int]:
    who, text, headers = PROBES[probe]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        desk, model = Workspace(Path(folder)), SaidModel(_answer)
        # the probe is the last mail of a case of this length
        for number, (sender, words, at) in enumerate(_thread(length - 1)):
            desk.deliver(_mail(number, sender, words, at, {}))
        with desk.store() as store:
            start = NOON - timedelta(days=300)
            agent = replace(
                desk.agent(store, start), model=opened(model), draft=False, documents=False
            )
            run_pass(agent, NOON)
            before = len(model.asked)
            desk.deliver(_mail(length - 1, who, text, NOON, headers))
            run_pass(agent, NOON + timedelta(minutes=1))
        asked = model.asked[before:]
        return {
            "calls": len(asked),
            "prompt": sum(map(tokens, asked)),
            "completion": sum(len(json.dumps(_answer(one)).encode()) // 4 for one in asked),
        }


def measured() -> dict[str, dict[str, dict[str, int]]]:
    """Kind of mail -> length of the case -> calls, prompt and completion tokens."""
    return {
        probe: {str(length): _measured(length, probe) for length in LENGTHS} for probe in PROBES
    }


if __name__ == "__main__":
    print(json.dumps(measured()))
