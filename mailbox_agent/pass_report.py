"""What a pass did, and what kept one of its steps from working."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mailbox_agent.database.ledger import Tally
from mailbox_agent.errors import MailboxAgentError, MailboxError, StoreError


@dataclass(slots=True)
class PassReport:
    tally: Tally = field(default_factory=Tally)
    total: Tally = field(default_factory=Tally)
    drafts: int = 0
    sent: int = 0
    documents: int = 0
    problems: list[str] = field(default_factory=list)
    failures: dict[str, MailboxError] = field(default_factory=dict)  # by mailbox

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
        except OSError as error:
            self.problems.append(f"{name}: {error.filename or ''} {error.strerror}".strip())
