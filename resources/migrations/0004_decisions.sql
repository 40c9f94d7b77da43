-- SPDX-FileCopyrightText: 2026 The Vitaldeck authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A person's answers are kept by the sources' own ids: undoing an import deletes its rows, and importing the file again
-- makes others of the same ids. An answer goes with the account of either side. Nothing wrote to the first table.
DROP TABLE match_decision;
CREATE TABLE match_decision (
  connection_a  INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  external_id_a TEXT NOT NULL,
  connection_b  INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  external_id_b TEXT NOT NULL,
  decision      TEXT NOT NULL, -- same, different
  decided_at    INTEGER NOT NULL,
  PRIMARY KEY (connection_a, external_id_a, connection_b, external_id_b),
  -- Which of one account's two is the first is for the code to say: dialects compare text differently.
  CHECK (connection_a < connection_b OR (connection_a = connection_b AND external_id_a <> external_id_b))
) STRICT, WITHOUT ROWID;
-- Looked up from either side.
CREATE INDEX match_decision_b ON match_decision (connection_b, external_id_b);

-- What the person said of an activity that went into another one: it comes back when they part again.
CREATE TABLE kept_edit (
  connection    INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE, -- of the primary recording it had
  external_id   TEXT NOT NULL,
  edited_name   TEXT,
  edited_sport  TEXT,
  edited_notes  TEXT,
  edited_effort REAL,
  adopted       TEXT NOT NULL, -- which of these the other one, having none of its own, took over: 'name,notes,'
  PRIMARY KEY (connection, external_id)
) STRICT, WITHOUT ROWID;
