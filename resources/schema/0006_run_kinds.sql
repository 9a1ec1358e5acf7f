-- SPDX-FileCopyrightText: 2026 The Jamwright developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a run is for, so that whoever finds one that did not come to its end knows which order goes on with it; NULL = begun by
-- a version that did not write it down.
ALTER TABLE run ADD COLUMN kind TEXT CHECK (kind IS NULL OR kind IN ('apply', 'announce', 'repair', 'teardown'));
