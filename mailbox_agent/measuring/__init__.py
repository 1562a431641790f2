"""How well a reader reads: its answers for labelled mail, counted as `score.py` counts them.

Only `gold_set` and `recorded_runs` touch files. A label and a prediction are plain dictionaries
with the keys of the labelled sets (fixtures/labelled); tests/test_measuring.py holds every figure
to that of fixtures/labelled/score.py.
"""
