// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/findingsmodel.h"

#include "ui/widgets/appearance.h"

#include <QStringList>

#include <algorithm>

namespace jamwright {

namespace {

QString columnText(const Finding &finding, int column)
{
    switch (column) {
    case FindingsModel::SeverityColumn:
        return severityWord(finding.severity);
    case FindingsModel::MessageColumn:
        return finding.message;
    case FindingsModel::PlaceColumn:
        return placeText(finding.place);
    case FindingsModel::RemedyColumn:
        return finding.remedy;
    default:
        return {};
    }
}

bool before(const Finding &a, const Finding &b, int column)
{
    if (column == FindingsModel::SeverityColumn) {
        return a.severity > b.severity; // ascending = worst first
    }
    return QString::localeAwareCompare(columnText(a, column), columnText(b, column)) < 0;
}

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingsModel::setFindings(const Findings &findings)
{
    beginResetModel();
    m_findings = findings;
    sortWorstFirst(m_findings);
    applySort();
    endResetModel();
}

int FindingsModel::count(Severity severity) const
{
    return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
                             [severity](const Finding &finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return columnText(finding, index.column());
    case Qt::ToolTipRole:
        return finding.remedy.isEmpty() ? finding.message : finding.message + QLatin1Char('\n') + finding.remedy;
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(stateIcon(finding.severity)) : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("What");
    case PlaceColumn:
        return tr("Where");
    case RemedyColumn:
        return tr("What to do");
    default:
        return {};
    }
}

void FindingsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    applySort();
    endResetModel();
}

void FindingsModel::applySort()
{
    if (m_sortColumn < 0) {
        return;
    }
    std::stable_sort(m_findings.begin(), m_findings.end(), [this](const Finding &a, const Finding &b) {
        return m_sortOrder == Qt::AscendingOrder ? before(a, b, m_sortColumn) : before(b, a, m_sortColumn);
    });
}

QString placeText(const Place &place)
{
    QStringList parts;
    if (!place.file.isEmpty()) {
        parts.append(place.file);
    }
    if (place.line > 0) {
        parts.append(FindingsModel::tr("line %1").arg(place.line));
    }
    if (!place.column.isEmpty()) {
        parts.append(place.column);
    }
    const QString where = parts.join(QLatin1String(", "));
    if (place.subject.isEmpty()) {
        return where;
    }
    return where.isEmpty() ? place.subject : where + QLatin1String(": ") + place.subject;
}

QString countsText(const Findings &findings)
{
    const auto count = [&findings](Severity severity) {
        return int(std::count_if(findings.cbegin(), findings.cend(),
                                 [severity](const Finding &finding) { return finding.severity == severity; }));
    };
    QStringList parts;
    if (const int errors = count(Severity::Error); errors > 0) {
        parts.append(FindingsModel::tr("%n error(s)", "", errors));
    }
    if (const int warnings = count(Severity::Warning); warnings > 0) {
        parts.append(FindingsModel::tr("%n warning(s)", "", warnings));
    }
    if (const int notes = count(Severity::Note); notes > 0) {
        parts.append(FindingsModel::tr("%n note(s)", "", notes));
    }
    return parts.join(QLatin1String(", "));
}

FindingsList::FindingsList(QWidget *parent)
    : TableView(parent)
    , m_model(new FindingsModel(this))
{
    setObjectName(QStringLiteral("findings"));
    setAccessibleName(tr("Findings"));
    setModel(m_model);
    setEditTriggers(NoEditTriggers);
    setVisibleRows(5);
    wrapIn({FindingsModel::MessageColumn, FindingsModel::RemedyColumn});
    hide();
}

void FindingsList::setFindings(const Findings &findings)
{
    m_model->setFindings(findings);
    setVisible(!findings.isEmpty());
    fitColumn(FindingsModel::SeverityColumn);
    fitColumn(FindingsModel::PlaceColumn, 20);
}

} // namespace jamwright
