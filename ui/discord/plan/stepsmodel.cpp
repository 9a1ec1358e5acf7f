// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/plan/stepsmodel.h"

#include "ui/widgets/appearance.h"

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString kindWord(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
        return StepsModel::tr("Role");
    case StepKind::CreateCategory:
        return StepsModel::tr("Category");
    case StepKind::CreateChannel:
        return StepsModel::tr("Channel");
    case StepKind::GiveRole:
        return StepsModel::tr("Give role");
    case StepKind::TakeRole:
        return StepsModel::tr("Take role");
    case StepKind::EditRole:
    case StepKind::EditChannel:
        return StepsModel::tr("Change");
    case StepKind::PostMessage:
        return StepsModel::tr("Message");
    case StepKind::PinMessage:
        return StepsModel::tr("Pin");
    case StepKind::CreateInvite:
        return StepsModel::tr("Invite");
    case StepKind::RevokeInvite:
        return StepsModel::tr("Revoke");
    case StepKind::DeleteChannel:
    case StepKind::DeleteCategory:
    case StepKind::DeleteRole:
        break;
    }
    return StepsModel::tr("Delete");
}

QString kindIcon(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
        return u"role"_s;
    case StepKind::CreateCategory:
        return u"category"_s;
    case StepKind::CreateChannel:
        return u"channel"_s;
    case StepKind::EditRole:
    case StepKind::EditChannel:
        return u"edit"_s;
    case StepKind::PostMessage:
    case StepKind::PinMessage:
    case StepKind::CreateInvite:
        return u"note"_s;
    case StepKind::RevokeInvite:
    case StepKind::DeleteChannel:
    case StepKind::DeleteCategory:
    case StepKind::DeleteRole:
        return u"remove"_s;
    case StepKind::GiveRole:
    case StepKind::TakeRole:
        break;
    }
    return u"person"_s;
}

} // namespace

StepsModel::StepsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void StepsModel::setSteps(const QList<Step> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Step &step = m_steps.at(index.row());
    switch (role) {
    case KindRole:
        return int(step.kind);
    case Qt::TextAlignmentRole:
        return index.column() == NumberColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole:
        return index.column() == KindColumn ? QVariant(themedIcon(kindIcon(step.kind))) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == SentenceColumn ? QVariant(step.sentence) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NumberColumn:
        return index.row() + 1;
    case KindColumn:
        return kindWord(step.kind);
    default:
        return step.sentence;
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == NumberColumn) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("Step");
    case KindColumn:
        return tr("Kind");
    case SentenceColumn:
        return tr("What is done");
    default:
        return {};
    }
}

StepsFilter::StepsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void StepsFilter::setKind(std::optional<StepKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void StepsFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool StepsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, StepsModel::SentenceColumn, parent);
    if (m_kind && index.data(StepsModel::KindRole).toInt() != int(*m_kind)) {
        return false;
    }
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace jamwright
