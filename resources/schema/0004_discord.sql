-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an event's rooms are to be like: a document of "format": "jamwright-guild-template"; null = the built-in one of
-- its kind.
ALTER TABLE event ADD COLUMN guild_template TEXT CHECK (guild_template IS NULL OR json_valid(guild_template));

-- As Discord showed it, what was asked for or an invite's address, and whether it was there before the event.
ALTER TABLE guild_object ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE guild_object ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE guild_object ADD COLUMN adopted INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0, 1));

-- The steps of an event that were about to be tried and have not been heard of since.
ALTER TABLE guild_intent RENAME TO old_guild_intent;
CREATE TABLE guild_intent (
    event_id INTEGER NOT NULL REFERENCES event (id),
    guild_id INTEGER NOT NULL,
    key      TEXT NOT NULL,
    step     TEXT NOT NULL CHECK (json_valid(step)),
    at       TEXT NOT NULL,
    PRIMARY KEY (event_id, guild_id, key)
) STRICT, WITHOUT ROWID;
INSERT INTO guild_intent SELECT event_id, guild_id, key, step, at FROM old_guild_intent;
DROP TABLE old_guild_intent;

-- Rooms of a team are known by the key of the template's channel, no more by where it stands there.
UPDATE guild_object SET key = replace(key, ':channel:0', ':channel:chat') WHERE key LIKE 'team:%:channel:0';
UPDATE guild_intent SET key = replace(key, ':channel:0', ':channel:chat'), step = replace(step, ':channel:0"', ':channel:chat"')
    WHERE key LIKE 'team:%:channel:0';

-- The plan that a run was begun with, and a word for each of its steps.
ALTER TABLE run ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN step_marks TEXT NOT NULL DEFAULT '';

-- What a template expects a guild to have, picked by hand: "staff:bots", "channel:news". A fact about the guild: not part
-- of undo.
CREATE TABLE guild_binding (
    guild_id  INTEGER NOT NULL,
    key       TEXT NOT NULL,
    snowflake INTEGER NOT NULL,
    PRIMARY KEY (guild_id, key)
) STRICT, WITHOUT ROWID;

-- What a teardown kept of the rooms that it deleted. Members and pins are rows of their own, so that erasing a person
-- reaches them. Not part of undo.
CREATE TABLE guild_archive (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id),
    guild_id INTEGER NOT NULL,
    channel  INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('room', 'member', 'pin')),
    person   INTEGER, -- a Discord id
    name     TEXT NOT NULL,
    content  TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX guild_archive_event ON guild_archive (event_id, channel);

-- Roles that runs made and took away again. Discord counts them among the 250 that a guild may make in 48 hours, and shows them
-- no more. Not part of undo.
CREATE TABLE guild_role_gone (
    guild_id  INTEGER NOT NULL,
    snowflake INTEGER NOT NULL,
    PRIMARY KEY (guild_id, snowflake)
) STRICT, WITHOUT ROWID;
