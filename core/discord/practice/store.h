// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "discord/practice/state.h"

#include <QFile>
#include <QJsonObject>

#include <memory>

namespace jamwright {

/// The practice guild's state and its file: a header line, then one JSON object a line, each a change that is carried
/// out in order: `{"op": "state", "state": …}` (the first), "create-role", "give-role" and so on, see changes.cpp;
/// those by the API with their "audit" entry. Now and then the file is written anew with one "state" line.
class PracticeStore
{
public:
    /// `fresh` is the state of a file that does not exist yet. Without `keep` the file is only read, and is not made.
    static Result<std::unique_ptr<PracticeStore>> open(const QString &file, const Clock &clock,
                                                       const PracticeState &fresh, bool keep = true);

    [[nodiscard]] const PracticeState &state() const { return m_state; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    /// An id that was never given out, by the clock, and higher than all before even when the clock went back.
    [[nodiscard]] Snowflake nextId();
    /// Writes the change to the file, then carries it out. After an Error nothing has changed.
    Result<void> commit(const QJsonObject &change);
    /// Takes a member out of the guild and of all that tells of her, and writes the file anew, so that nothing of hers
    /// is in it.
    Result<void> forget(Snowflake member);

private:
    PracticeStore(const QString &file, const Clock &clock, bool keep);

    Result<void> load();
    Result<void> loadLines(const QByteArray &content);
    Result<void> write(const QByteArray &line);
    Result<void> compact();

    QFile m_file;
    const Clock &m_clock;
    bool m_keep;
    PracticeState m_state;
    Snowflake m_lastId;
    qint64 m_size = 0; ///< of the file, in bytes; all of it whole lines
    int m_lines = 0;   ///< since the file was written anew
};

} // namespace jamwright
