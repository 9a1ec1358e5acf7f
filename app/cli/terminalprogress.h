// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"

#include <QElapsedTimer>

namespace jamwright::cli {

/// A progress line on stderr, drawn over itself; nothing when stderr is no terminal.
class TerminalProgress final : public Progress
{
public:
    TerminalProgress();
    ~TerminalProgress() override;
    void report(const ProgressStep &step) override;
    void wait(const QString &reason, const QDateTime &until) override;

private:
    bool m_isTerminal;
    bool m_drawn = false;
    QElapsedTimer m_sinceDrawn;
};

} // namespace jamwright::cli
