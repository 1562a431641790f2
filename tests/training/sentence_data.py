"""Sentences with their labels: written ones (fixtures/training) and those of labelled mails."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from mailbox_agent.measuring.quotes import items_of
from mailbox_agent.measuring.words import is_part, token_f1, tokens
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.understanding.sentences import Sentence, fold, split_sentences

SIDES = {"customer": "customer", "partner": "partner", "sales": "us", "internal": "us"}


@dataclass(frozen=True, slots=True)
class Labels:
    cause: str = "none"
    impact: str = "none"
    item: str = "none"


@dataclass(frozen=True, slots=True)
class Mail:
    """The sentences of one mail, in order, each with its labels."""

    name: str
    side: str
    language: str
    sentences: tuple[Sentence, ...]
    labels: tuple[Labels, ...]


def written_mails(folder: Path) -> Iterator[Mail]:
    """The sentences of our own writing, a mail at a time."""
    for path in sorted(folder.glob("sentence_*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for number, group in groupby(rows, key=lambda row: row["mail"]):
            mail = list(group)
            yield Mail(
                f"{path.stem} {number}",
                SIDES[mail[0]["role"]],
                mail[0]["language"],
                tuple(_sentence(row) for row in mail),
                tuple(_labels(row["labels"]) for row in mail),
            )


def _sentence(row: dict) -> Sentence:
    text = row["text"]
    return Sentence(
        text, 0, len(text), fold(text), row.get("bullet", False), fold(row.get("lead", ""))
    )


def _labels(labels: dict) -> Labels:
    return Labels(
        labels["cause"] or "none",
        "impact" if labels["impact"] else "none",
        labels["item"] or "none",
    )


def labelled_mails(folder: Path) -> Iterator[Mail]:
    """The own sentences of a labelled set; a sentence has the label whose quote it overlaps."""
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        if gold["sender_role"] not in SIDES or gold["kind"] in ("automatic", "unrelated"):
            continue
        message = parse_message((folder / "messages" / f"{gold['id']}.eml").read_bytes())
        body = read_body(message)
        sentences = tuple(
            sentence
            for part in body.segments
            if part.kind == "own"
            for sentence in split_sentences(message.body_text, part.start, part.end)
        )
        labels = tuple(_label_of(sentence, gold) for sentence in sentences)
        side = SIDES[gold["sender_role"]]
        yield Mail(f"{folder.name} {gold['id']}", side, gold["language"], sentences, labels)


def _label_of(sentence: Sentence, gold: dict) -> Labels:
    cause = next(
        (c["status"] for c in items_of(gold, "root_causes") if _holds(c, sentence)), "none"
    )
    impact = any(_holds(one, sentence) for one in items_of(gold, "impact"))
    item = next((i for i in items_of(gold, "action_items") if _holds(i, sentence)), None)
    return Labels(cause, "impact" if impact else "none", _kind(item, gold) if item else "none")


def _holds(labelled: dict, sentence: Sentence) -> bool:
    ours, theirs = tokens(sentence.text), tokens(labelled["quote"])
    if len(ours) < 3 and len(theirs) > 3:
        return False
    return token_f1(ours, theirs) >= 0.5 or is_part(ours, theirs)


def _kind(item: dict, gold: dict) -> str:
    """Request, promise or assignment, as far as owner and writer tell."""
    own = gold["sender_role"] in ("sales", "internal")
    if item["promise"]:
        return "promise"
    return "assignment" if own else "request"
