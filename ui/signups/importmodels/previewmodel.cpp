// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/previewmodel.h"

#include "domain/field.h"
#include "ui/signups/signupwords.h"

#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whom a row is about, as the file itself names her: of a known person the row holds only what it changes.
QString whoOf(const ImportRow &row, const ImportPreview &preview)
{
    const std::array names = {field::DisplayName, field::DiscordName, field::Email, field::DiscordId};
    for (const QLatin1String name : names) {
        const auto headers = preview.map.fields.find(QString(name));
        if (headers == preview.map.fields.end()) {
            continue;
        }
        for (const QString &header : headers->second) {
            const QString cell = row.cells.value(preview.header.indexOf(header)).simplified();
            if (!cell.isEmpty()) {
                return cell;
            }
        }
    }
    return row.person.shownName();
}

QString changesText(const std::vector<FieldChange> &changes)
{
    QStringList parts;
    for (const FieldChange &change : changes) {
        const QString before = change.before.isEmpty() ? PreviewModel::tr("nothing") : change.before;
        const QString after = change.after.isEmpty() ? PreviewModel::tr("nothing") : change.after;
        parts.append(
            PreviewModel::tr("%1: %2 → %3", "a field, before, after").arg(fieldWords(change.field), before, after));
    }
    return parts.join(u" · "_s);
}

QString whatOf(const ImportRow &row, ImportSource source)
{
    switch (row.state) {
    case RowState::Rejected:
    case RowState::Superseded:
        return row.reason;
    case RowState::Changed:
        if (row.changes.empty()) {
            break;
        }
        return changesText(row.changes);
    case RowState::Same:
        return PreviewModel::tr("Nothing changes.");
    case RowState::New:
        break;
    }
    if (row.ban) {
        return banWords(*row.ban);
    }
    if (row.past) {
        return PreviewModel::tr("%1: %2", "an event and a team").arg(row.past->event, row.past->team);
    }
    if (row.known.isStored()) {
        return PreviewModel::tr("Known already, signs up for this event.");
    }
    return source == ImportSource::Signup ? PreviewModel::tr("Here for the first time.") : QString();
}

} // namespace

PreviewModel::PreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PreviewModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(preview.rows.size());
    for (const ImportRow &row : preview.rows) {
        m_rows.push_back({row.line, row.state, whoOf(row, preview), whatOf(row, preview.source)});
    }
    endResetModel();
}

void PreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(size_t(index.row()));
    if (role == RowStateRole) {
        return int(row.state);
    }
    if (role == LineRole) {
        return row.line;
    }
    if (role == PillRole) {
        return index.column() == StateColumn ? QVariant(int(rowStateState(row.state))) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        return index.column() == LineColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    const bool sort = role == SortRole;
    if (role != Qt::DisplayRole && !sort && (role != Qt::ToolTipRole || index.column() != WhatColumn)) {
        return {};
    }
    switch (index.column()) {
    case LineColumn:
        return row.line;
    case StateColumn:
        return sort ? QVariant(int(row.state)) : QVariant(rowStateWord(row.state));
    case WhoColumn:
        return sort ? row.who.toCaseFolded() : row.who;
    default:
        return row.what;
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == LineColumn) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case LineColumn:
        return tr("Line");
    case StateColumn:
        return tr("Outcome");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What changes, or why not");
    default:
        return {};
    }
}

PreviewProxy::PreviewProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(PreviewModel::SortRole);
    setSortLocaleAware(true);
}

void PreviewProxy::setStates(const QSet<int> &states)
{
    m_states = states;
    invalidateFilter();
}

bool PreviewProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    return m_states.isEmpty() || m_states.contains(index.data(PreviewModel::RowStateRole).toInt());
}

} // namespace jamwright
