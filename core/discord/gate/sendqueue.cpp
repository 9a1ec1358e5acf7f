// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/sendqueue.h"

#include <algorithm>

namespace jamwright {

void SendQueue::add(const PendingPtr &pending)
{
    if (!pending->route.serial.isEmpty()) {
        m_rows[pending->route.serial].insert(pending->order);
    }
    // One that comes back goes where it was.
    Kind &kind = m_kinds[pending->route.lane()];
    const auto later =
        std::find_if(kind.begin(), kind.end(), [&](const PendingPtr &other) { return other->order > pending->order; });
    kind.insert(pending->limited + pending->tries == 0 ? kind.end() : later, pending);
}

bool SendQueue::isItsTurn(const Pending &pending) const
{
    const auto row = m_rows.find(pending.route.serial);
    return row == m_rows.end() || *row->second.begin() == pending.order;
}

SendQueue::Taken SendQueue::take(const std::function<Verdict(const Pending &)> &judge)
{
    Taken taken;
    Kind *from = nullptr;
    Kind::iterator best;
    const auto turn = [&](const Pending &pending) { return isItsTurn(pending) ? judge(pending) : Verdict::Skip; };
    for (auto &[name, kind] : m_kinds) {
        if (from != nullptr && (*best)->order < kind.front()->order) {
            continue;
        }
        const auto first = firstToGo(kind, turn, taken.dropped);
        if (first != kind.end() && (from == nullptr || (*first)->order < (*best)->order)) {
            from = &kind;
            best = first;
        }
    }
    if (from != nullptr) {
        taken.next = *best;
        from->erase(best);
    }
    std::erase_if(m_kinds, [](const auto &entry) { return entry.second.empty(); });
    return taken;
}

SendQueue::Kind::iterator SendQueue::firstToGo(Kind &kind, const std::function<Verdict(const Pending &)> &judge,
                                               std::vector<PendingPtr> &dropped)
{
    auto at = kind.begin();
    while (at != kind.end()) {
        switch (judge(**at)) {
        case Verdict::Go:
            return at;
        case Verdict::SkipKind:
            return kind.end();
        case Verdict::Skip:
            ++at;
            break;
        case Verdict::Drop:
            dropped.push_back(*at);
            at = kind.erase(at);
            break;
        }
    }
    return at;
}

std::vector<PendingPtr> SendQueue::takeAll()
{
    std::vector<PendingPtr> all;
    for (const auto &[name, kind] : m_kinds) {
        all.insert(all.end(), kind.begin(), kind.end());
    }
    m_kinds.clear();
    std::sort(all.begin(), all.end(), [](const PendingPtr &a, const PendingPtr &b) { return a->order < b->order; });
    return all;
}

void SendQueue::finished(const Pending &pending)
{
    const auto row = m_rows.find(pending.route.serial);
    if (row == m_rows.end()) {
        return;
    }
    row->second.erase(pending.order);
    if (row->second.empty()) {
        m_rows.erase(row);
    }
}

} // namespace jamwright
