"""How a call ended, by what the library raises or the server answers: one name for each."""

import json
from typing import TYPE_CHECKING, Any

from mailbox_agent.records.model import Outcome

if TYPE_CHECKING:
    import openai

_BY_STATUS: dict[int, Outcome] = {
    400: "bad_request",
    401: "sign_in",
    402: "busy",
    403: "sign_in",
    404: "not_found",
    408: "timed_out",
    409: "conflict",
    413: "bad_request",
    422: "bad_request",
    429: "busy",
}
_PARAMETERS = ("response_format", "max_completion_tokens", "max_tokens", "temperature")


def outcome_of_status(status: int) -> Outcome:
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return "server_error" if status >= 500 else "not_a_model"


def outcome_of_connection(error: "openai.APIConnectionError") -> tuple[Outcome, str]:
    """No answer at all: (its name, in words)."""
    import httpx2
    import openai

    from mailbox_agent.language_model.transport import UnfitAnswer

    cause = error.__cause__
    if isinstance(error, openai.APITimeoutError):
        return "timed_out", "no whole answer within [model] timeout_seconds"
    if isinstance(cause, UnfitAnswer):
        return "dropped", str(cause)
    if isinstance(cause, httpx2.ConnectError):
        return "unreachable", f"no connection: {_first_line(cause)}"
    if isinstance(cause, httpx2.NetworkError | httpx2.RemoteProtocolError):
        return "dropped", "the connection ended before the answer did"
    return "unreachable", f"no connection: {type(cause).__name__}"


def words_for(
    outcome: Outcome, status: int, body: str, *, host: str, model: str, has_key: bool
) -> str:
    """What a person reads: the setting that is wrong where it is one. Nothing of the mail."""
    said = _code_of(body)
    more = f" ({said})" if said else ""
    if outcome == "sign_in":
        settings = "[model] api_key_env, api_key_file or api_key_command"
        if not has_key:
            return f"{host} wants a key, and none is set ({status}){more}: set {settings}"
        return f"{host} refuses our key ({status}){more}: look at {settings}"
    if outcome == "not_found":
        return (
            f"{host} knows no such address or model ({status}){more}: look at [model] base_url"
            f" (it mostly ends in /v1) and model ({model or 'none is named'})"
        )
    if outcome == "busy":
        return f"{host} is asked too often, or the account is used up ({status}){more}"
    if outcome == "not_a_model" and 300 <= status < 400:
        return f"{host} sends elsewhere ({status}): write the right address as [model] base_url"
    return f"{host} answers {status}{more}"


def is_too_long(body: str) -> bool:
    """Whether an error 400 is about the length of what was asked: another form would not help."""
    error = _error_of(body)
    said = f"{error.get('code') or ''} {error.get('message') or ''}"
    return "context_length" in said or "exceeds the available context" in said


def parameters_in(body: str) -> frozenset[str]:
    """What an error 400 says of which parameters: "temperature", "response_format" ..."""
    error = _error_of(body)
    named = str(error.get("param") or "")
    found = {one for one in _PARAMETERS if one in named}
    return frozenset(
        found or {one for one in _PARAMETERS if one in str(error.get("message") or body)[:2_000]}
    )


def _code_of(body: str) -> str:
    error = _error_of(body)
    words = [str(error.get(key) or "") for key in ("type", "code", "param")]
    return ", ".join(dict.fromkeys(one[:60] for one in words if one and one.isascii()))


def _error_of(body: str) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    error = data.get("error", data) if isinstance(data, dict) else {}
    return error if isinstance(error, dict) else {"message": str(error)}


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:120]
