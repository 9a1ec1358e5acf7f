-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Judging in rounds, by rubrics that have versions, with every change of a score kept, and what was published. Columns
-- added to a table of an earlier version may be NULL, as in 0002.

-- The round that is judged now; NULL = the first.
ALTER TABLE event ADD COLUMN round INTEGER CHECK (round >= 1);
-- How the ranking is made: {"method", "ties", "decimals", "seed", …}; NULL = the weighted mean.
ALTER TABLE event ADD COLUMN tally TEXT CHECK (tally IS NULL OR json_valid(tally));
-- What a submission has to keep: ["Has a licence", …].
ALTER TABLE event ADD COLUMN checklist TEXT CHECK (checklist IS NULL OR json_valid(checklist));

ALTER TABLE judge ADD COLUMN organisation TEXT;
-- An entrant who rates, in events that entrants judge.
ALTER TABLE judge ADD COLUMN person_id INTEGER REFERENCES person (id);

ALTER TABLE submission ADD COLUMN late_reason TEXT;
ALTER TABLE submission ADD COLUMN disqualified_reason TEXT;
-- Addresses: ["https://…", …].
ALTER TABLE submission ADD COLUMN files TEXT CHECK (files IS NULL OR json_valid(files));
-- What of the event's checklist it keeps.
ALTER TABLE submission ADD COLUMN checked TEXT CHECK (checked IS NULL OR json_valid(checked));

-- Why; NULL = declared.
ALTER TABLE conflict ADD COLUMN reason TEXT CHECK (reason IS NULL OR reason IN ('declared', 'mentor', 'recused'));

-- Pairs that an assignment must, or must not, hold.
CREATE TABLE review_rule (
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    kind          TEXT NOT NULL CHECK (kind IN ('pinned', 'forbidden')),
    PRIMARY KEY (judge_id, submission_id)
) STRICT, WITHOUT ROWID;

-- The rounds of an event that has several; none = one round. The first is for all submissions, each later one for the best
-- of the one before it.
CREATE TABLE round (
    event_id  INTEGER NOT NULL REFERENCES event (id),
    number    INTEGER NOT NULL CHECK (number >= 1),
    name      TEXT NOT NULL DEFAULT '',
    shortlist INTEGER CHECK (shortlist >= 1), -- how many go on to it; NULL = all
    cut       TEXT NOT NULL CHECK (cut IN ('take-ties', 'leave-ties', 'by-tie-rules')),
    PRIMARY KEY (event_id, number)
) STRICT, WITHOUT ROWID;

-- Who went on to a later round.
CREATE TABLE finalist (
    event_id      INTEGER NOT NULL REFERENCES event (id),
    round         INTEGER NOT NULL CHECK (round >= 2),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    PRIMARY KEY (event_id, round, submission_id)
) STRICT, WITHOUT ROWID;

-- What a round is judged by. The newest version counts; the others say what earlier scores were given for.
CREATE TABLE rubric (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id),
    round    INTEGER NOT NULL CHECK (round >= 1),
    version  INTEGER NOT NULL CHECK (version >= 1),
    name     TEXT NOT NULL,
    reason   TEXT NOT NULL DEFAULT '',
    made_at  TEXT NOT NULL,
    UNIQUE (event_id, round, version)
) STRICT;

ALTER TABLE criterion RENAME TO old_criterion;
ALTER TABLE assignment RENAME TO old_assignment;
ALTER TABLE ballot RENAME TO old_ballot;
ALTER TABLE mark RENAME TO old_mark;

-- A scale that marks were given on. A criterion that keeps its name and scale in a later version keeps its marks.
CREATE TABLE criterion (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id),
    round    INTEGER NOT NULL CHECK (round >= 1),
    name     TEXT NOT NULL COLLATE NOCASE CHECK (length(name) > 0),
    lowest   REAL NOT NULL,
    highest  REAL NOT NULL,
    step     REAL NOT NULL CHECK (step > 0),
    CHECK (lowest < highest)
) STRICT;
CREATE INDEX criterion_event ON criterion (event_id, round);

CREATE TABLE rubric_criterion (
    rubric_id    INTEGER NOT NULL REFERENCES rubric (id),
    criterion_id INTEGER NOT NULL REFERENCES criterion (id),
    position     INTEGER NOT NULL,
    weight       REAL NOT NULL CHECK (weight >= 0),
    required     INTEGER NOT NULL CHECK (required IN (0, 1)),
    na_allowed   INTEGER NOT NULL CHECK (na_allowed IN (0, 1)),
    tracks       TEXT NOT NULL CHECK (json_valid(tracks)), -- [] = all
    labels       TEXT NOT NULL CHECK (json_valid(labels)), -- {"1": "weak", …}
    description  TEXT NOT NULL,
    PRIMARY KEY (rubric_id, criterion_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    round         INTEGER NOT NULL CHECK (round >= 1),
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    PRIMARY KEY (round, judge_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
    round         INTEGER NOT NULL CHECK (round >= 1),
    judge_id      INTEGER NOT NULL REFERENCES judge (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    comment       TEXT NOT NULL DEFAULT '',
    private_note  TEXT NOT NULL DEFAULT '',
    lineage       TEXT NOT NULL DEFAULT '', -- digests of what it was before, oldest first, by spaces
    PRIMARY KEY (round, judge_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    round         INTEGER NOT NULL,
    judge_id      INTEGER NOT NULL,
    submission_id INTEGER NOT NULL,
    criterion_id  INTEGER NOT NULL REFERENCES criterion (id),
    state         TEXT NOT NULL CHECK (state IN ('SCORED', 'NA', 'RECUSED', 'COULD_NOT_RUN')),
    value         REAL,
    PRIMARY KEY (round, judge_id, submission_id, criterion_id),
    FOREIGN KEY (round, judge_id, submission_id) REFERENCES ballot (round, judge_id, submission_id),
    CHECK ((state = 'SCORED') = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO rubric (event_id, round, version, name, made_at)
    SELECT id, 1, 1, rubric_name, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM event
    WHERE id IN (SELECT event_id FROM old_criterion) OR rubric_name != '';
INSERT INTO criterion (id, event_id, round, name, lowest, highest, step)
    SELECT id, event_id, 1, name, lowest, highest, step FROM old_criterion;
INSERT INTO rubric_criterion (rubric_id, criterion_id, position, weight, required, na_allowed, tracks, labels, description)
    SELECT rubric.id, old_criterion.id, position, weight, 1, 1, '[]', '{}', ''
    FROM old_criterion JOIN rubric ON rubric.event_id = old_criterion.event_id;
INSERT INTO assignment (round, judge_id, submission_id) SELECT 1, judge_id, submission_id FROM old_assignment;
INSERT INTO ballot (round, judge_id, submission_id, comment, private_note)
    SELECT 1, judge_id, submission_id, comment, private_note FROM old_ballot;
INSERT INTO mark (round, judge_id, submission_id, criterion_id, state, value)
    SELECT 1, judge_id, submission_id, criterion_id, state, value FROM old_mark;

DROP TABLE old_mark;
DROP TABLE old_ballot;
DROP TABLE old_assignment;
DROP TABLE old_criterion;

-- An undo of what happened in the tables that were made anew would no longer find its rows.
UPDATE change_log SET changeset = NULL
    WHERE instr(changeset, CAST('mark' AS BLOB) || x'00') OR instr(changeset, CAST('ballot' AS BLOB) || x'00')
    OR instr(changeset, CAST('assignment' AS BLOB) || x'00') OR instr(changeset, CAST('criterion' AS BLOB) || x'00');

-- Who is about to change scores, when and why, for the log below; set in the same transaction. One row. Not part of undo.
CREATE TABLE score_author (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    at         TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT;
INSERT INTO score_author (id, at, entered_by, reason) VALUES (1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '', 'upgrade');

-- Every change of every mark, made by the triggers below whatever changes it, an undo too. A NULL state = no mark. Not part
-- of undo itself.
CREATE TABLE score_change (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    at            TEXT NOT NULL,
    round         INTEGER NOT NULL,
    judge_id      INTEGER NOT NULL,
    submission_id INTEGER NOT NULL,
    criterion_id  INTEGER NOT NULL,
    old_state     TEXT,
    old_value     REAL,
    new_state     TEXT,
    new_value     REAL,
    entered_by    TEXT NOT NULL,
    reason        TEXT NOT NULL
) STRICT;
CREATE INDEX score_change_judge ON score_change (judge_id);

INSERT INTO score_change (at, round, judge_id, submission_id, criterion_id, new_state, new_value, entered_by, reason)
    SELECT at, round, judge_id, submission_id, criterion_id, state, value,
           entered_by, reason FROM mark, score_author;

CREATE TRIGGER mark_given AFTER INSERT ON mark BEGIN
    INSERT INTO score_change (at, round, judge_id, submission_id, criterion_id, new_state, new_value, entered_by, reason)
        SELECT at, NEW.round, NEW.judge_id, NEW.submission_id, NEW.criterion_id,
               NEW.state, NEW.value, entered_by, reason FROM score_author;
END;
CREATE TRIGGER mark_changed AFTER UPDATE ON mark WHEN OLD.state IS NOT NEW.state OR OLD.value IS NOT NEW.value BEGIN
    INSERT INTO score_change (at, round, judge_id, submission_id, criterion_id, old_state, old_value, new_state, new_value,
                              entered_by, reason)
        SELECT at, NEW.round, NEW.judge_id, NEW.submission_id, NEW.criterion_id,
               OLD.state, OLD.value, NEW.state, NEW.value, entered_by, reason FROM score_author;
END;
CREATE TRIGGER mark_taken_back AFTER DELETE ON mark BEGIN
    INSERT INTO score_change (at, round, judge_id, submission_id, criterion_id, old_state, old_value, entered_by, reason)
        SELECT at, OLD.round, OLD.judge_id, OLD.submission_id, OLD.criterion_id,
               OLD.state, OLD.value, entered_by, reason FROM score_author;
END;

-- That somebody has looked at the results of a round: from then on it is too late to choose how scores are adjusted. Not
-- part of undo.
CREATE TABLE results_revealed (
    event_id INTEGER NOT NULL REFERENCES event (id),
    round    INTEGER NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (event_id, round)
) STRICT, WITHOUT ROWID;

-- Who took part in making what a team handed in, and who said so.
CREATE TABLE contribution (
    team_id     INTEGER NOT NULL REFERENCES team (id),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    contributed INTEGER NOT NULL CHECK (contributed IN (0, 1)),
    said_by     TEXT NOT NULL DEFAULT '',
    at          TEXT NOT NULL,
    PRIMARY KEY (team_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE award (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id    INTEGER NOT NULL REFERENCES event (id),
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL COLLATE NOCASE CHECK (length(name) > 0),
    kind        TEXT NOT NULL CHECK (kind IN ('place', 'criterion', 'by-hand', 'mention')),
    criterion   TEXT NOT NULL DEFAULT '', -- its name, of an award for a criterion
    track       TEXT NOT NULL DEFAULT '', -- of its submissions only; blank = all
    places      INTEGER NOT NULL DEFAULT 1 CHECK (places >= 1), -- the best so many receive it
    prize       TEXT NOT NULL DEFAULT '',
    contributed INTEGER NOT NULL DEFAULT 1 CHECK (contributed IN (0, 1)), -- only for members who took part
    UNIQUE (event_id, name)
) STRICT;

-- Who receives an award that is given by hand.
CREATE TABLE award_winner (
    award_id      INTEGER NOT NULL REFERENCES award (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    PRIMARY KEY (award_id, submission_id)
) STRICT, WITHOUT ROWID;

-- What was published, over ids alone. A fact: not part of undo.
CREATE TABLE publication (
    event_id INTEGER NOT NULL REFERENCES event (id),
    version  INTEGER NOT NULL CHECK (version >= 1),
    at       TEXT NOT NULL,
    document TEXT NOT NULL,
    hash     TEXT NOT NULL, -- SHA-256 of the document, in hex
    PRIMARY KEY (event_id, version)
) STRICT, WITHOUT ROWID;

-- What ballot files of this workspace are signed with, so that it knows its own.
INSERT INTO remembered (key, value) VALUES ('ballot_key', lower(hex(randomblob(32))));
