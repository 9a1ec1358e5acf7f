// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace jamwright {

/// The sign-ups that are shown, in the order they are shown in. A row is shown when it has one of the statuses (none
/// chosen = every one) and holds every word of the filter somewhere.
class SignupsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SignupsProxy(QObject *parent = nullptr);

    void setFilterText(const QString &text);
    void setStatuses(const QSet<int> &statuses);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
    QSet<int> m_statuses;
};

} // namespace jamwright
