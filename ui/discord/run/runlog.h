// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QWidget>

class QLabel;
class QListView;

namespace jamwright {

/// Sentences with the time at which they were said, newest last.
class RunLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit RunLogModel(QObject *parent = nullptr);

    /// `at` is the time of day as it is to be shown.
    void append(const QString &at, const QStringList &sentences);
    [[nodiscard]] QString text() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_lines;
};

/// What runs did in this session, below the page; hidden as long as there was none. Follows its end, unless somebody
/// has scrolled up.
class RunLog : public QWidget
{
    Q_OBJECT

public:
    explicit RunLog(QWidget *parent = nullptr);

    void append(const QStringList &sentences);
    /// Puts everything on the clipboard.
    void copy();

private:
    RunLogModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QListView *m_list = nullptr;
    bool m_follows = true;
};

} // namespace jamwright
