-- SPDX-FileCopyrightText: 2026 The Vitaldeck authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema. What each table is for stands in CONTRIBUTING.md ('The data model'); here stands why its columns
-- and indexes are as they are.
--
-- Conventions: instants are 64-bit UTC milliseconds (*_ms, *_at) with the offset in seconds beside them, days are ISO
-- text, booleans 0 and 1, JSON is text that only code reads, enumerations are stable text keys. NULL is 'not known'.
-- STRICT everywhere: a wrong type is a bug to be seen. AUTOINCREMENT where something outside of the row remembers the
-- id (change log, mirrors, the person's links): a deleted id must never come back as something else.

-- ---------------------------------------------------------------------------------------- who and from where

CREATE TABLE profile (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL DEFAULT '',
  role        TEXT NOT NULL DEFAULT 'owner',
  preferences TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- The person at this computer exists from the start, so that nothing has to ask whether there is one.
INSERT INTO profile (id) VALUES (1);

CREATE TABLE connection (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  profile          INTEGER NOT NULL REFERENCES profile (id),
  provider         TEXT NOT NULL,
  provider_user_id TEXT NOT NULL, -- for files the device or program that made them
  display_name     TEXT NOT NULL,
  state            TEXT NOT NULL DEFAULT 'active',
  state_reason     TEXT,
  scopes           TEXT NOT NULL DEFAULT '[]',
  settings         TEXT NOT NULL DEFAULT '{}', -- never a secret
  last_success_at  INTEGER,
  next_attempt_at  INTEGER,
  backoff_step     INTEGER NOT NULL DEFAULT 0,
  paused_until     INTEGER,
  -- Its order is also the order of sources where the person has chosen none (see daily_best).
  UNIQUE (profile, provider, provider_user_id)
) STRICT;

CREATE TABLE run (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  connection    INTEGER REFERENCES connection (id) ON DELETE SET NULL,
  kind          TEXT NOT NULL,
  cause         TEXT NOT NULL, -- 'trigger' is a word of SQL
  started_at    INTEGER NOT NULL,
  ended_at      INTEGER,
  status        TEXT NOT NULL, -- running, completed, partial, failed, cancelled
  requests      INTEGER NOT NULL DEFAULT 0,
  created       INTEGER NOT NULL DEFAULT 0,
  updated       INTEGER NOT NULL DEFAULT 0,
  skipped       INTEGER NOT NULL DEFAULT 0,
  deleted       INTEGER NOT NULL DEFAULT 0,
  error         TEXT,
  undone_at     INTEGER
) STRICT;
-- Looked for at every start: the runs that were killed.
CREATE INDEX run_running ON run (id) WHERE status = 'running';

CREATE TABLE run_feed (
  run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  feed    TEXT NOT NULL,
  fetched INTEGER NOT NULL DEFAULT 0, -- = created + updated + skipped + deleted
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  error   TEXT,
  PRIMARY KEY (run, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_item (
  run    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- in the order in which they came
  name   TEXT NOT NULL,
  fate   TEXT NOT NULL,
  reason TEXT NOT NULL,
  error  TEXT,
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_state (
  connection      INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  feed            TEXT NOT NULL,
  cursor          TEXT, -- JSON, opaque to all but the feed; written only together with the data that it names
  newest_seen_at  INTEGER,
  oldest_reached  TEXT,
  complete        INTEGER NOT NULL DEFAULT 0,
  last_success_at INTEGER,
  run             INTEGER REFERENCES run (id), -- that last wrote it
  PRIMARY KEY (connection, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_budget (
  provider  TEXT NOT NULL,
  client    TEXT NOT NULL,
  span      TEXT NOT NULL, -- '15min', 'day', ...: 'window' is a word of SQL
  allowed   INTEGER NOT NULL,
  used      INTEGER NOT NULL,
  resets_at INTEGER NOT NULL,
  PRIMARY KEY (provider, client, span)
) STRICT, WITHOUT ROWID;

CREATE TABLE raw_payload (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  connection INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  feed       TEXT NOT NULL,
  key        TEXT NOT NULL,
  origin     TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256     BLOB NOT NULL,
  size       INTEGER NOT NULL, -- bytes, uncompressed
  fetched_at INTEGER NOT NULL,
  run        INTEGER REFERENCES run (id),
  zstd       BLOB NOT NULL, -- last: what stands before it is read without it
  UNIQUE (connection, feed, key)
) STRICT;
-- Undoing a run takes its payloads with it.
CREATE INDEX raw_payload_run ON raw_payload (run);

-- What stood in a said row before an import replaced it: once for each run and key, so that the run can be undone.
-- A row that the run made has no entry here: undoing deletes it. Only imports are remembered: services are asked again.
CREATE TABLE superseded (
  run          INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  entity       TEXT NOT NULL, -- the said table
  connection   INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  key          TEXT NOT NULL, -- the rest of the row's key
  previous_run INTEGER,       -- that had written what is kept here; NULL where no run did
  previous     BLOB NOT NULL, -- CBOR: the row with its laps and streams; for samples what came and what went
  PRIMARY KEY (run, entity, connection, key)
) STRICT;
-- Undoing a run whose word was replaced later: the later run's entry must lead past it.
CREATE INDEX superseded_previous ON superseded (previous_run);
CREATE INDEX superseded_key ON superseded (entity, connection, key);

-- ---------------------------------------------------------------------------------------- what was done

-- The summary columns (sport to point_count) are the same here and in activity: models/store/RecordingColumns.cpp.
CREATE TABLE recording (
  id                     INTEGER PRIMARY KEY AUTOINCREMENT,
  connection             INTEGER NOT NULL REFERENCES connection (id),
  external_id            TEXT NOT NULL,
  sport                  TEXT NOT NULL,
  name                   TEXT,
  notes                  TEXT,
  start_ms               INTEGER NOT NULL,
  offset_s               INTEGER NOT NULL,
  elapsed_s              REAL,
  moving_s               REAL,
  distance_m             REAL,
  elevation_gain_m       REAL,
  elevation_loss_m       REAL,
  average_speed_mps      REAL,
  max_speed_mps          REAL,
  average_heart_rate_bpm REAL,
  max_heart_rate_bpm     REAL,
  average_power_w        REAL,
  max_power_w            REAL,
  average_cadence_rpm    REAL,
  energy_j               REAL,
  pool_length_m          REAL,
  lap_count              INTEGER NOT NULL,
  point_count            INTEGER NOT NULL,
  sport_given            TEXT NOT NULL,
  device                 TEXT NOT NULL,
  manual                 INTEGER NOT NULL,
  copy_of                TEXT NOT NULL, -- the external id that this one says it is a copy of (extras 'copyOf'); ''
  extras                 TEXT NOT NULL,
  completeness           INTEGER NOT NULL, -- of two copies of a file the fuller stays; 0 for services
  content_hash           BLOB NOT NULL,    -- over all that was said: tells 'changed' from 'seen again'
  payload                INTEGER REFERENCES raw_payload (id),
  run                    INTEGER REFERENCES run (id), -- that last wrote it
  fetched_at             INTEGER NOT NULL,            -- when the word that stands here was fetched
  deleted_at             INTEGER,                     -- the source says it is gone
  UNIQUE (connection, external_id)
) STRICT;
-- Matching looks around a start.
CREATE INDEX recording_start ON recording (start_ms);
CREATE INDEX recording_run ON recording (run);
-- Foreign keys into raw_payload: without these, deleting a payload reads each whole table.
CREATE INDEX recording_payload ON recording (payload) WHERE payload IS NOT NULL;

CREATE TABLE lap (
  recording              INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  number                 INTEGER NOT NULL, -- 'index' is a word of SQL
  kind                   TEXT NOT NULL,    -- lap, length
  start_ms               INTEGER NOT NULL, -- since the start of the recording
  elapsed_s              REAL,
  moving_s               REAL,
  distance_m             REAL,
  elevation_gain_m       REAL,
  average_speed_mps      REAL,
  max_speed_mps          REAL,
  average_heart_rate_bpm REAL,
  max_heart_rate_bpm     REAL,
  average_power_w        REAL,
  average_cadence_rpm    REAL,
  energy_j               REAL,
  strokes                INTEGER,
  stroke                 TEXT NOT NULL,
  PRIMARY KEY (recording, number)
) STRICT, WITHOUT ROWID;

-- A row for each channel and one, 'time', for their common axis. With a rowid: the blocks are no narrow rows.
CREATE TABLE stream (
  recording INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  channel   TEXT NOT NULL,
  points    INTEGER NOT NULL, -- how many samples have a value: what merging asks, without opening the block
  block     BLOB NOT NULL,    -- models/store/BlockCodec.h
  PRIMARY KEY (recording, channel)
) STRICT;

-- Shown. Made of its recordings, in the same transaction; all that a list shows, so that a list reads nothing else.
CREATE TABLE activity (
  id                     INTEGER PRIMARY KEY AUTOINCREMENT,
  profile                INTEGER NOT NULL REFERENCES profile (id),
  sport                  TEXT NOT NULL,
  name                   TEXT,
  notes                  TEXT,
  start_ms               INTEGER NOT NULL,
  offset_s               INTEGER NOT NULL,
  elapsed_s              REAL,
  moving_s               REAL,
  distance_m             REAL,
  elevation_gain_m       REAL,
  elevation_loss_m       REAL,
  average_speed_mps      REAL,
  max_speed_mps          REAL,
  average_heart_rate_bpm REAL,
  max_heart_rate_bpm     REAL,
  average_power_w        REAL,
  max_power_w            REAL,
  average_cadence_rpm    REAL,
  energy_j               REAL,
  pool_length_m          REAL,
  lap_count              INTEGER NOT NULL,
  point_count            INTEGER NOT NULL,
  local_date             TEXT NOT NULL, -- of start and offset, computed once
  sources                TEXT NOT NULL, -- providers of its recordings, the primary one first, by commas
  external_id            TEXT NOT NULL, -- of the primary recording, as the two after it
  source_file            TEXT NOT NULL,
  device                 TEXT NOT NULL,
  primary_recording      INTEGER NOT NULL,
  field_from             TEXT NOT NULL, -- JSON: field -> recording; '' where there is but one recording
  -- The person's own words: they win over every source until they are NULL again, and stay with the id.
  edited_name            TEXT,
  edited_sport           TEXT,
  edited_notes           TEXT,
  edited_effort          REAL,
  derived                TEXT NOT NULL DEFAULT '{}', -- metrics of models/analysis
  derived_version        INTEGER NOT NULL DEFAULT 0  -- of the analysis that made them
) STRICT;
-- The list, newest first, and its range of days.
CREATE INDEX activity_day ON activity (profile, local_date, start_ms);

CREATE TABLE activity_recording (
  recording INTEGER PRIMARY KEY REFERENCES recording (id) ON DELETE CASCADE, -- each belongs to one activity
  activity  INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  why       TEXT NOT NULL -- alone, matched, person
) STRICT;
CREATE INDEX activity_recording_activity ON activity_recording (activity);

-- Outlives every sync: keyed by the recordings' ids, a < b.
CREATE TABLE match_decision (
  recording_a INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  recording_b INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  decision    TEXT NOT NULL, -- same, different
  decided_at  INTEGER NOT NULL,
  PRIMARY KEY (recording_a, recording_b),
  CHECK (recording_a < recording_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_decision_b ON match_decision (recording_b);

-- ---------------------------------------------------------------------------------------- what was measured

-- A day that the source took back stays as a row with deleted_at, so that taking it back can be undone too.
CREATE TABLE daily_value (
  connection INTEGER NOT NULL REFERENCES connection (id),
  metric     TEXT NOT NULL,
  date       TEXT NOT NULL,
  value      REAL NOT NULL,
  payload    INTEGER REFERENCES raw_payload (id),
  run        INTEGER REFERENCES run (id),
  fetched_at INTEGER NOT NULL,
  deleted_at INTEGER,
  PRIMARY KEY (connection, metric, date)
) STRICT, WITHOUT ROWID;
CREATE INDEX daily_value_run ON daily_value (run);
CREATE INDEX daily_value_payload ON daily_value (payload) WHERE payload IS NOT NULL;

-- Made of many payloads, in whatever order they came: so it names none (they are those of its connection).
CREATE TABLE sample_block (
  connection INTEGER NOT NULL REFERENCES connection (id),
  metric     TEXT NOT NULL,
  day        TEXT NOT NULL,    -- of UTC, so that a block never depends on an offset
  samples    INTEGER NOT NULL, -- how many
  block      BLOB NOT NULL,    -- models/store/BlockCodec.h: start, end, value, offset of each
  PRIMARY KEY (connection, metric, day)
) STRICT;

CREATE TABLE sleep (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  connection         INTEGER NOT NULL REFERENCES connection (id),
  external_id        TEXT NOT NULL,
  date               TEXT NOT NULL, -- local day of waking
  start_ms           INTEGER NOT NULL,
  start_offset_s     INTEGER NOT NULL,
  end_ms             INTEGER NOT NULL,
  end_offset_s       INTEGER NOT NULL,
  nap                INTEGER NOT NULL,
  asleep_s           REAL,
  efficiency_percent REAL,          -- the source's own, never computed
  stages             TEXT NOT NULL, -- JSON: [[start, end, stage], ...]
  payload            INTEGER REFERENCES raw_payload (id),
  run                INTEGER REFERENCES run (id),
  fetched_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  UNIQUE (connection, external_id)
) STRICT;
CREATE INDEX sleep_run ON sleep (run);
CREATE INDEX sleep_payload ON sleep (payload) WHERE payload IS NOT NULL;

CREATE TABLE measurement (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  connection  INTEGER NOT NULL REFERENCES connection (id),
  external_id TEXT NOT NULL,
  metric      TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  offset_s    INTEGER NOT NULL,
  date        TEXT NOT NULL, -- local, computed once
  value       REAL NOT NULL,
  payload     INTEGER REFERENCES raw_payload (id),
  run         INTEGER REFERENCES run (id),
  fetched_at  INTEGER NOT NULL,
  deleted_at  INTEGER,
  UNIQUE (connection, external_id)
) STRICT;
-- The first of a day.
CREATE INDEX measurement_day ON measurement (connection, metric, date, at_ms);
CREATE INDEX measurement_run ON measurement (run);
CREATE INDEX measurement_payload ON measurement (payload) WHERE payload IS NOT NULL;

-- Shown.
CREATE TABLE daily_best (
  profile     INTEGER NOT NULL REFERENCES profile (id),
  metric      TEXT NOT NULL,
  date        TEXT NOT NULL,
  value       REAL NOT NULL,
  how         TEXT NOT NULL, -- source, intervals, measurement, night
  connection  INTEGER NOT NULL REFERENCES connection (id), -- the first it came from
  connections TEXT NOT NULL, -- JSON: all of them, in the order in which they were asked
  PRIMARY KEY (profile, metric, date)
) STRICT, WITHOUT ROWID;
-- All metrics of a range of days.
CREATE INDEX daily_best_date ON daily_best (profile, date);

CREATE TABLE metric_order (
  profile    INTEGER NOT NULL REFERENCES profile (id),
  metric     TEXT NOT NULL,
  rank       INTEGER NOT NULL, -- the smallest is asked first
  connection INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
  PRIMARY KEY (profile, metric, rank)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------- who wants to know

-- Coalesced: one row for each entity, carrying the sequence of its latest change; deletions stay as tombstones.
CREATE TABLE change (
  entity    TEXT NOT NULL, -- activity, daily, samples, sleep, measurement, athlete, metric_order
  entity_id TEXT NOT NULL,
  sequence  INTEGER NOT NULL,
  operation TEXT NOT NULL, -- put, delete
  PRIMARY KEY (entity, entity_id)
) STRICT, WITHOUT ROWID;
-- What is new since N; and its end is where the next number comes from.
CREATE UNIQUE INDEX change_sequence ON change (sequence);

CREATE TABLE consumer (
  name     TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL -- dealt with up to here
) STRICT, WITHOUT ROWID;

-- An intent row is committed before the remote is asked to create: a crash between the two is seen.
CREATE TABLE mirror_item (
  mirror     TEXT NOT NULL,
  entity     TEXT NOT NULL,
  entity_id  TEXT NOT NULL,
  remote_id  TEXT,
  sent_hash  BLOB,
  state      TEXT NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  PRIMARY KEY (mirror, entity, entity_id)
) STRICT, WITHOUT ROWID;
