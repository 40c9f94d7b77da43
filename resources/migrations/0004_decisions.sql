-- SPDX-FileCopyrightText: 2026 The Vitaldeck authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A person's answers are kept by the sources' own ids: undoing an import deletes its rows, and importing the file again
-- makes others of the same ids. An answer goes with the account of either side.
CREATE TABLE lasting_decision (
  connection_a  INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  external_id_a TEXT NOT NULL,
  connection_b  INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  external_id_b TEXT NOT NULL,
  decision      TEXT NOT NULL, -- same, different
  decided_at    INTEGER NOT NULL,
  PRIMARY KEY (connection_a, external_id_a, connection_b, external_id_b),
  CHECK ((connection_a, external_id_a) < (connection_b, external_id_b))
) STRICT, WITHOUT ROWID;
INSERT INTO lasting_decision
  SELECT min(a.connection, b.connection),
    CASE WHEN (a.connection, a.external_id) < (b.connection, b.external_id) THEN a.external_id ELSE b.external_id END,
    max(a.connection, b.connection),
    CASE WHEN (a.connection, a.external_id) < (b.connection, b.external_id) THEN b.external_id ELSE a.external_id END,
    decision, decided_at
  FROM match_decision JOIN recording a ON a.id = recording_a JOIN recording b ON b.id = recording_b;
DROP TABLE match_decision;
ALTER TABLE lasting_decision RENAME TO match_decision;
-- Looked up from either side.
CREATE INDEX match_decision_b ON match_decision (connection_b, external_id_b);
