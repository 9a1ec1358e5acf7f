// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace jamwright {

/// How far a piece of work has come.
struct ProgressStep {
    qint64 done = 0;
    qint64 total = 0;                       ///< 0 = not known
    QString sentence;                       ///< what is being done, for the person who waits
    std::optional<double> secondsLeft = {}; ///< empty = nobody can tell
};

/// Where work reports how far it has come. Called on the worker's thread; an implementation passes it on and returns at
/// once.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressStep &step) = 0;
    /// Nothing goes on until then, and why, for the person who waits; a blank reason = it goes on.
    virtual void wait(const QString & /*reason*/, const QDateTime & /*until*/) {}
};

/// For callers who do not want to know.
class NoProgress final : public Progress
{
public:
    void report(const ProgressStep & /*step*/) override {}
};

} // namespace jamwright
