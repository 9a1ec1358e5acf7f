// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/waitnotes.h"

#include "base/logging.h"

namespace jamwright {

namespace {

constexpr qint64 standingToldFromMs = 1000;
constexpr qint64 alwaysToldFromMs = 60'000;

} // namespace

void WaitNotes::note(const Hold &hold, const QByteArray &call, const QDateTime &now)
{
    if (!hold.until.isValid()) {
        return;
    }
    const GateWait wait{hold.reason, QString::fromUtf8(call), hold.until, false};
    if (!m_soonest || wait.until < m_soonest->until) {
        m_soonest = wait;
    }
    if (now.msecsTo(hold.until) < alwaysToldFromMs) {
        return;
    }
    const auto told = m_told.find(hold.key);
    if (told != m_told.end() && told->second == hold.until) {
        return;
    }
    m_told.insert_or_assign(hold.key, hold.until);
    qCInfo(lcDiscord) << call << "waits until" << hold.until;
    if (m_watcher != nullptr) {
        m_watcher->waiting(wait);
    }
}

void WaitNotes::standing(const QDateTime &now)
{
    if (m_since.isNull()) {
        m_since = now;
    }
    if (!m_soonest || now.msecsTo(m_soonest->until) < standingToldFromMs || m_soonest->until == m_standingTold) {
        return;
    }
    m_standingTold = m_soonest->until;
    qCDebug(lcDiscord) << "everything waits until" << m_soonest->until;
    if (m_watcher != nullptr) {
        GateWait wait = *m_soonest;
        wait.everything = true;
        m_watcher->waiting(wait);
    }
}

void WaitNotes::going(const QDateTime &now)
{
    if (!m_since.isNull()) {
        m_waited += double(m_since.msecsTo(now)) / 1000.0;
        m_since = {};
    }
    if (!m_standingTold.isNull()) {
        m_standingTold = {};
        if (m_watcher != nullptr) {
            m_watcher->resumed();
        }
    }
}

} // namespace jamwright
