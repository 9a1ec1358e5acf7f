// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/signupsproxy.h"

#include "ui/signups/signupsmodel.h"

#include <algorithm>

namespace jamwright {

SignupsProxy::SignupsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SignupsModel::SortRole);
    setSortLocaleAware(true);
}

void SignupsProxy::setFilterText(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

void SignupsProxy::setStatuses(const QSet<int> &statuses)
{
    if (statuses != m_statuses) {
        m_statuses = statuses;
        invalidateFilter();
    }
}

bool SignupsProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!m_statuses.isEmpty() && !m_statuses.contains(index.data(SignupsModel::StatusRole).toInt())) {
        return false;
    }
    const QString text = index.data(SignupsModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace jamwright
