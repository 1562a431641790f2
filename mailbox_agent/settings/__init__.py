"""mailbox_agent.toml and the environment, read once into one frozen object.

What a setting may be stands in `tables.py`; what two settings must not say together in
`agreement.py`; how a wrong one is reported in `problems.py`. Nothing here opens a mailbox,
a database or a connection.
"""

from mailbox_agent.settings.load import SETTINGS_FILE, load_settings
from mailbox_agent.settings.nouns import (
    AlertSettings,
    Leaving,
    MailboxSettings,
    ModelSettings,
    ServerSettings,
    Settings,
    SignInSettings,
    sign_in_file,
)
from mailbox_agent.settings.secrets import resolve_secret

__all__ = [
    "SETTINGS_FILE",
    "AlertSettings",
    "Leaving",
    "MailboxSettings",
    "ModelSettings",
    "ServerSettings",
    "Settings",
    "SignInSettings",
    "load_settings",
    "resolve_secret",
    "sign_in_file",
]
