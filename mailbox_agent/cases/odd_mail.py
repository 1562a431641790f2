"""What is odd about a mail, as the words of its flags: shown with it, and where it is answered."""

UNSEEN = "it holds text that a reader can't see"
SPEAKS_TO_MACHINES = "it speaks to a machine that reads along"


def speaks_past_the_reader(flag: str) -> bool:
    """Whether a flag says so."""
    return flag.startswith((UNSEEN, SPEAKS_TO_MACHINES))
