-- SPDX-FileCopyrightText: 2026 The Vitaldeck authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the pages read at once and nobody should compute while a person waits: when a day's value was measured, the
-- training load of an activity, and the seconds at each heart rate that zones and load are sums of.

-- The person's own limits, by which zones and load are told. Dated: an activity uses those of the newest row that is
-- not after its day, or else of the oldest.
CREATE TABLE athlete (
  profile                  INTEGER NOT NULL REFERENCES profile (id),
  since                    TEXT NOT NULL, -- local date
  birth_year               INTEGER,
  sex                      TEXT NOT NULL DEFAULT '', -- female, male; '' is not stated
  max_heart_rate_bpm       REAL,
  resting_heart_rate_bpm   REAL,
  threshold_heart_rate_bpm REAL,
  threshold_power_w        REAL,
  zone_method              TEXT NOT NULL DEFAULT 'maximum', -- maximum, reserve, threshold
  PRIMARY KEY (profile, since)
) STRICT, WITHOUT ROWID;

ALTER TABLE activity ADD COLUMN weighted_power_w REAL;
ALTER TABLE activity ADD COLUMN power_s REAL; -- how many seconds that is told from: power load is told by both
ALTER TABLE activity ADD COLUMN load REAL;
ALTER TABLE activity ADD COLUMN load_source TEXT NOT NULL DEFAULT ''; -- power, heart_rate; '' where there is none
-- In place of a text that nothing filled.
ALTER TABLE activity DROP COLUMN derived;

-- How long at each heart rate. Another maximum moves every zone, and then no stream has to be opened again.
-- Apart from activity, because a list never reads it.
CREATE TABLE activity_heart (
  activity INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
  seconds  BLOB NOT NULL -- models/analysis/HeartSeconds.h
) STRICT;

-- Looked for at every start: what an older analysis made.
CREATE INDEX activity_version ON activity (derived_version);

-- Sums by day and sport without opening the rows.
CREATE INDEX activity_sums ON activity
  (profile, local_date, sport, edited_sport, moving_s, elapsed_s, distance_m, elevation_gain_m, load);

-- When the shown value was measured: the end of the last interval, the waking, the weighing. A source's own word for
-- a day has the instant at which it was fetched, and no offset.
ALTER TABLE daily_best ADD COLUMN at_ms INTEGER;
ALTER TABLE daily_best ADD COLUMN at_offset_s INTEGER;
