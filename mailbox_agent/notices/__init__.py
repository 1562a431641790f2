"""Mail of the agent to our own staff: what it says by itself, without a person's decision.

    post(...)           writes a notice down, once for its key, for people of the settings only
    send_notices(...)   hands over what is due, each at most once, not too many to one person

These are no drafts: the notice that tells a leader of a case is one (answering/notices.py).
"""

from mailbox_agent.notices.posting import post
from mailbox_agent.notices.sending import WayOut, send_notices

__all__ = ["WayOut", "post", "send_notices"]
