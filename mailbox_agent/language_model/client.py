"""One exchange with an OpenAI-compatible server, ended by name whatever happens."""

import json
import logging
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mailbox_agent.language_model.outcomes import (
    outcome_of_connection,
    outcome_of_status,
    words_for,
)
from mailbox_agent.language_model.place import ModelPlace
from mailbox_agent.records.model import Call, Mode, Outcome

if TYPE_CHECKING:
    import openai

RETRIES = 1  # of the library, after what it takes for passing; it waits as Retry-After says
MOST_COUNTED = 10**9  # tokens of one call; what a server counts beyond is no count
LONGEST_NAME = 200  # characters of a model's name
NO_KEY = "none"  # the library wants one; servers of one's own do not look at it
CONNECT_SECONDS = 10.0
MODELS_NAMED = 5
_NO_LIST = "where [model] model names one, no list of models is needed"


@dataclass(frozen=True, slots=True)
class Manner:
    """What a server takes: how the form is asked for, and which parameters it knows."""

    mode: Mode = "json_schema"
    limit: str = "max_tokens"  # or "max_completion_tokens", or "": no limit is sent
    temperature: bool = True


class ModelClient:
    """A connection to one server. Threads may share it; close it."""

    def __init__(self, place: ModelPlace) -> None:
        self.place = place
        self.model = place.model
        self._client: openai.OpenAI | None = None
        self._opening = threading.Lock()  # several threads ask at once: one connection pool
        self._closed = False

    def exchange(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, Any],
        manner: Manner,
        most_tokens: int,
    ) -> tuple[Call, str]:
        """(the call, the body where the server refuses). Never raises for what a server does."""
        import openai

        began = time.monotonic()
        failed = Call("server_error", manner.mode)
        body = ""
        try:
            response = self._open().chat.completions.with_raw_response.create(
                **_parameters(self.model, messages, schema, manner, most_tokens)
            )
            call = _call_of(_text_of(response.content), manner.mode)
            if call.outcome == "not_a_model":
                call = replace(call, detail=f"{self.place.host} does not answer as a model does")
        except openai.APIStatusError as error:
            status, body = error.status_code, error.response.text
            outcome = outcome_of_status(status)
            said = self._refused(outcome, status, body)
            call = replace(failed, outcome=outcome, text=body[:4_000], detail=said)
        except openai.APIConnectionError as error:
            outcome, said = outcome_of_connection(error)
            call = replace(failed, outcome=outcome, detail=f"{self.place.host}: {said}")
        except (openai.OpenAIError, ValueError, TypeError) as error:
            said = f"{self.place.host} does not answer as a model does ({type(error).__name__})"
            call = replace(failed, outcome="not_a_model", detail=said)
        return replace(call, seconds=time.monotonic() - began), body

    def _refused(self, outcome: Outcome, status: int, body: str) -> str:
        place = self.place
        return words_for(
            outcome, status, body,
            host=place.host, model=self.model, has_key=bool(place.api_key),
        )  # fmt: skip

    def offered(self) -> tuple[str, ...]:
        """The models that the server offers. Raises openai.OpenAIError, ValueError, TypeError."""
        found = [one.id for one in self._open().models.list().data]
        if any(not isinstance(one, str) or not _is_name(one) for one in found):
            raise ValueError("a model has no name there")
        return tuple(found)

    def find_model(self) -> str:
        """Takes the only model that the server offers; else why there is none, in words."""
        import openai

        host = self.place.host
        try:
            offered = self.offered()
        except openai.APIStatusError as error:
            status = error.status_code
            outcome = outcome_of_status(status)
            why = self._refused(outcome, status, error.response.text)
            return why if outcome == "sign_in" else f"{why}; {_NO_LIST}"
        except openai.APIConnectionError as error:
            said = outcome_of_connection(error)[1]
            return f"{host}: {said}; is it running, and is [model] base_url right?"
        except (openai.OpenAIError, ValueError, TypeError, AttributeError):
            return (
                f"{host} does not say which models it offers: look at [model] base_url (it mostly"
                f" ends in /v1); {_NO_LIST}"
            )
        if len(offered) == 1:
            self.model = offered[0]
            return ""
        return f"{host} offers {models_in_words(offered)}: name one as [model] model"

    def close(self) -> None:
        """For good: a thread that is still about to ask opens nothing more."""
        with self._opening:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _open(self) -> "openai.OpenAI":
        with self._opening:
            if self._closed:
                raise ValueError("closed")
            if self._client is None:
                self._client = _opened(self.place)
            return self._client


def _opened(place: ModelPlace) -> "openai.OpenAI":
    """Nothing of it comes from the environment, which the library looks into: "" keeps it from
    that, and the transport sends headers of ours only."""
    import httpx2
    import openai

    from mailbox_agent.language_model.transport import BoundedTransport

    logging.getLogger("openai").setLevel(logging.WARNING)  # OPENAI_LOG=debug would log the mail
    key = place.api_key or NO_KEY
    seconds = place.timeout_seconds
    timeout = httpx2.Timeout(seconds, connect=min(seconds, CONNECT_SECONDS))
    return openai.OpenAI(
        base_url=place.base_url,
        api_key=key,
        admin_api_key="",
        organization="",
        project="",
        webhook_secret="",
        max_retries=RETRIES,
        timeout=timeout,
        http_client=httpx2.Client(
            transport=BoundedTransport(seconds, key),
            timeout=timeout,
            follow_redirects=False,  # mail goes where the settings say, nowhere else
            trust_env=False,  # no proxy, no .netrc
        ),
    )


def models_in_words(offered: Sequence[str]) -> str:
    """ "7 models (a, b, c, d, e ...)"."""
    more = " ..." if len(offered) > MODELS_NAMED else ""
    named = ", ".join(sorted(offered)[:MODELS_NAMED]) + more
    return f"{len(offered)} model{'' if len(offered) == 1 else 's'} ({named or 'none'})"


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and text.isprintable()


def _parameters(
    model: str,
    messages: Sequence[Mapping[str, str]],
    schema: Mapping[str, Any],
    manner: Manner,
    most_tokens: int,
) -> dict[str, Any]:
    found: dict[str, Any] = {"model": model, "messages": list(messages)}
    if manner.temperature:
        found["temperature"] = 0
    if manner.limit:
        found[manner.limit] = most_tokens
    if manner.mode == "json_schema":
        found["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": dict(schema)},
        }
    elif manner.mode == "json_object":
        found["response_format"] = {"type": "json_object"}
    return found


def _text_of(raw: bytes) -> str:
    """JSON is UTF-8 whatever the server's header says (RFC 8259, 8.1)."""
    return raw.decode("utf-8-sig", "replace")


def _call_of(text: str, mode: Mode) -> Call:
    """What a server's answer says, from its JSON itself: the library's own types hide damage."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return Call("not_a_model", mode, text[:4_000])
    if not isinstance(data, dict) or not isinstance(data.get("choices"), list):
        return Call("not_a_model", mode, text[:4_000])
    given = data.get("usage")
    usage: Mapping[str, Any] = given if isinstance(given, dict) else {}
    call = Call(
        "answered",
        mode,
        prompt_tokens=_count(usage, "prompt_tokens"),
        completion_tokens=_count(usage, "completion_tokens"),
    )
    first = data["choices"][0] if data["choices"] else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(message, dict):
        return replace(call, outcome="empty", detail="the server gave no choice")
    finish = _whole(str(first.get("finish_reason") or ""))[:40]
    call = replace(call, text=_said(message.get("content")), finish=finish)
    return replace(call, outcome=_outcome(call, message), detail=_detail(call, message))


def _said(content: Any) -> str:
    """A text, or, as some servers give it, its parts."""
    if isinstance(content, str):
        return _whole(content)
    parts = content if isinstance(content, list) else []
    texts = [one.get("text") for one in parts if isinstance(one, dict)]
    return _whole("".join(one for one in texts if isinstance(one, str)))


def _whole(text: str) -> str:
    """Without half characters, which JSON can hold and neither a database nor a mail can."""
    return text.encode("utf-8", "replace").decode()


def _outcome(call: Call, message: Mapping[str, Any]) -> Outcome:
    if message.get("refusal") or call.finish == "content_filter":
        return "refused"
    if call.finish == "length":
        return "cut_off"
    return "answered" if call.text.strip() else "empty"


def _detail(call: Call, message: Mapping[str, Any]) -> str:
    words = {
        "refused": "the model, or a filter, would not answer",
        "cut_off": "the answer was cut off",
        "empty": "the answer holds no text",
    }
    return words.get(_outcome(call, message), "")


def _count(usage: Mapping[str, Any], name: str) -> int | None:
    value = usage.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= MOST_COUNTED else None
