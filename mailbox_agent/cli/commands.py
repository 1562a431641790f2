"""Which commands there are, where each is written, and what it says of itself in the list.

In the order of a working day. `--help` needs no more than this table: a command's module is
imported when the command is asked for (tests/test_cli.py compares the two).
"""

COMMANDS: dict[str, tuple[str, str]] = {  # name -> (module:function, its first sentence)
    "init": (
        "setup:init",
        "Make a new workspace with commented settings in FOLDER.",
    ),
    "check": (
        "setup:check",
        "Say what works and what to change; exit 1 if something must be.",
    ),
    "sign-in": (
        "signing_in:sign_in",
        "Sign in to a MAILBOX of Microsoft 365 in a browser, for the method m365_device.",
    ),
    "once": (
        "passing:once",
        "One pass: read new mail, draft, send what is approved, write documents.",
    ),
    "run": (
        "running:run",
        "The service: passes on a schedule and as soon as mail comes, until it is stopped.",
    ),
    "status": (
        "running:status",
        "How the service is; exit 1 if something is wrong.",
    ),
    "deploy": (
        "deploying:deploy",
        "Print a unit of systemd for this workspace, or a recipe for a container.",
    ),
    "takeover": (
        "taking_over:takeover",
        "Go on in a MAILBOX where another agent was seen, and which is stopped for good now.",
    ),
    "demo": (
        "mail:demo",
        "The whole job on a shipped mailbox, offline, on a simulated clock.",
    ),
    "analyze": (
        "mail:analyze",
        "What the agent makes of .eml files, a Maildir or an mbox. Changes nothing.",
    ),
    "eval": (
        "quality:evaluate",
        "How well a labelled set is read, against the last recorded run.",
    ),
    "import": (
        "mail:import_mail",
        "Take an archive into the store as history: cases and facts, no drafts, no clocks.",
    ),
    "replay": (
        "mail:replay",
        "Read failed mails again: one MAIL (its number in `set-aside`), or all of them.",
    ),
    "cases": (
        "look:cases",
        "The cases, most urgent first.",
    ),
    "show": (
        "look:show",
        "Everything of a CASE: people, plan, causes, timeline, drafts, documents.",
    ),
    "search": (
        "look:search",
        "Find mails by their words.",
    ),
    "set-aside": (
        "look:set_aside",
        "Mails that nobody has to answer, and why; with CASE: that it is no matter of ours.",
    ),
    "notices": (
        "noticed:notices",
        "What mailbox-agent wrote to your own people by itself, and what may not have arrived.",
    ),
    "drafts": (
        "decide:drafts",
        "Drafts that wait for a decision or to leave, and void ones: approved, never sent.",
    ),
    "draft": (
        "decide:draft",
        "One draft as it would leave, and what the checks found.",
    ),
    "approve": (
        "approving:approve",
        "Approve draft ID, or a DOCUMENT such as ESC-7/remediation_plan/customer.",
    ),
    "edit": (
        "decide:edit",
        "Change a draft's text, To or Cc; the checks run again.",
    ),
    "reject": (
        "decide:reject",
        "Decide that a draft is not sent.",
    ),
    "sent": (
        "decide:sent",
        "Say whether an `unsure` draft went out: yes, or no (then it is sent).",
    ),
    "returned": (
        "coming_back:returned",
        "Say what became of a sent draft that came back: works, told, or another address.",
    ),
    "acknowledge": (
        "run_case:acknowledge",
        "Say that you have a CASE: nobody else on call is told. The customer hears nothing.",
    ),
    "sent-elsewhere": (
        "run_case:sent_elsewhere",
        "An update that went another way: a call, a mail from a personal mailbox.",
    ),
    "write": (
        "writing:write",
        "Draft a letter to the customer of a CASE now: a status update, or the closing message.",
    ),
    "note": (
        "run_case:note",
        "Add a call, meeting or decision to a CASE, as a source like a mail.",
    ),
    "document": (
        "run_case:document",
        "Make a Word document of a CASE now; a new version only if its content changed.",
    ),
    "close": (
        "run_case:close",
        "Close a CASE: closure summary and post-mortem are written.",
    ),
    "reopen": (
        "run_case:reopen",
        "Open a resolved, closed or set-aside CASE again.",
    ),
    "correct": (
        "correct:correct",
        "Say that a value of a CASE, a MESSAGE or an item of the plan is another one.",
    ),
    "examples": (
        "learning:examples",
        "What edits and corrections taught: list, `approve ID`, `delete ID`.",
    ),
    "merge": (
        "run_case:merge",
        "Put CASE INTO another one of the same customer; its token leads there from now on.",
    ),
    "split": (
        "run_case:split",
        "Take messages (numbers in `show --json`) out of a CASE, with what they said.",
    ),
}
