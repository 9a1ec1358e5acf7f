-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What staff know of people: notes, warnings, bans by number of jams, who decided what and why, and how earlier teams fared.
-- Columns added to a table of an earlier version may be NULL: an undo of what that version did must still find its rows.

-- What staff wrote down about a person; about no event when event_id is NULL.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    event_id   INTEGER REFERENCES event (id),
    kind       TEXT NOT NULL CHECK (kind IN ('note', 'warning')),
    text       TEXT NOT NULL CHECK (length(text) > 0),
    written_by TEXT NOT NULL DEFAULT '',
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX note_person ON note (person_id);

-- The log of a sign-up: each status and each leader priority that was decided, with the reason. The newest stands in signup.
CREATE TABLE decision (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    signup_id  INTEGER NOT NULL REFERENCES signup (id),
    subject    TEXT NOT NULL CHECK (subject IN ('status', 'lead_priority')),
    value      TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX decision_signup ON decision (signup_id);

-- The events at which a ban was enforced. Each uses up one of its jams, however often the person applies to it.
CREATE TABLE ban_use (
    person_id INTEGER NOT NULL REFERENCES ban (person_id),
    event_id  INTEGER NOT NULL REFERENCES event (id),
    at        TEXT NOT NULL,
    PRIMARY KEY (person_id, event_id)
) STRICT, WITHOUT ROWID;

-- When the sign-up came.
ALTER TABLE signup ADD COLUMN applied_at TEXT;

ALTER TABLE ban ADD COLUMN decided_by TEXT;

ALTER TABLE past_team ADD COLUMN finished INTEGER CHECK (finished IN (0, 1));
ALTER TABLE past_team ADD COLUMN place INTEGER CHECK (place >= 1);
ALTER TABLE past_team ADD COLUMN notes TEXT;

-- By which a backup is known to be one of this workspace.
INSERT INTO remembered (key, value) VALUES ('workspace_id', lower(hex(randomblob(16))));
