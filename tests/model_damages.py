"""What servers do badly, by name: each takes a question and a good answer and spoils it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from model_server import Asked, Damage, Reply, Way, as_json, completion, good, refusal

PAGE = b"<!doctype html><title>Welcome</title><h1>It works!</h1>"
ELSEWHERE = "http://127.0.0.2:9/v1/chat/completions"
LARGE = 8_500_000


def _unless(wrong: Callable[[Asked], bool], param: str, message: str) -> Damage:
    """Refuses a question that holds what it does not know."""

    def damage(asked: Asked, text: str) -> Reply:
        return refusal(400, message, param=param) if wrong(asked) else good(asked, text)

    return damage


def _as(change: Callable[[str], str]) -> Damage:
    return lambda asked, text: good(asked, change(text))


def _changed(**values: Any) -> Damage:
    """A good answer in which some values are other ones."""
    return _as(lambda text: json.dumps({**json.loads(text), **values}, ensure_ascii=False))


def _around(**more: Any) -> Damage:
    """A good answer in a completion of which some parts are other ones."""
    return lambda asked, text: as_json(completion(text, asked, **more))


def _always(reply: Reply) -> Damage:
    return lambda _, __: reply


def _with_status(status: int, **headers: str) -> Damage:
    reply = refusal(status, "Something about this request.", code=f"code_{status}")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return _always(replace(reply, headers={**reply.headers, **named}))


def _way(way: Way) -> Damage:
    return lambda asked, text: replace(good(asked, text), way=way)


def _without(*keys: str) -> Damage:
    def damage(asked: Asked, text: str) -> Reply:
        data = completion(text, asked)
        return as_json({key: value for key, value in data.items() if key not in keys})

    return damage


def _mended_when_told(asked: Asked, text: str) -> Reply:
    """Wrong at first, right once it hears what is wrong."""
    return good(asked, text) if asked.turn > 1 else _changed(kind="complaint")(asked, text)


def _at_first(damage: Damage) -> Damage:
    """Good when the client's library asks again by itself."""

    def first(asked: Asked, text: str) -> Reply:
        again = asked.headers.get("x-stainless-retry-count", "0") != "0"
        return good(asked, text) if again else damage(asked, text)

    return first


def _not_utf8(asked: Asked, text: str) -> Reply:
    reply = good(asked, text)
    return replace(reply, body=reply.body.replace(b"is", b"\xff\xfes"))


def _in_parts(asked: Asked, text: str) -> Reply:
    half = len(text) // 2
    parts = [{"type": "text", "text": text[:half]}, {"type": "text", "text": text[half:]}]
    return as_json(completion(None, asked, message={"content": parts}))


def _plain_only(asked: Asked, text: str) -> Reply:
    """An old server, as FastAPI words it."""
    if not asked.form:
        return good(asked, f"Sure! Here you are:\n\n{text}\n\nAnything else?")
    loc = ["body", "response_format"]
    return as_json({"detail": [{"loc": loc, "msg": "extra fields not permitted"}]}, 422)


def _no_schema_says_nothing(asked: Asked, text: str) -> Reply:
    """A 400 that does not say what it is about."""
    return refusal(400, "Bad request.") if asked.form == "json_schema" else good(asked, text)


def _knows_little(asked: Asked, text: str) -> Reply:
    """Refuses one thing at a time, all that can be refused."""
    for known in ("temperature", "max_tokens", "max_completion_tokens", "response_format"):
        if known in asked.body:
            return refusal(400, f"Unsupported parameter: '{known}'.", param=known)
    return good(asked, text)


_TOO_LONG = "maximum context length is 4096 tokens"
# The answer comes all the same.
ANSWERED: dict[str, Damage] = {
    "good": good,
    "no json_schema": _unless(
        lambda a: a.form == "json_schema", "response_format", "json_schema is not supported"
    ),
    "no json_object": _unless(lambda a: bool(a.form), "response_format", "Not supported"),
    "no json_schema, no word why": _no_schema_says_nothing,
    "plain words only": _plain_only,
    "no temperature": _unless(
        lambda a: "temperature" in a.body, "temperature", "Only the default (1) is supported."
    ),
    "no max_tokens": _unless(
        lambda a: "max_tokens" in a.body, "max_tokens",
        "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
    ),
    "no max_tokens, no param": lambda asked, text: refusal(
        400, "'max_tokens' or 'max_completion_tokens' is too large: 8000."
    ) if {"max_tokens", "max_completion_tokens"} & set(asked.body) else good(asked, text),
    "knows little": _knows_little,
    "fences": _as(lambda text: f"```json\n{text}\n```"),
    "thoughts": _as(lambda text: f"<think>Is it {{this}}? No.</think>\n{text}"),
    "thoughts without a beginning": _as(lambda text: f"It may be {{}}.\n</think>\n{text}"),
    "prose around it": _as(lambda text: f"Here is the JSON you asked for:\n{text}\nAll done {{:"),
    "null lists": _changed(action_items=None, root_causes=None, impact=None, references=None),
    "another spelling": _changed(kind="Status Request", severity="HIGH", customer="N/A"),
    "unknown value, mended": _mended_when_told,
    "no usage": _without("usage"),
    "usage null": _around(usage=None),
    "usage of another kind": _around(usage={"prompt_tokens": "many", "completion_tokens": -4}),
    "wrong content type": lambda asked, text: replace(
        good(asked, text), headers={"Content-Type": "text/html; charset=iso-8859-1"}
    ),
    "text in parts": _in_parts,
    "speaks of thoughts": _changed(summary="It says <think> and </think>, {no more}."),
    "thoughts twice": _as(lambda text: f"<think>{{</think>\n<think>}}</think>\n{text}"),
    "not UTF-8": _not_utf8,
    "busy for a moment": _at_first(_with_status(429, Retry_After_Ms="20")),
    "busy once": _at_first(_with_status(429, Retry_After="1")),
    "down once": _at_first(_with_status(503)),
    "reset once": _at_first(_way("reset")),
}  # fmt: skip
# The rules have to read.
FAILING: dict[str, Damage] = {
    "unknown value": _changed(kind="complaint"),
    "missing keys": _as(lambda _: '{"kind": "escalation"}'),
    "no JSON": _as(lambda _: "I have read the mail and find it sad."),
    "other JSON": _as(lambda _: '["escalation"]'),
    "cut off": lambda asked, text: as_json(
        completion(text[: len(text) // 2], asked, choice={"finish_reason": "length"})
    ),
    "refusal": _around(message={"content": None, "refusal": "I can't help with that."}),
    "content filter": _around(message={"content": ""}, choice={"finish_reason": "content_filter"}),
    "no choices": _around(choices=[]),
    "no text": _around(message={"content": None}),
    "choice without message": _around(choices=[{"index": 0}]),
    "too long": _always(refusal(400, _TOO_LONG, code="context_length_exceeded", param="messages")),
    "HTML": _always(Reply(PAGE, headers={"Content-Type": "text/html"})),
    "nothing": _always(Reply(b"")),
    "no completion": _always(as_json({"status": "ok"})),
    "a number": _always(as_json(7)),
    "deep JSON": _always(Reply(b"[" * 100_000)),
    **{str(one): _with_status(one) for one in (400, 401, 403, 404, 408, 409, 422, 500, 502, 503)},
    "402": _with_status(402),
    "429": _with_status(429, Retry_After="1"),
    "429 for an hour": _with_status(429, Retry_After="90"),
    "429 for minutes in milliseconds": _with_status(429, Retry_After_Ms="110000"),
    "429 for days in milliseconds": _with_status(429, Retry_After_Ms="999999999"),
    "401, and to be asked again": _with_status(401, X_Should_Retry="true"),
    "lines without end": _as(lambda _: "```json\n" + "\n" * 300_000 + "{"),
    "thoughts without end": _as(lambda _: "<think>" * 50_000),
    "502 in HTML": _always(Reply(PAGE, 502, {"Content-Type": "text/html"})),
    "hangs before headers": _way("silent"),
    "hangs in the body": _way("stalls"),
    "trickles": _way("trickles"),
    "trickles from the start": _way("trickles from the start"),
    "reset": _way("reset"),
    "cut in the body": _way("cut"),
    "sends elsewhere": _always(Reply(b"", 307, {"Location": ELSEWHERE})),
    "too large": _as(lambda text: text + " " * LARGE),
    "packed": _always(Reply(b"\x1f\x8b no gzip", headers={"Content-Encoding": "gzip"})),
}
DAMAGES = {**ANSWERED, **FAILING}
