"""What a draft is put together from: values for the template, each with its origin."""

from dataclasses import dataclass, field

from mailbox_agent.drafts.templates import Value
from mailbox_agent.records import Finding


@dataclass(slots=True)
class Parts:
    """Values for the template, and where each came from."""

    values: dict[str, Value] = field(default_factory=dict)
    origins: list[tuple[str, str]] = field(default_factory=list)  # words -> source
    findings: list[Finding] = field(default_factory=list)
    leaders: tuple[str, ...] = ()  # whom the template may name
    quoted: list[str] = field(default_factory=list)  # the writer's words, as the draft shows them

    def note(self, words: str, origin: str) -> str:
        if words:
            self.origins.append((words, origin))
        return words

    def quote(self, words: str, message_id: int) -> str:
        if words:
            self.quoted.append(words)
        return self.note(words, f"message {message_id}")
