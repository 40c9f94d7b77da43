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
-- To be derived again, a little at a time: after another order of sources, and here for what knows no instant yet.
ALTER TABLE daily_best ADD COLUMN outdated INTEGER NOT NULL DEFAULT 0;
CREATE INDEX daily_best_outdated ON daily_best (profile, metric, date) WHERE outdated = 1;
UPDATE daily_best SET outdated = 1;

-- The nights of a day; and what one slept is a value of the day now.
CREATE INDEX sleep_day ON sleep (date, connection);
INSERT INTO daily_best (profile, metric, date, value, how, connection, connections, outdated)
  SELECT c.profile, 'sleep_duration', s.date, max(coalesce(s.asleep_s, (s.end_ms - s.start_ms) / 1000.0)), 'night',
         min(c.id), '[]', 1
  FROM sleep s JOIN connection c ON c.id = s.connection WHERE s.nap = 0 AND s.deleted_at IS NULL
  GROUP BY c.profile, s.date
  ON CONFLICT DO NOTHING;
