-- SPDX-FileCopyrightText: 2026 The Vitaldeck authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Accounts of services: how they stand, what their lists said in brief and what was told in detail.

-- The store's own name: secrets in the keychain are kept by it, so that two data folders never use each other's.
CREATE TABLE installation (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL
) STRICT;
INSERT INTO installation (id, name) VALUES (1, lower(hex(randomblob(16))));

-- Nothing used the states of the first schema.
ALTER TABLE connection DROP COLUMN state;
-- unlinked (a device of files, too), linked, deleting: what closing cut off goes on at the next opening.
ALTER TABLE connection ADD COLUMN state TEXT NOT NULL DEFAULT 'unlinked';
ALTER TABLE connection RENAME COLUMN state_reason TO error; -- of the last run; NULL after a good one
ALTER TABLE connection ADD COLUMN error_kind TEXT NOT NULL DEFAULT ''; -- the feed that failed
ALTER TABLE connection ADD COLUMN linked_at INTEGER;

-- In place of a column that nothing filled: cursors know what is newest.
ALTER TABLE feed_state DROP COLUMN newest_seen_at;

ALTER TABLE run_feed ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;

-- A service's list says less than its detail. The row holds the fuller of both; what the list said is kept beside it,
-- for details may have to go again.
ALTER TABLE recording ADD COLUMN detailed_at INTEGER; -- when the detail was fetched; NULL: only the brief word is here
-- No detail is here, or the brief word changed since it came.
ALTER TABLE recording ADD COLUMN lacks_detail INTEGER NOT NULL DEFAULT 0;
ALTER TABLE recording ADD COLUMN brief_hash BLOB; -- over the brief word: tells 'changed' from 'seen again'
ALTER TABLE recording ADD COLUMN brief_payload INTEGER REFERENCES raw_payload (id);
ALTER TABLE recording ADD COLUMN brief BLOB; -- CBOR: models/store/RecordingWord.h
UPDATE recording SET detailed_at = fetched_at;
-- Which details are to be fetched, newest first.
CREATE INDEX recording_lacks_detail ON recording (connection, start_ms) WHERE lacks_detail = 1;
-- Which details have to go.
CREATE INDEX recording_detailed ON recording (connection, detailed_at);
CREATE INDEX recording_brief_payload ON recording (brief_payload) WHERE brief_payload IS NOT NULL;
