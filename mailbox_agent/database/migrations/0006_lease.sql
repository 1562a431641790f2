-- Which process works on the store: each that begins takes the next generation, and every write of
-- it checks that no other has taken one since.
CREATE TABLE lease (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    command TEXT NOT NULL,
    since TEXT NOT NULL,
    host_since TEXT NOT NULL     -- since when the store is worked on by this host
) STRICT;
