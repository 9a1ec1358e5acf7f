// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/check/bindingsmodel.h"

#include "ui/widgets/appearance.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString thingWord(GuildBinding::Kind kind)
{
    switch (kind) {
    case GuildBinding::Kind::Role:
        return BindingsModel::tr("Role");
    case GuildBinding::Kind::Category:
        return BindingsModel::tr("Category");
    case GuildBinding::Kind::Channel:
        break;
    }
    return BindingsModel::tr("Channel");
}

QString thingIcon(GuildBinding::Kind kind)
{
    return kind == GuildBinding::Kind::Role       ? u"role"_s
           : kind == GuildBinding::Kind::Category ? u"category"_s
                                                  : u"channel"_s;
}

} // namespace

BindingsModel::BindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BindingsModel::setCheck(const GuildCheck &check)
{
    beginResetModel();
    m_bindings = check.bindings;
    m_choices = check.choices;
    endResetModel();
}

void BindingsModel::clear()
{
    setCheck({});
}

int BindingsModel::missing() const
{
    return int(std::count_if(m_bindings.begin(), m_bindings.end(),
                             [](const GuildBinding &binding) { return binding.found.isNull(); }));
}

int BindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bindings.size());
}

int BindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::vector<GuildChoice> BindingsModel::choicesFor(const GuildBinding &binding) const
{
    std::vector<GuildChoice> fitting;
    std::copy_if(m_choices.begin(), m_choices.end(), std::back_inserter(fitting),
                 [&binding](const GuildChoice &choice) { return choice.kind == binding.kind; });
    return fitting;
}

QString BindingsModel::shownName(Snowflake id) const
{
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(), [id](const GuildChoice &choice) { return choice.id == id; });
    return found == m_choices.end() ? tr("gone") : found->name;
}

QVariant BindingsModel::shown(const GuildBinding &binding, int column) const
{
    switch (column) {
    case NameColumn:
        return binding.name;
    case KindColumn:
        return thingWord(binding.kind);
    case StateColumn:
        return binding.found.isNull() ? tr("Missing") : binding.bound.isNull() ? tr("Found") : tr("Picked");
    default:
        if (!binding.bound.isNull()) {
            return shownName(binding.bound);
        }
        return binding.found.isNull() ? tr("Pick one…") : tr("%1 (by name)").arg(shownName(binding.found));
    }
}

QVariant BindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const GuildBinding &binding = m_bindings.at(size_t(index.row()));
    const int column = index.column();
    if (role == Qt::DisplayRole) {
        return shown(binding, column);
    }
    if (role == Qt::DecorationRole && column == NameColumn) {
        return themedIcon(thingIcon(binding.kind));
    }
    if (role == StateRole && column == StateColumn) {
        return int(binding.found.isNull() ? State::Warning : State::Good);
    }
    if (column != GuildColumn || (role != ChoicesRole && role != Qt::EditRole)) {
        return {};
    }
    const std::vector<GuildChoice> fitting = choicesFor(binding);
    if (role == ChoicesRole) {
        QStringList names{tr("By its name")};
        for (const GuildChoice &choice : fitting) {
            names.append(choice.name);
        }
        return names;
    }
    const auto now = std::find_if(fitting.begin(), fitting.end(),
                                  [&binding](const GuildChoice &choice) { return choice.id == binding.bound; });
    return now == fitting.end() ? 0 : int(now - fitting.begin()) + 1;
}

QVariant BindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("The template expects");
    case KindColumn:
        return tr("Kind");
    case StateColumn:
        return tr("State");
    case GuildColumn:
        return tr("On the guild");
    default:
        return {};
    }
}

Qt::ItemFlags BindingsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == GuildColumn ? flags | Qt::ItemIsEditable : flags;
}

bool BindingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != GuildColumn || role != Qt::EditRole) {
        return false;
    }
    const GuildBinding &binding = m_bindings.at(size_t(index.row()));
    const std::vector<GuildChoice> fitting = choicesFor(binding);
    const int number = value.toInt();
    if (number < 0 || number > int(fitting.size())) {
        return false;
    }
    const Snowflake object = number == 0 ? Snowflake() : fitting.at(size_t(number) - 1).id;
    if (object != binding.bound) {
        Q_EMIT picked(binding.key, object);
    }
    return true;
}

} // namespace jamwright
