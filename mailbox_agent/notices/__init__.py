"""Mail of the agent to our own staff: what it says by itself, without a person's decision.

    posting.py      writes a notice down, once for its key, for people of the settings only
    troubles.py     what does not work, and that it works again: to the administrators
    upkeep.py       what will not work soon, and mails that could not be read
    on_call.py      critical and high cases: to who is on call, until somebody takes them up
    overdue.py      a promised time has passed and no mail was seen: to the case's manager
    edited.py       what the checks find in a draft that was edited in a mail client
    not_sent.py     what a person approved does not leave: to the approver
    undelivered.py  a mail of ours came back: to the case's manager
    sending.py      hands over what is due, each at most once, not too many to one person

These are no drafts: the notice that tells a leader of a case is one (answering/notices.py).
"""
