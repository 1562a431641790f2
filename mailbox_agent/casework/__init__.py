"""What a mail or note that was read means for its case: facts, changed items, state and clocks.

opening.py opens a case, facts.py puts on it what was said, state.py moves its severity, status and
clocks. Called inside the transaction that records the message; who may change what is decided in
cases/plan.py.
"""
