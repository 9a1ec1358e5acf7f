// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/longwaits.h"

#include "base/futures.h"

namespace jamwright {

LongWaits::LongWaits(GateWatcher *watcher, std::chrono::milliseconds longest, QObject *context,
                     std::function<void()> changed)
    : m_watcher(watcher)
    , m_longest(longest)
    , m_context(context)
    , m_changed(std::move(changed))
{
}

bool LongWaits::mayWait(const Hold &hold, const QByteArray &call, const QDateTime &now)
{
    if (!hold.until.isValid() || now.msecsTo(hold.until) <= m_longest.count()) {
        return true;
    }
    if (m_watcher == nullptr) {
        return false;
    }
    // What was said of a wait holds for its small extensions.
    const auto asked = m_questions.find(hold.key);
    if (asked != m_questions.end() && asked->second.until.addMSecs(m_longest.count()) >= hold.until) {
        return asked->second.said != Said::No;
    }
    m_questions[hold.key] = {hold.until, Said::Nothing};
    const auto say = [this, key = hold.key](Said said) {
        m_questions[key].said = said;
        m_changed();
    };
    whenFinished(
        m_watcher->agree({hold.reason, QString::fromUtf8(call), hold.until, false}), m_context,
        [say](bool agreed) { say(agreed ? Said::Wait : Said::No); }, [say] { say(Said::No); });
    return true;
}

} // namespace jamwright
