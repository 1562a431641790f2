"""A stub of a server that speaks OpenAI's chat completions, for tests and for trying the client.

    python tests/model_server.py --port 8700 --answers fixtures/model_answers/by_hand
    python tests/model_server.py --port 8700 --damage "cut off"

It thinks nothing: it says what a file of --answers says to a mail that holds certain words, else
that nothing was found, and does it as badly as --damage says (tests/model_damages.py). No mail
leaves this computer. `base_url = "http://127.0.0.1:8700/v1"` leads to it.
"""

import argparse
import contextlib
import json
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

MODEL = "stub-1"
STALLED = 30.0  # seconds, if nobody gives up before
TRICKLE = 0.02  # seconds between two bytes
Way = Literal["whole", "silent", "stalls", "trickles", "trickles from the start", "cut", "reset"]
NOTHING: dict[str, Any] = {
    "kind": "escalation", "area": "other", "severity": "medium", "severity_quote": None,
    "sender_role": "customer", "customer": None, "sentiment": "neutral", "language": "en",
    "needs_ack": True, "summary": "Nothing was read: this is a stub.", "complaint": None,
    "same_matter_as": None, "references": [], "action_items": [], "root_causes": [], "impact": [],
    "updates_to_items": [],
}  # fmt: skip
LETTER = '{"sentences": []}'
READY = '{"ready": true}'


@dataclass(frozen=True)
class Asked:
    """One request. `turn`: 1 for the first, 2 for the repair."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def messages(self) -> Sequence[Mapping[str, str]]:
        found = self.body.get("messages")
        return found if isinstance(found, list) else []

    @property
    def input(self) -> str:
        return next((one["content"] for one in self.messages if one["role"] == "user"), "")

    @property
    def is_letter(self) -> bool:
        """Whether sentences are to be said better, not a mail to be read."""
        return "\nTHE LETTER, " in self.input

    @property
    def turn(self) -> int:
        return 1 + sum(one["role"] == "assistant" for one in self.messages)

    @property
    def form(self) -> str:
        """How the form of the answer is asked for: "json_schema", "json_object", ""."""
        return str((self.body.get("response_format") or {}).get("type", ""))


@dataclass(frozen=True)
class Reply:
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    way: Way = "whole"


def as_json(data: Any, status: int = 200) -> Reply:
    return Reply(json.dumps(data, ensure_ascii=False).encode(), status)


def refusal(status: int, message: str, **more: str | None) -> Reply:
    """An error as OpenAI words it."""
    return as_json({"error": {"message": message, "type": "invalid_request_error", **more}}, status)


def completion(text: str | None, asked: Asked, **more: Any) -> dict[str, Any]:
    """An answer as OpenAI gives it. Tokens are a fourth of the characters."""
    told = sum(len(one["content"]) for one in asked.messages)
    usage = {"prompt_tokens": told // 4, "completion_tokens": len(text or "") // 4}
    message = {"role": "assistant", "content": text, **more.pop("message", {})}
    choice = {"index": 0, "message": message, "finish_reason": "stop", **more.pop("choice", {})}
    return {
        "id": "chatcmpl-stub", "object": "chat.completion", "created": 0,
        "model": asked.body.get("model", MODEL), "choices": [choice],
        "usage": {**usage, "total_tokens": sum(usage.values())}, **more,
    }  # fmt: skip


def good(asked: Asked, text: str) -> Reply:
    return as_json(completion(text, asked))


Say = Callable[[Asked], str]  # the text of a good answer
Damage = Callable[[Asked, str], Reply]


@dataclass
class ModelServer:
    """`asked`: every question so far. `damage` may be changed while it runs."""

    say: Say
    damage: Damage = good
    models: Sequence[str] | None = (MODEL,)  # None: it has no list
    key: str = ""  # asked for if set
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    listed: int = 0  # times that its models were asked for
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def answer(self, asked: Asked) -> Reply:
        if self.key and asked.headers.get("authorization") != f"Bearer {self.key}":
            return refusal(401, "Incorrect API key provided.", code="invalid_api_key")
        if asked.path == "/v1/models":
            self.listed += 1
            if self.models is None:
                return refusal(404, "Unknown request URL.", code="unknown_url")
            named = [{"id": one, "object": "model", "created": 0} for one in self.models]
            return as_json({"object": "list", "data": named})
        if asked.path != "/v1/chat/completions":
            return refusal(404, "Unknown request URL.", code="unknown_url")
        self.asked.append(asked)
        return self.damage(asked, self.say(asked))


def said(**values: Any) -> Say:
    """Of every mail the same, over NOTHING; letters stay as they are."""
    text = json.dumps({**NOTHING, **values}, ensure_ascii=False)
    return lambda asked: _of_no_mail(asked) or text


def _of_no_mail(asked: Asked) -> str:
    """To a letter, and to `check`; "" to a mail."""
    if asked.input == "Are you there?":
        return READY
    return LETTER if asked.is_letter else ""


def said_by_files(folder: Path) -> Say:
    """Each file: {"words": [...], "answers": [...]}: to a question that holds all these words its
    answers, one for each turn; an answer is JSON, or a text to be given as it is. With "letter":
    true it is about a letter. An item may be named by words of its line in the question."""
    files = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]

    def say(asked: Asked) -> str:
        for one in files:
            of_its_kind = one.get("letter", False) == asked.is_letter
            if of_its_kind and all(words in asked.input for words in one["words"]):
                answer = one["answers"][min(asked.turn, len(one["answers"])) - 1]
                if isinstance(answer, str):
                    return answer
                return json.dumps(_with_numbers(answer, asked.input), ensure_ascii=False)
        return _of_no_mail(asked) or json.dumps(NOTHING)

    return say


def _with_numbers(answer: Mapping[str, Any], text: str) -> dict[str, Any]:
    """ "item": "Send a workaround" is the number of the open item that reads so."""
    found = dict(answer)
    for key, column in (("updates_to_items", "item"), ("sentences", "n")):
        if found.get(key):
            found[key] = [{**one, column: _number(one[column], text)} for one in found[key]]
    return found


def _number(named: int | str, text: str) -> int:
    if isinstance(named, int):
        return named
    line = re.search(rf"^(?:open item )?(\d+)[.:] [^\n]*{re.escape(named)}", text, re.MULTILINE)
    return int(line[1]) if line else 0


@contextlib.contextmanager
def model_server(say: Say, port: int = 0, **options: Any) -> Iterator[ModelServer]:
    server = ModelServer(say, **options)

    class Handler(_Handler):
        stub = server

    listening = _Listening(("127.0.0.1", port), Handler)
    server.port = listening.server_address[1]
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        listening.shutdown()
        listening.server_close()
        thread.join()


class _Listening(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stub: ModelServer

    def do_GET(self) -> None:
        self._reply(self.stub.answer(self._asked({})))

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._reply(self.stub.answer(self._asked(json.loads(sent))))

    def _asked(self, body: Mapping[str, Any]) -> Asked:
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Asked(self.path, headers, body)

    def _reply(self, reply: Reply) -> None:
        """Headers and body in one write: in two, each answer would wait 40 ms for the network."""
        fields = {**reply.headers, "Content-Length": str(len(reply.body))}
        head = [f"HTTP/1.1 {reply.status} Stub", *(f"{k}: {v}" for k, v in fields.items()), "", ""]
        raw = "\r\n".join(head).encode()
        if reply.way == "whole":
            self.wfile.write(raw + reply.body)
            return
        self.close_connection = True
        half = raw + reply.body[: len(reply.body) // 2]
        if reply.way in ("stalls", "cut"):
            self.wfile.write(half)
        if reply.way in ("silent", "stalls"):
            self.stub.ended.wait(STALLED)
        if reply.way.startswith("trickles"):
            self._trickle(b"" if reply.way.endswith("start") else half, raw + reply.body)
        if reply.way == "reset":
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()

    def _trickle(self, at_once: bytes, whole: bytes) -> None:
        self.wfile.write(at_once)
        for byte in whole[len(at_once) :]:
            if self.stub.ended.wait(TRICKLE):
                return
            self.wfile.write(bytes([byte]))

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    from model_damages import DAMAGES

    parser = argparse.ArgumentParser(description="A stub of an OpenAI-compatible server.")
    parser.add_argument("--port", type=int, default=8700)
    parser.add_argument("--answers", type=Path, help="a folder of answers (*.json)")
    parser.add_argument("--damage", choices=sorted(DAMAGES), help="what it does badly")
    parser.add_argument("--models", default=MODEL, help="those that it offers, with commas")
    parser.add_argument("--key", default="", help="the only one that it takes; default: any")
    asked = parser.parse_args()
    say = said_by_files(asked.answers) if asked.answers else said()
    options = {
        "damage": DAMAGES[asked.damage] if asked.damage else good,
        "models": [one for one in asked.models.split(",") if one], "key": asked.key,
    }  # fmt: skip
    with model_server(say, asked.port, **options) as server:
        print(f'base_url = "{server.base_url}"   (Ctrl-C ends it)', flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
