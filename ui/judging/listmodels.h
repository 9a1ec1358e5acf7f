// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// A table of texts with a header, of which some columns are numbers and stand at the right.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TextTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    struct Column {
        QString title;
        bool number = false;
    };
    /// `rows` are as long as `columns`.
    void setContent(const QList<Column> &columns, std::vector<QStringList> rows);

private:
    QList<Column> m_columns;
    std::vector<QStringList> m_rows;
};

/// The judges of an event with what they have to do and have done.
class JudgesModel : public TextTableModel
{
    Q_OBJECT

public:
    explicit JudgesModel(QObject *parent = nullptr);
    void setState(const JudgingState &state);
};

/// The submissions of an event with how often they are to be reviewed and were.
class SubmissionsModel : public TextTableModel
{
    Q_OBJECT

public:
    explicit SubmissionsModel(QObject *parent = nullptr);
    void setState(const JudgingState &state);
};

} // namespace jamwright
