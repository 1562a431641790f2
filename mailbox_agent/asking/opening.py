"""Opens the model that the settings name, for a pass or a command."""

from collections.abc import Mapping

from mailbox_agent.asking import OpenedModel
from mailbox_agent.errors import SettingsError
from mailbox_agent.instructions import load_instructions
from mailbox_agent.language_model.client import ModelClient
from mailbox_agent.language_model.ladder import Model
from mailbox_agent.language_model.place import ModelPlace
from mailbox_agent.records import Answer, LanguageModel, Question
from mailbox_agent.settings import Settings
from mailbox_agent.settings.secrets import resolve_secret
from mailbox_agent.workspace import shipped

KEY = "MAILBOX_AGENT_MODEL_API_KEY"


def open_model(settings: Settings, environ: Mapping[str, str]) -> OpenedModel | None:
    """None without a base_url. Connects to nothing yet: a server that is down stops nobody.

    Raises TemplateError where an instruction of prompts/ can't be read.
    """
    if not settings.model.base_url:
        return None
    instructions = load_instructions(settings.prompts, shipped("prompts"))
    return OpenedModel(_model(settings, environ), instructions)


def _model(settings: Settings, environ: Mapping[str, str]) -> LanguageModel:
    table = settings.model
    place = ModelPlace(
        table.base_url, table.model, "", table.timeout_seconds, ours=table.own_server
    )
    try:
        key = environ.get(KEY) or resolve_secret(table.secrets, "api_key", environ, settings.root)
    except SettingsError as error:
        return WithoutKey(place, f"[model] {error}")
    if key and not (key.isascii() and key.isprintable()):
        return WithoutKey(place, "[model] api_key: it holds characters that no key has")
    return Model(ModelClient(ModelPlace(
        table.base_url, table.model, key or "", table.timeout_seconds, ours=table.own_server
    )))  # fmt: skip


class WithoutKey:
    """A model whose key can't be had: the rules read, and everybody is told why."""

    def __init__(self, place: ModelPlace, why: str) -> None:
        self._place, self._why = place, why

    @property
    def host(self) -> str:
        return self._place.host

    @property
    def name(self) -> str:
        return self._place.model

    @property
    def is_local(self) -> bool:
        return self._place.is_local

    def why_not_ready(self) -> str:
        return self._why

    def ask(self, _: Question) -> Answer:
        return Answer("sign_in", None, self._why, (), self.name)

    def close(self) -> None:
        pass
