"""The one place from which anything is asked of a language model.

may it leave? → is there budget? → was the same asked before? → secrets hidden → asked, several at a
time → each exchange recorded. Nothing else in the program calls a model.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from mailbox_agent.asking.budget import counted, over_budget, price_of
from mailbox_agent.asking.concerned import kept_customers, named_in, text_of_case
from mailbox_agent.asking.leaving import Matter, why_not_leaving
from mailbox_agent.asking.threads import WaitingThreads
from mailbox_agent.attached import AttachmentReader
from mailbox_agent.database.case_people import named_in_case
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.model_calls import (
    CallFacts,
    answered_before,
    save_calls,
)
from mailbox_agent.database.store import Store
from mailbox_agent.errors import place_of
from mailbox_agent.instructions import Instructions
from mailbox_agent.language_model.cleaning import json_in
from mailbox_agent.records import Address, Answer, LanguageModel, Question
from mailbox_agent.records.model import PASSING, Outcome
from mailbox_agent.redaction import hide, people_written, show
from mailbox_agent.settings import ModelSettings

_PEOPLE = ("[PERSON-", "[EMAIL-", "[PHONE-")
FAILURES_TO_REST = 3  # of the server in a row: then it is not asked again in this pass


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what it is about."""

    question: Question
    matter: Matter


@dataclass(frozen=True, slots=True)
class OpenedModel:
    """A model with what it is told for each purpose (prompts/*.md)."""

    model: LanguageModel
    instructions: Mapping[str, Instructions]


@contextmanager
def asking(
    store: Store,
    settings: ModelSettings,
    opened: OpenedModel | None,
    now: datetime,
    *,
    at: Callable[[str], None] = lambda _: None,
    told: Callable[["Asker"], None] = lambda _: None,
) -> "Iterator[Asker | None]":
    """Who asks for one pass or one command; None without a model. told: hears at the end, however
    that comes, how the questions went."""
    if opened is None:
        yield None
        return
    asker = Asker(store, settings, opened.model, now, opened.instructions, at=at)
    try:
        yield asker
    finally:
        asker.close()
        told(asker)


@dataclass(slots=True)
class Asker:
    """Asks for one pass or one command. `executor` None: threads of its own."""

    store: Store
    settings: ModelSettings
    model: LanguageModel
    now: datetime
    instructions: Mapping[str, Instructions]  # purpose -> its file
    executor: Executor | None = None
    clock: Callable[[], datetime] | None = None
    at: Callable[[str], None] = lambda _: None  # named steps, for tests that kill us there
    failed: int = 0  # times in a row that the server could not be had
    why_resting: str = ""
    why_not: str = ""  # what kept it from asking, or from an answer, last
    asked: int = 0
    passed: dict[str, int] = field(default_factory=dict)  # outcome -> how often, for the report
    attachments: AttachmentReader = field(default_factory=AttachmentReader)
    _recent: dict[str, Answer] = field(default_factory=dict)  # by hash; what failed is not kept
    _ready: bool = False
    _own: Executor | None = None

    def known(self, asked: Asked) -> Answer | None:
        """What can be said without asking: an earlier answer to the same, or why it may not be
        asked; None if it has to be."""
        if why := self._why_kept(asked):
            return Answer("not_allowed", None, why, (), self.model.name)
        shown, words = self._shown(asked)
        key = self.hash_of(shown)
        if key in self._recent:
            return _with_words(self._recent[key], words)
        text = answered_before(self.store, key)
        if text is not None:
            data = json_in(text)
            if data is not None and not asked.question.check(data):
                return _with_words(Answer("answered", data, "", (), self.model.name), words)
        if self.why_resting:
            self.why_not = self.why_resting
            return Answer("unreachable", None, self.why_resting, (), self.model.name)
        if why := self.why_over_budget():
            return Answer("over_budget", None, why, (), self.model.name)
        return None

    def why_over_budget(self) -> str:
        """In words, which the report of the pass then says; "" if there is some left."""
        why = over_budget(self.store, self.settings, self.now)
        self.why_not = why or self.why_not
        return why

    def _why_kept(self, asked: Asked) -> str:
        """By the settings for its own customer, then for every other one that it concerns."""
        matter = asked.matter
        if why := why_not_leaving(self.settings, self.model, matter):
            return why
        kept = kept_customers(self.store, self.settings)
        if not kept:
            return ""
        case = text_of_case(self.store, matter.case_id) if matter.case_id is not None else ""
        for one in named_in(kept, f"{asked.question.input}\n{matter.about}\n{case}"):
            theirs = replace(matter, customer=one.name, confidential=one.confidential)
            if why := why_not_leaving(self.settings, self.model, theirs):
                return why
        return ""

    def get_ready(self) -> None:
        """Before the first question: which model the server offers, if the settings name none. Not
        done in a pass that has nothing to ask."""
        if not self._ready:
            self._ready = True
            if why := self.model.why_not_ready():
                self.rest(why)

    def ask(self, asked: Asked) -> Answer:
        return self.ask_all([asked])[0]

    def ask_all(self, several: Sequence[Asked]) -> list[Answer]:
        """An answer for each, in their order. What must be asked is asked at the same time, as
        many as `parallel_calls`; each answer is on disk before another question leaves, so that a
        kill costs no answer that is paid, and a budget is passed by what is under way at most."""
        if several:
            self.get_ready()
        answers: dict[int, Answer] = {}
        under_way: dict[Future[Answer], int] = {}

        def take() -> None:
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                number = under_way.pop(future)
                self.at("model answered")
                answers[number] = self._kept(several[number], future.result())
                self.at("model call recorded")

        for number, one in enumerate(several):
            while len(under_way) >= self.settings.parallel_calls:
                take()
            known = self.known(one)
            if known is not None:
                answers[number] = known
                continue
            under_way[self._submitted(one)] = number
            self.at("model asked")
        while under_way:
            take()
        return [answers[number] for number in range(len(several))]

    def _shown(self, asked: Asked) -> tuple[Question, Mapping[str, str]]:
        """(the question as it leaves, what its placeholders stand for)."""
        case_id = asked.matter.case_id
        known = secrets_of_case(self.store, case_id) if case_id and self.settings.redact else {}
        hidden = hide(
            asked.question.input,
            secrets=self.settings.redact,
            people=self._people(asked) if self.settings.pseudonyms else None,
            companies=asked.matter.companies,
            known=known,
        )
        return replace(asked.question, input=hidden.text), hidden.words

    def _people(self, asked: Asked) -> tuple[Address, ...]:
        """Whoever may be named in what leaves: known to the case, or by the mail itself."""
        matter = asked.matter
        case = named_in_case(self.store, matter.case_id) if matter.case_id else ()
        written = people_written(f"{asked.question.input}\n{matter.about}")
        return (*matter.people, *case, *written)

    def hash_of(self, question: Question) -> str:
        """Of model, instructions, input and form: what makes a question the same."""
        parts = [
            self.model.name,
            question.purpose,
            question.instructions,
            question.input,
            json.dumps(question.schema, sort_keys=True),
        ]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def forget(self, but: Iterable[Asked] = ()) -> None:
        """What could not be answered may be asked again, except where its answer is still to be
        used."""
        kept = {self.hash_of(self._shown(one)[0]) for one in but}
        self._recent = {key: one for key, one in self._recent.items() if key in kept}

    def rest(self, why: str) -> None:
        """Nothing more is asked."""
        self.why_resting = self.why_resting or why

    def close(self) -> None:
        """The model stays open: it belongs to whoever opened it."""
        if self._own is not None:
            self._own.shutdown()
            self._own = None
        self.attachments.close()

    def _submitted(self, asked: Asked) -> "Future[Answer]":
        executor = self.executor
        if executor is None:
            if self._own is None:
                self._own = WaitingThreads(self.settings.parallel_calls)
            executor = self._own
        return executor.submit(_ask, self.model, self._shown(asked)[0])

    def _kept(self, asked: Asked, answer: Answer) -> Answer:
        shown, words = self._shown(asked)
        facts = CallFacts(
            purpose=asked.question.purpose,
            host=self.model.host,
            model=self.model.name,
            prompt_hash=asked.question.prompt_hash,
            question_hash=self.hash_of(shown),
            mailbox_id=asked.matter.mailbox_id,
            ledger_id=asked.matter.ledger_id,
            case_id=asked.matter.case_id,
        )
        calls = [counted(call, shown) for call in answer.calls]
        priced = [(call, price_of(call, self.settings)) for call in calls]
        with self.store.write():
            save_calls(self.store, facts, priced, self.clock() if self.clock else self.now)
        self.asked += 1
        self._recent[facts.question_hash] = answer
        self._note(answer.outcome, answer.detail)
        return _with_words(answer, words)

    def _note(self, outcome: Outcome, detail: str) -> None:
        self.passed[outcome] = self.passed.get(outcome, 0) + 1
        if outcome != "answered":
            self.why_not = detail or outcome
        if outcome not in PASSING:
            self.failed = 0
            return
        self.failed += 1
        lasting = outcome in ("sign_in", "not_found", "unreachable", "not_a_model")
        if lasting or self.failed >= FAILURES_TO_REST:
            self.why_resting = detail or outcome


def _ask(model: LanguageModel, question: Question) -> Answer:
    """A thread's edge: whatever goes wrong in it is one answer that did not come."""
    try:
        return model.ask(question)
    except Exception as error:
        detail = f"asking failed: {type(error).__name__} in {place_of(error)}"
        return Answer("server_error", None, detail, (), model.name)


def _with_words(answer: Answer, words: Mapping[str, str]) -> Answer:
    """People and addresses are named again; a secret stays hidden, what it stands for is told for
    those who look for a quote."""
    if not words:
        return answer
    people = {key: word for key, word in words.items() if key.startswith(_PEOPLE)}
    secrets = {key: word for key, word in words.items() if key not in people}
    return replace(answer, data=_named(answer.data, people), hidden=secrets)


def _named(data: Any, people: Mapping[str, str]) -> Any:
    if isinstance(data, str):
        return show(data, people)
    if isinstance(data, list):
        return [_named(one, people) for one in data]
    if isinstance(data, dict):
        return {key: _named(value, people) for key, value in data.items()}
    return data
