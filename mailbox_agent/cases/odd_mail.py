"""What is odd about a mail, as the words of its flags: shown with it, and where it is answered."""

UNSEEN = "it holds text that a reader can't see"
SPEAKS_TO_MACHINES = "it speaks to a machine that reads along"
UNREAD_FILE = "attached file"  # that could not be read, or not all of it


def speaks_past_the_reader(flag: str) -> bool:
    """Whether a flag says so."""
    return flag.startswith((UNSEEN, SPEAKS_TO_MACHINES))


def tells_of_a_file(flag: str) -> bool:
    """Whether a flag says that a file was not read, or something of it left out."""
    return flag.startswith(UNREAD_FILE)
