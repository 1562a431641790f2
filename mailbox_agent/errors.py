"""Errors by who can act on them. Each message names the setting, file or mail and what to do.

MailboxAgentError            shown to the user as one line, exit 1
├── SettingsError            the administrator: a setting is missing or wrong
├── WorkspaceError           the administrator: a folder, file or permission
│   └── AlreadyRunning       another agent holds the workspace
├── StoreError               the administrator: the database
│   ├── StoreBusy            another process holds the write lock: try again
│   ├── LeaseLost            another process works on the store now: this one stops
│   └── StoreTooNew          written by a newer version
├── TemplateError            who edits prompts/ and doc_templates/
├── MailboxError             the mail server or folder; the next pass tries again
│   ├── NoSuchFolder         a folder of the settings is not in the mailbox
│   ├── MailboxBusy          it can't be reached or asks for patience: waiting helps
│   └── SignInError          the mail server or the sign-in service knows us no more: a person helps
├── OtherInstance            another agent works on this mailbox: an administrator decides
├── MessageError             one mail: kept as failed, replayable
└── UserError                wrong use of a command: a case, draft or value that is not there
"""


class MailboxAgentError(Exception):
    """Shown to the user as it is."""


class SettingsError(MailboxAgentError):
    pass


class WorkspaceError(MailboxAgentError):
    pass


class AlreadyRunning(WorkspaceError):
    pass


class StoreError(MailboxAgentError):
    pass


class StoreBusy(StoreError):
    pass


class StoreTooNew(StoreError):
    pass


class LeaseLost(StoreError):
    pass


class TemplateError(MailboxAgentError):
    pass


class MailboxError(MailboxAgentError):
    pass


class NoSuchFolder(MailboxError):
    pass


class MailboxBusy(MailboxError):
    pass


class SignInError(MailboxError):
    pass


class OtherInstance(MailboxAgentError):
    pass


class MessageError(MailboxAgentError):
    pass


class UserError(MailboxAgentError):
    pass


class WorkerDied(MailboxAgentError):
    """A process that works ahead has ended: killed, or out of memory."""

    def __init__(self) -> None:
        super().__init__(
            "a process that works ahead was killed (out of memory?): nothing is lost, the next"
            " pass goes on; --jobs 1 does without"
        )


def place_of(error: BaseException) -> str:
    """File and line of ours where an unexpected error came from: none of the mail's text."""
    place, trace = "?", error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "mailbox_agent" in name:
            place = f"{name.rpartition('mailbox_agent/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
