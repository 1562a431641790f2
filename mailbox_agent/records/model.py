"""The nouns of asking a language model: the question, what came back, and how each call ended."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Outcome = Literal[
    "answered",
    "unusable",  # no JSON of the form that was asked for, even after the repair turn
    "cut_off",  # it ended before the answer did (finish_reason "length")
    "refused",  # it would not, or a filter of its maker's stood in between
    "empty",  # no choices, or no text in them
    "bad_request",  # 400 and 422: the server does not take the question
    "sign_in",  # 401, 403: the key is wrong or may not
    "not_found",  # 404: no such address or model
    "timed_out",  # 408, or no answer within the time of the settings
    "conflict",  # 409
    "busy",  # 429, 402: too many questions, or the account is used up
    "server_error",  # 5xx
    "unreachable",  # no connection: refused, unknown name, TLS
    "dropped",  # the connection ended before the answer did, or we ended it: too large
    "not_a_model",  # it answers, but not as such a server does (HTML, other JSON)
    "over_budget",  # ours: the day's tokens or money are spent
    "not_allowed",  # ours: the settings keep it from leaving
]
# What another time may end otherwise with the same question: the server, not the mail.
PASSING: frozenset[Outcome] = frozenset(
    ("sign_in", "not_found", "timed_out", "conflict", "busy", "server_error", "unreachable",
     "dropped", "not_a_model", "over_budget")
)  # fmt: skip
# Of these the ones that every question meets while they last, whatever the mail.
OF_THE_SERVER: frozenset[Outcome] = frozenset(
    ("sign_in", "not_found", "busy", "unreachable", "not_a_model", "over_budget")
)
Mode = Literal["json_schema", "json_object", "plain"]  # how the form of the answer is asked for


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: the same instructions every time, then what differs.

    `check` says what is wrong with a parsed answer, "" if nothing; `schema` is its JSON schema.
    """

    purpose: str  # "read_message"
    instructions: str
    input: str
    schema: Mapping[str, Any]
    check: Callable[[Any], str] = field(compare=False)
    most_tokens: int = 4_000  # of the answer
    prompt_hash: str = ""  # SHA-256 of the file with the instructions


@dataclass(frozen=True, slots=True)
class Call:
    """One exchange with the server. Tokens are the server's count, None where it gives none."""

    outcome: Outcome
    mode: Mode
    text: str = ""  # the raw answer
    detail: str = ""  # what went wrong, in words that hold nothing of the mail
    finish: str = ""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    seconds: float = 0.0
    repair: bool = False  # the second turn, with what was wrong with the first answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question: `data` as `check` accepts it, or None and the outcome says why."""

    outcome: Outcome
    data: Any = None
    detail: str = ""
    calls: tuple[Call, ...] = ()
    model: str = ""
    hidden: Mapping[str, str] = field(default_factory=dict)  # placeholder -> what it stands for
