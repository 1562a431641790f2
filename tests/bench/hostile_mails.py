"""How many hostile mails get something through, with a model that obeys each of them.

python tests/bench/hostile_mails.py          one JSON object
"""

import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from injection import injection_mails
from obeying import EVERYTHING, InjectedWorkspace, got_through, obeying


def measured() -> dict[str, int]:
    """hostile: mails; passes: each with what it demands, and with all demands at once; through:
    passes after which something stood in a draft, another case, a state or a fact."""
    through = passes = 0
    hostile = injection_mails("hostile")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        begun = InjectedWorkspace.begun(Path(folder) / "begun")
        for number, one in enumerate(hostile):
            plain = begun.copied(Path(folder) / f"{number}-plain").read(one.raw, None)
            for name, demands in (("own", one.demands), ("all", EVERYTHING)):
                model = obeying(demands, one.raw)
                obeyed = begun.copied(Path(folder) / f"{number}-{name}").read(one.raw, model)
                passes += 1
                through += bool(got_through(one, plain, obeyed, model))
    return {"hostile": len(hostile), "passes": passes, "through": through}


if __name__ == "__main__":
    print(json.dumps(measured()))
