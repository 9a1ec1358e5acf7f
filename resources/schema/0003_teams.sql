-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an organiser does with teams after they are formed: locks, pairs, and an event's own words for names. Added columns may
-- be NULL, as in 0002.

-- 1: nobody comes to the team or leaves it.
ALTER TABLE team ADD COLUMN locked INTEGER CHECK (locked IN (0, 1));

-- 1: stays in the team.
ALTER TABLE member ADD COLUMN locked INTEGER CHECK (locked IN (0, 1));

-- {"adjectives": [...], "nouns": [...]}
ALTER TABLE event ADD COLUMN name_words TEXT CHECK (name_words IS NULL OR json_valid(name_words));

-- Two people who must, or must not, be in one team at an event.
CREATE TABLE pair_rule (
    event_id INTEGER NOT NULL REFERENCES event (id),
    person_a INTEGER NOT NULL REFERENCES person (id),
    person_b INTEGER NOT NULL REFERENCES person (id),
    kind     TEXT NOT NULL CHECK (kind IN ('apart', 'together')),
    reason   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, person_a, person_b),
    CHECK (person_a < person_b)
) STRICT, WITHOUT ROWID;
