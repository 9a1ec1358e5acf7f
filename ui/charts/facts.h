// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// One cell of the table beside a chart.
struct Fact {
    QString text;
    std::optional<double> number; ///< what it sorts by, and stands at the right for; empty = its text
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// What a chart shows, in words and figures, for whoever would rather read it or cannot see it.
struct FactsTable {
    QStringList headers;
    std::vector<std::vector<Fact>> rows; ///< as many cells as headers
    friend bool operator==(const FactsTable &, const FactsTable &) = default;
};

/// A number with that many decimals, or a dash that sorts below every number.
[[nodiscard]] Fact numberFact(std::optional<double> number, int decimals);
[[nodiscard]] Fact countFact(int count);
[[nodiscard]] Fact textFact(const QString &text);

/// Facts as a table that sorts by number or text. A cell's tool tip is its whole text.
class FactsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FactsModel(QObject *parent = nullptr);

    void setFacts(const FactsTable &facts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void applySort();
    [[nodiscard]] bool isNumber(int column) const;

    FactsTable m_facts;
    int m_sortColumn = -1; ///< as the header says; -1 = as given
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace jamwright
