"""Which server is asked: its address, the model there, and whether it is on this computer."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from mailbox_agent.settings.hosts import is_this_computer


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """`model` "": the only one that the server offers. `api_key` "": it wants none."""

    base_url: str
    model: str = ""
    api_key: str = ""
    timeout_seconds: float = 60.0
    ours: bool = False  # the settings say that we run it ourselves

    @property
    def host(self) -> str:
        parts = urlsplit(self.base_url)
        return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""

    @property
    def is_loopback(self) -> bool:
        return is_this_computer(urlsplit(self.base_url).hostname or "")

    @property
    def is_local(self) -> bool:
        """Whether what is asked stays with us: on this computer, or on a server of our own."""
        return self.ours or self.is_loopback
