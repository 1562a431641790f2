"""The machine translation of a draft, below the draft."""

import os
from typing import TYPE_CHECKING

from mailbox_agent.cli.tables import heading, line, tell
from mailbox_agent.cli.workbench import Workbench, account_name

if TYPE_CHECKING:
    from mailbox_agent.records import Draft

LABEL = "machine translation, not sent"


def print_translation(bench: Workbench, draft: "Draft") -> None:
    """Where whoever approves it may not read its language; else nothing."""
    from mailbox_agent.translating import languages_read

    languages = languages_read(bench.settings, _reader(bench))
    if draft.status != "pending" or not languages or draft.language in languages:
        return
    from mailbox_agent.asking.opening import open_model
    from mailbox_agent.translating import translation_of

    opened = open_model(bench.settings, os.environ)
    try:
        found = translation_of(
            bench.store, bench.settings, opened, draft, languages, bench.now,
            may_ask=lambda: _asking(bench),
        )  # fmt: skip
    finally:
        if opened is not None:
            opened.model.close()
    if found is None:
        return
    line("")
    if found.why_not:
        pair = f"from {_name(draft.language)} into {_name(found.language)}"
        line(f"no translation {pair}: {found.why_not}")
        return
    if found.mail:
        heading(f"The mail in {_name(found.language)} ({LABEL})")
        line(found.mail)
    heading(f"The draft in {_name(found.language)} ({LABEL})")
    line(found.draft)
    if found.cut:
        line("(only the beginning was translated)")


def _name(language: str) -> str:
    """ "Portuguese" for "pt"."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(language).get_language_name("en") or language
    except (UnknownLocaleError, ValueError):
        return language


def _reader(bench: Workbench) -> str:
    account = account_name()
    return next((one.name for one in bench.settings.people if account in one.os_users), "")


def _asking(bench: Workbench) -> bool:
    from mailbox_agent.database.read_only import ReadOnlyStore

    if isinstance(bench.store, ReadOnlyStore):
        return False
    tell("asking the model for a translation")
    return True
