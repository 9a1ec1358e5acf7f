// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// How far a piece of work has come.
struct ProgressStep {
    qint64 done = 0;
    qint64 total = 0; ///< 0 = not known
    QString sentence; ///< what is being done, for the person who waits
};

/// Where work reports how far it has come. Called on the worker's thread; an implementation passes it on and returns at
/// once.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressStep &step) = 0;
};

/// For callers who do not want to know.
class NoProgress final : public Progress
{
public:
    void report(const ProgressStep & /*step*/) override {}
};

} // namespace jamwright
