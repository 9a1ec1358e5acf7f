// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/listmodels.h"

#include "ui/judging/scoring/reviewcounts.h"

#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

TextTableModel::TextTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TextTableModel::setContent(const QList<Column> &columns, std::vector<QStringList> rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && m_columns.at(index.column()).number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? m_rows.at(size_t(index.row())).at(index.column()) : QVariant();
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && m_columns.at(section).number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? m_columns.at(section).title : QVariant();
}

JudgesModel::JudgesModel(QObject *parent)
    : TextTableModel(parent)
{
}

void JudgesModel::setState(const JudgingState &state)
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const Judge &judge : state.judges) {
        const ReviewCount count = reviewsOf(state, judge.id);
        QStringList remarks;
        if (judge.shadow) {
            remarks.append(tr("marks do not count"));
        }
        remarks.append(judge.tracks);
        rows.push_back({judge.name, judge.email, judge.capacity ? locale.toString(*judge.capacity) : tr("no limit"),
                        locale.toString(count.assigned), locale.toString(count.done), remarks.join(u", "_s)});
    }
    setContent({{tr("Judge"), false},
                {tr("E-mail"), false},
                {tr("Takes"), true},
                {tr("Assigned"), true},
                {tr("Done"), true},
                {tr("Remarks"), false}},
               std::move(rows));
}

SubmissionsModel::SubmissionsModel(QObject *parent)
    : TextTableModel(parent)
{
}

void SubmissionsModel::setState(const JudgingState &state)
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const Submission &submission : state.submissions) {
        const ReviewCount count = reviewsOf(state, submission.id);
        QStringList remarks;
        if (submission.disqualified) {
            remarks.append(tr("disqualified"));
        }
        if (submission.late) {
            remarks.append(tr("late"));
        }
        if (!submission.track.isEmpty()) {
            remarks.append(submission.track);
        }
        rows.push_back({submission.shownTitle(), submission.teamName, locale.toString(count.assigned),
                        locale.toString(count.done), remarks.join(u", "_s)});
    }
    setContent({{tr("Submission"), false},
                {tr("Team"), false},
                {tr("Judges"), true},
                {tr("Done"), true},
                {tr("Remarks"), false}},
               std::move(rows));
}

} // namespace jamwright
