"""What `check` says of the language model: whether it answers, and how; what leaves, and for where.

One tiny question is asked, which holds nothing of any mail; nothing is recorded.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mailbox_agent.asking.budget import spent_today
from mailbox_agent.asking.opening import open_model
from mailbox_agent.check.result import CheckResult
from mailbox_agent.database.read_only import ReadOnlyStore
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.errors import MailboxAgentError, StoreError
from mailbox_agent.language_model.client import models_in_words
from mailbox_agent.language_model.ladder import Model
from mailbox_agent.records import Answer, LanguageModel, Question
from mailbox_agent.records.model import Mode, Outcome
from mailbox_agent.settings import ModelSettings, Settings

NAME = "model"
QUESTION = Question(
    purpose="check",
    instructions='You are asked whether you are there. Answer {"ready": true}.',
    input="Are you there?",
    schema={
        "type": "object",
        "properties": {"ready": {"type": "boolean"}},
        "required": ["ready"],
        "additionalProperties": False,
    },
    check=lambda data: "" if isinstance(data, dict) and "ready" in data else "ready: is missing",
    most_tokens=2_000,  # models that think aloud need some
)
_MODES: dict[Mode, str] = {
    "json_schema": "in the form that is asked for (json_schema)",
    "json_object": "as JSON, its form only told in words (json_object)",
    "plain": "in plain words, in which the form is looked for",
}
_ADVICE: dict[Outcome, str] = {
    "sign_in": "correct the key; the rules read until then",
    "not_found": "correct the address or the name; the rules read until then",
    "unreachable": "start the server, or correct [model] base_url; the rules read until then",
    "not_a_model": "correct [model] base_url: it mostly ends in /v1; the rules read until then",
    "timed_out": "set a longer timeout_seconds if it is slow; the rules read until then",
    "busy": "look at the account with its maker; the rules read until then",
    "unusable": "name a model that can answer in JSON; the rules read until then",
}
_LATER = "the rules read until it works; check again later"


def model_checks(
    settings: Settings, environ: Mapping[str, str], now: datetime
) -> Iterator[CheckResult]:
    table = settings.model
    if not table.base_url:
        yield CheckResult(NAME, True, "none is named: the rules read, no text goes to any model")
        return
    try:
        opened = open_model(settings, environ)
    except MailboxAgentError as error:
        yield CheckResult(NAME, False, str(error), "correct it; the rules read until then")
        return
    assert opened is not None
    with closing(opened.model):
        answer = _answers(opened.model)
        yield answer
        if table.model and isinstance(opened.model, Model):
            yield from _listed(opened.model, answers=answer.ok is not False)
        yield _leaving(settings, opened.model)
        yield _budget(settings, opened.model, now)


def _answers(model: LanguageModel) -> CheckResult:
    if why := model.why_not_ready():
        return CheckResult(NAME, False, why, "the rules read until then")
    answer = model.ask(QUESTION)
    if answer.outcome == "answered":
        return _answered(model, answer)
    return CheckResult(NAME, False, answer.detail, _ADVICE.get(answer.outcome, _LATER))


def _listed(model: Model, *, answers: bool) -> Iterator[CheckResult]:
    """Where the server lists its models and ours is not among them. Many take other names, too: an
    answer counts more than the list."""
    offered = model.offered()
    if not offered or model.name in {name for one in offered for name in (one, *_also_called(one))}:
        return
    said = f"{model.host} lists {models_in_words(offered)}, and {model.name} is not among them"
    if answers:
        said += "; it answers to that name all the same"
        advice = "leave it if the name means one of them; else write one of them as [model] model"
    else:
        advice = "write one of them as [model] model"
    yield CheckResult(NAME, None, said, advice)


def _also_called(listed: str) -> tuple[str, str]:
    """As Ollama ("llama3" is listed as "llama3:latest") and Gemini ("models/...") take it."""
    return listed.removesuffix(":latest"), listed.removeprefix("models/")


def _answered(model: LanguageModel, answer: Answer) -> CheckResult:
    last = answer.calls[-1]
    said = f"{model.name} at {model.host} takes us and answers {_MODES[last.mode]},"
    said += f" in {last.seconds:.1f} s"
    if last.prompt_tokens is None:
        said += "; it counts no tokens: a fourth of the bytes is taken for them"
    if last.repair:
        return CheckResult(NAME, None, f"{said}, but only when told twice", "try a larger model")
    return CheckResult(NAME, True, said)


def _leaving(settings: Settings, model: LanguageModel) -> CheckResult:
    table = settings.model
    place = "a server of yours (own_server)" if table.own_server else "this computer"
    where = f"stays on {place}" if model.is_local else f"leaves this computer for {model.host}"
    said = [f"the text of mail {where}", *_exceptions(settings, model)]
    hidden = [
        *(["passwords, keys and card numbers"] if table.redact else []),
        *(["people's names and addresses"] if table.pseudonyms else []),
    ]
    said.append(f"hidden before: {', '.join(hidden) if hidden else 'nothing'}")
    risky = not table.redact and not model.is_local
    return CheckResult(
        NAME, None if risky else True, "; ".join(said),
        "redact = true hides passwords, keys and card numbers" if risky else "",
    )  # fmt: skip


def _exceptions(settings: Settings, model: LanguageModel) -> Sequence[str]:
    """Whose mail does not go there."""
    table = settings.model
    goes = ("yes", "local") if model.is_local else ("yes",)
    boxes = [b.name for b in settings.mailboxes if (b.model_allowed or table.allowed) not in goes]
    if len(boxes) == len(settings.mailboxes):
        return ["but none of it goes there: allowed keeps all mailboxes from it"]
    confidential = {one.name for one in settings.customers if one.confidential}
    kept = {name for name, said in table.customers.items() if said not in goes}
    kept |= confidential - set(table.customers)
    return [
        *([f"not that of mailbox {', '.join(boxes)}"] if boxes else []),
        *([f"not that of {', '.join(sorted(kept))}"] if kept else []),
        "not that of confidential cases",
    ]


def _budget(settings: Settings, model: LanguageModel, now: datetime) -> CheckResult:
    table = settings.model
    limits = [
        *([f"{table.tokens_per_day:,} tokens"] if table.tokens_per_day else []),
        *([f"{table.money_per_day:.2f} {table.currency}"] if table.money_per_day else []),
    ]
    spent = _spent(settings.store, table, now)
    if limits:
        said = f"a day may use {' and '.join(limits)}; past it the rules read"
        return CheckResult(NAME, True, f"{said}{spent}")
    said = f"a day may use any number of tokens{spent}"
    if model.is_local:
        return CheckResult(NAME, True, said)
    return CheckResult(NAME, None, said, "set tokens_per_day, or money_per_day with the prices")


def _spent(folder: Path, table: ModelSettings, now: datetime) -> str:
    if not (folder / FILE_NAME).exists():
        return ""
    try:
        with ReadOnlyStore(folder, now=now) as store:
            spent = spent_today(store, now)
    except StoreError:  # database_checks' matter
        return ""
    money = f", {spent.money:.2f} {table.currency}" if spent.money else ""
    return f" (today so far: {spent.tokens:,} tokens{money})"
