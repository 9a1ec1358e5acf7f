// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/limits.h"

#include <QObject>

#include <functional>
#include <map>

namespace jamwright {

/// Asks about waits that are too long to begin without a word, each limit once, and keeps what was said.
class LongWaits
{
public:
    /// `changed` is called when somebody said something, as long as `context` lives. Without a watcher every long wait
    /// is declined.
    LongWaits(GateWatcher *watcher, std::chrono::milliseconds longest, QObject *context, std::function<void()> changed);

    /// False for a long wait that was declined.
    [[nodiscard]] bool mayWait(const Hold &hold, const QByteArray &call, const QDateTime &now);

private:
    enum class Said { Nothing, Wait, No };
    struct Question {
        QDateTime until;
        Said said = Said::Nothing;
    };

    GateWatcher *m_watcher;
    std::chrono::milliseconds m_longest;
    QObject *m_context;
    std::function<void()> m_changed;
    std::map<QByteArray, Question> m_questions; ///< by the limit's key
};

} // namespace jamwright
