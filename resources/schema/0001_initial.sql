-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The workspace: people, and the events they took part in. Times are UTC in ISO 8601, ids never come back (AUTOINCREMENT),
-- Discord's snowflakes fit signed 64-bit integers (see base/snowflake.h). A released file is never edited: add the next number.

CREATE TABLE event (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) > 0),
    kind        TEXT NOT NULL CHECK (kind IN ('team-jam', 'peer-jam', 'space')),
    stage       TEXT NOT NULL CHECK (stage IN ('planning', 'signups', 'confirmation', 'teams', 'running', 'judging', 'finished')),
    starts_on   TEXT,
    ends_on     TEXT,
    rules       TEXT NOT NULL CHECK (json_valid(rules)),
    name_theme  TEXT NOT NULL,
    rubric_name TEXT NOT NULL DEFAULT '',
    phase       TEXT NOT NULL DEFAULT 'draft' CHECK (phase IN ('draft', 'open', 'closed', 'frozen', 'published'))
) STRICT;

-- What the desktop remembers; not part of undo.
CREATE TABLE remembered (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    discord_id   INTEGER UNIQUE CHECK (discord_id > 0),
    discord_name TEXT NOT NULL DEFAULT '',
    display_name TEXT NOT NULL DEFAULT '',
    email        TEXT NOT NULL DEFAULT '',
    github       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE ban (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    reason    TEXT NOT NULL,
    jams      INTEGER CHECK (jams >= 0),
    since     TEXT NOT NULL
) STRICT;

-- Teams of events, most of them run without this program: known by name.
CREATE TABLE past_team (
    event     TEXT NOT NULL,
    team      TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    leader    INTEGER NOT NULL DEFAULT 0 CHECK (leader IN (0, 1)),
    PRIMARY KEY (event, team, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_team_person ON past_team (person_id);

CREATE TABLE import (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id    INTEGER NOT NULL REFERENCES event (id),
    source      TEXT NOT NULL CHECK (source IN ('signup', 'confirmation', 'blocklist', 'corrections', 'history')),
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    format      TEXT NOT NULL,
    header      TEXT NOT NULL CHECK (json_valid(header)),
    map         TEXT NOT NULL CHECK (json_valid(map)),
    imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX import_event ON import (event_id);

CREATE TABLE signup (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id       INTEGER NOT NULL REFERENCES event (id),
    person_id      INTEGER NOT NULL REFERENCES person (id),
    status         TEXT NOT NULL CHECK (status IN ('applied', 'qualified', 'approved', 'waitlisted', 'rejected', 'confirmed',
                                                   'withdrawn', 'no-show')),
    status_reason  TEXT NOT NULL DEFAULT '',
    status_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (status_by_hand IN (0, 1)),
    fields         TEXT NOT NULL CHECK (json_valid(fields)),
    sources        TEXT NOT NULL CHECK (json_valid(sources)),
    UNIQUE (event_id, person_id)
) STRICT;

-- The rows of imported files exactly as they came, some hundreds to a sheet: a JSON array of [line, person's id, milliseconds
-- since 1970 when answered or null, [cells in the header's order]]; one row each for the people of a team's line. No person outside first_person to
-- last_person has a row. Facts: not part of undo, so the import may be gone.
CREATE TABLE answer_sheet (
    import_id    INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    first_person INTEGER NOT NULL,
    last_person  INTEGER NOT NULL,
    answers      TEXT NOT NULL CHECK (json_valid(answers)),
    PRIMARY KEY (import_id, number)
) STRICT;

CREATE TABLE team (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL COLLATE NOCASE CHECK (length(name) > 0),
    UNIQUE (event_id, name)
) STRICT;

CREATE TABLE member (
    signup_id INTEGER PRIMARY KEY REFERENCES signup (id),
    team_id   INTEGER NOT NULL REFERENCES team (id),
    leader    INTEGER NOT NULL DEFAULT 0 CHECK (leader IN (0, 1))
) STRICT;
CREATE INDEX member_team ON member (team_id);

-- How the teams that stand were formed; seed and moves replay it.
CREATE TABLE formation (
    event_id INTEGER PRIMARY KEY REFERENCES event (id),
    seed     TEXT NOT NULL,
    moves    TEXT NOT NULL,
    seconds  REAL NOT NULL,
    formed_at TEXT NOT NULL
) STRICT;

CREATE TABLE criterion (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL COLLATE NOCASE CHECK (length(name) > 0),
    weight   REAL NOT NULL CHECK (weight > 0),
    lowest   REAL NOT NULL,
    highest  REAL NOT NULL,
    step     REAL NOT NULL CHECK (step > 0),
    CHECK (lowest < highest),
    UNIQUE (event_id, name)
) STRICT;

CREATE TABLE judge (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id   INTEGER NOT NULL REFERENCES event (id),
    name       TEXT NOT NULL COLLATE NOCASE CHECK (length(name) > 0),
    email      TEXT NOT NULL DEFAULT '',
    discord_id INTEGER CHECK (discord_id > 0),
    capacity   INTEGER CHECK (capacity >= 0),
    tracks     TEXT NOT NULL DEFAULT '',
    expertise  TEXT NOT NULL DEFAULT '',
    shadow     INTEGER NOT NULL DEFAULT 0 CHECK (shadow IN (0, 1)),
    UNIQUE (event_id, name)
) STRICT;

CREATE TABLE submission (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id     INTEGER NOT NULL REFERENCES event (id),
    team_id      INTEGER NOT NULL UNIQUE REFERENCES team (id),
    title        TEXT NOT NULL,
    repository   TEXT NOT NULL DEFAULT '',
    video        TEXT NOT NULL DEFAULT '',
    description  TEXT NOT NULL DEFAULT '',
    track        TEXT NOT NULL DEFAULT '',
    late         INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
    disqualified INTEGER NOT NULL DEFAULT 0 CHECK (disqualified IN (0, 1))
) STRICT;
CREATE INDEX submission_event ON submission (event_id);

CREATE TABLE conflict (
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    PRIMARY KEY (judge_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    PRIMARY KEY (judge_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    comment       TEXT NOT NULL DEFAULT '',
    private_note  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (judge_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    judge_id      INTEGER NOT NULL,
    submission_id INTEGER NOT NULL,
    criterion_id  INTEGER NOT NULL REFERENCES criterion (id),
    state         TEXT NOT NULL CHECK (state IN ('SCORED', 'NA', 'RECUSED', 'COULD_NOT_RUN')),
    value         REAL,
    PRIMARY KEY (judge_id, submission_id, criterion_id),
    FOREIGN KEY (judge_id, submission_id) REFERENCES ballot (judge_id, submission_id),
    CHECK ((state = 'SCORED') = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What was done on a guild. Facts about the world: not part of undo.
CREATE TABLE guild_object (
    event_id   INTEGER NOT NULL REFERENCES event (id),
    guild_id   INTEGER NOT NULL,
    key        TEXT NOT NULL,
    snowflake  INTEGER,
    done_at    TEXT NOT NULL,
    PRIMARY KEY (event_id, guild_id, key)
) STRICT, WITHOUT ROWID;

-- The one step of an event that was about to be tried and has not been heard of since.
CREATE TABLE guild_intent (
    event_id INTEGER NOT NULL REFERENCES event (id),
    guild_id INTEGER NOT NULL,
    key      TEXT NOT NULL,
    step     TEXT NOT NULL CHECK (json_valid(step)),
    at       TEXT NOT NULL,
    PRIMARY KEY (event_id, guild_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id    INTEGER NOT NULL REFERENCES event (id),
    guild_id    INTEGER NOT NULL,
    guild_name  TEXT NOT NULL,
    steps       INTEGER NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT
) STRICT;

-- What people did to the workspace. `changeset` is SQLite's own record of the rows (session extension): inverted, it undoes.
CREATE TABLE change_log (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id  INTEGER,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sentence  TEXT NOT NULL,
    undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    changeset BLOB
) STRICT;
