"""Folders by the names in the settings, whatever a server calls them. RFC 2342, 6154.

"Drafts" is the folder that the server marks as such, else one of that name, else below the
personal namespace ("INBOX.Drafts"). "/" in a setting is the server's own separator. imapclient
writes names of other scripts as the server wants them (modified UTF-7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mailbox_agent.errors import NoSuchFolder

if TYPE_CHECKING:
    from imapclient import IMAPClient

SPECIAL = {"drafts": b"\\Drafts", "sent": b"\\Sent"}


@dataclass
class FolderNames:
    """`drafts`, `sent`: the names that the settings use for these two."""

    mailbox: str
    drafts: str = "Drafts"
    sent: str = "Sent"
    _known: dict[str, str] = field(default_factory=dict)  # name in settings -> on the server
    _listed: list[str] = field(default_factory=list)

    def of(self, client: "IMAPClient", name: str, *, make: bool = False) -> str:
        """The server's name of a folder. Raises MailboxError, with the names that there are."""
        if name.upper() == "INBOX":
            return "INBOX"
        if name not in self._known:
            self._look(client)
        if name not in self._known and make:
            self._known[name] = self._made(client, name)
        if name not in self._known:
            there = ", ".join(self._listed[:20])
            raise NoSuchFolder(f"mailbox {self.mailbox}: no folder {name!r}; there are: {there}")
        return self._known[name]

    def all_of(self, client: "IMAPClient") -> Sequence[str]:
        """Every folder that can be opened, the inbox first."""
        self._look(client)
        back = {there: ours for ours, there in self._known.items()}
        rest = [back.get(one, one) for one in self._listed if one.upper() != "INBOX"]
        return ["INBOX", *sorted(rest)]

    def _look(self, client: "IMAPClient") -> None:
        """Asks the server once more: a folder may have been made meanwhile."""
        listed = [
            (tuple(flag.lower() for flag in flags), separator, str(name))
            for flags, separator, name in client.list_folders()
            if name and b"\\noselect" not in {flag.lower() for flag in flags}
        ]
        self._listed = [name for _, _, name in listed]
        marked = {
            mark.lower(): name
            for mark in SPECIAL.values()
            for flags, _, name in listed
            if mark.lower() in flags
        }
        self._known = {name: name for name in self._listed}
        self._known |= self._spelled(listed)
        for ours, mark in ((self.drafts, SPECIAL["drafts"]), (self.sent, SPECIAL["sent"])):
            if ours not in self._listed and mark.lower() in marked:
                self._known[ours] = marked[mark.lower()]

    def _spelled(self, listed: Sequence[tuple[tuple[bytes, ...], bytes, str]]) -> Mapping[str, str]:
        """Names with "/" for the server's separator, and without the prefix of the inbox."""
        found: dict[str, str] = {}
        for _, separator, name in listed:
            mark = separator.decode("ascii", "replace") if separator else "/"
            plain = name.replace(mark, "/")
            for spelling in (plain, plain.removeprefix("INBOX/")):
                if spelling not in self._listed:
                    found.setdefault(spelling, name)
        return found

    def _made(self, client: "IMAPClient", name: str) -> str:
        """Makes the folder; where a server wants all folders below the inbox, there."""
        from imapclient.exceptions import IMAPClientError

        listed = client.list_folders()
        mark = next((s.decode() for _, s, _ in listed if s), "/")
        plain = name.replace("/", mark)
        try:
            client.create_folder(plain)
        except IMAPClientError:
            plain = f"INBOX{mark}{plain}"
            client.create_folder(plain)
        client.subscribe_folder(plain)
        return plain
