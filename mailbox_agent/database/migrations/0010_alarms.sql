-- A new critical or high case, or one raised to it, until somebody has taken it up.
CREATE TABLE alarms (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    severity TEXT NOT NULL CHECK (severity IN ('critical', 'high')),
    event_id INTEGER NOT NULL,   -- by which the case got there: what people do later takes it up
    raised_at TEXT NOT NULL,
    step INTEGER NOT NULL DEFAULT 0, -- the next rung of the ladder
    next_at TEXT,                -- when it is told; null: everybody was
    ended_at TEXT,
    ended_by TEXT NOT NULL DEFAULT '', -- '': nobody took it up
    why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX alarms_open ON alarms (case_id) WHERE ended_at IS NULL;

CREATE INDEX alarms_case ON alarms (case_id);

CREATE INDEX notices_case ON notices (case_id) WHERE case_id IS NOT NULL;

-- Open cases by when their customer hears from us next: a pass asks whose time has passed.
CREATE INDEX cases_next_update ON cases (next_update_at)
WHERE status = 'open' AND history = 0 AND merged_into IS NULL;
