"""What a pass did, and what kept one of its steps from working."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mailbox_agent.asking import Asker
from mailbox_agent.database.ledger import LedgerRow, MailboxRow, Tally
from mailbox_agent.errors import MailboxAgentError, MailboxError, OtherInstance, StoreError


@dataclass(slots=True)
class PassReport:
    tally: Tally = field(default_factory=Tally)
    total: Tally = field(default_factory=Tally)
    drafts: int = 0
    sent: int = 0
    documents: int = 0
    mailboxes: list[MailboxRow] = field(default_factory=list)  # that it worked with
    model: dict[str, int] = field(default_factory=dict)  # outcome -> questions to the model
    model_why: str = ""  # why the rules read what it was to read; "" if they had not to
    problems: list[str] = field(default_factory=list)
    failures: dict[str, MailboxError] = field(default_factory=dict)  # by mailbox
    others: dict[str, OtherInstance] = field(default_factory=dict)  # by mailbox
    # By mailbox: why it sends nothing now; None where something has left it.
    sending: dict[str, MailboxError | None] = field(default_factory=dict)

    def step(self, name: str, work: Callable[[], None]) -> None:
        """Runs one step; what keeps it from working is reported, and the pass goes on."""
        try:
            work()
        except StoreError:
            raise
        except MailboxAgentError as error:
            self.problems.append(str(error))
            if isinstance(error, MailboxError):
                self.failures[name] = error
            if isinstance(error, OtherInstance):
                self.others[name] = error
        except OSError as error:
            self.problems.append(f"{name}: {error.filename or ''} {error.strerror}".strip())

    def could_not_read(self, row: LedgerRow, why: str) -> None:
        self.problems.append(
            f"mail {row.id} ({row.folder}, {row.key}) could not be read: {why}; it is kept,"
            f" `mailbox-agent replay {row.id}` tries again"
        )

    def can_not_send(self, name: str, error: MailboxError) -> None:
        if str(error) not in self.problems:
            self.problems.append(str(error))
        self.sending[name] = error

    def has_asked(self, asker: Asker) -> None:
        self.model, self.model_why = asker.passed, asker.why_not

    def has_sent(self, name: str, many: int) -> None:
        self.sent += many
        if many:
            self.sending.setdefault(name, None)

    def note_sending(self, found: Mapping[str, MailboxError | None]) -> None:
        """By mailbox, as `sending`."""
        for name, error in found.items():
            if error is None:
                self.sending.setdefault(name, None)
            else:
                self.can_not_send(name, error)
