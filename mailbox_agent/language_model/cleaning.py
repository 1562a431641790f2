"""The JSON in what a model has written: without its thoughts, its fences and its small talk."""

import json
import re
from typing import Any

MOST_CHARS = 400_000  # of an answer; longer ones are cut, and so are no JSON
_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_UNENDED = re.compile(r"^.*?</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]*\s*\n?(.*?)```", re.DOTALL)


def json_in(text: str) -> Any:
    """The first JSON object of an answer; None if there is none that is whole."""
    plain = _UNENDED.sub("", _THOUGHT.sub("", text[:MOST_CHARS]), count=1).strip()
    fenced = _FENCE.search(plain)
    for candidate in (plain, fenced[1].strip() if fenced else "", plain[plain.find("{") :]):
        if not candidate.startswith("{"):
            continue
        try:
            return json.JSONDecoder().raw_decode(candidate)[0]
        except (ValueError, RecursionError):
            continue
    return None
