// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/columnsmodel.h"

#include "ui/signups/signupwords.h"

namespace jamwright {

namespace {

constexpr int sampleCount = 3;

/// The first different answers of a column that are not blank: three times the same one says less.
QStringList samplesOf(const Table &table, int column)
{
    constexpr size_t rowsToLookAt = 200;
    QStringList samples;
    for (size_t row = 0; row < table.rows.size() && row < rowsToLookAt && samples.size() < sampleCount; ++row) {
        const QString cell = table.rows[row].value(column).simplified();
        if (!cell.isEmpty() && !samples.contains(cell)) {
            samples.append(cell);
        }
    }
    return samples;
}

} // namespace

ColumnsModel::ColumnsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ColumnsModel::setTable(const Table &table)
{
    beginResetModel();
    m_headers = table.header;
    m_samples.clear();
    for (int column = 0; column < m_headers.size(); ++column) {
        m_samples.push_back(samplesOf(table, column));
    }
    m_fields = QStringList(m_headers.size(), QString());
    endResetModel();
}

void ColumnsModel::setMap(const ColumnMap &map)
{
    QStringList fields(m_headers.size(), QString());
    for (const auto &[name, headers] : map.fields) {
        for (int row = 0; row < m_headers.size(); ++row) {
            if (headers.contains(m_headers.at(row))) {
                fields[row] = name;
            }
        }
    }
    if (fields == m_fields) {
        return;
    }
    m_fields = fields;
    Q_EMIT dataChanged(index(0, MeaningColumn), index(rowCount() - 1, MeaningColumn));
}

int ColumnsModel::usedCount() const
{
    return int(m_fields.size() - m_fields.count(QString()));
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int row = index.row();
    if (role == HeaderTextRole) {
        return m_headers.at(row);
    }
    if (role == FieldRole || (role == Qt::EditRole && index.column() == MeaningColumn)) {
        return m_fields.at(row);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (index.column() == HeaderColumn) {
        return m_headers.at(row).simplified();
    }
    if (index.column() == MeaningColumn) {
        return meaningText(row);
    }
    return m_samples.at(size_t(row)).value(index.column() - FirstSampleColumn);
}

QString ColumnsModel::meaningText(int row) const
{
    return m_fields.at(row).isEmpty() ? tr("Not used") : fieldWords(m_fields.at(row));
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case HeaderColumn:
        return tr("Column of the file");
    case MeaningColumn:
        return tr("Means");
    case FirstSampleColumn:
        return tr("For example");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == MeaningColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole && role != FieldRole) {
        return false;
    }
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != MeaningColumn) {
        return false;
    }
    Q_EMIT meaningWanted(m_headers.at(index.row()), value.toString());
    return true;
}

} // namespace jamwright
