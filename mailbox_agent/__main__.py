"""python -m mailbox_agent"""

from mailbox_agent.cli import main

main()
