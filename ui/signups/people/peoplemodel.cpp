// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/peoplemodel.h"

#include "ui/widgets/appearance.h"

#include <algorithm>

namespace jamwright {

PeopleModel::PeopleModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_sheet(makePeopleSheet({}))
    , m_wanted(m_sheet)
{
}

void PeopleModel::setSheet(const PeoplePointer &sheet)
{
    m_wanted = sheet;
    compute();
}

void PeopleModel::setText(const QString &text)
{
    PeopleRequest request = m_request;
    request.text = text.simplified();
    ask(request);
}

void PeopleModel::setMarks(const std::set<PersonMark> &marks)
{
    PeopleRequest request = m_request;
    request.marks = marks;
    ask(request);
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    PeopleRequest request = m_request;
    const bool known = column >= 0 && column < personColumns;
    request.column = known ? PersonColumn(column) : PersonColumn::Name;
    request.descending = known && order == Qt::DescendingOrder;
    ask(request);
}

void PeopleModel::ask(const PeopleRequest &request)
{
    if (request != m_request) {
        m_request = request;
        compute();
    }
}

void PeopleModel::compute()
{
    const auto order = [sheet = m_wanted, request = m_request](const Cancel &cancel) {
        return orderPeople(*sheet, request, cancel);
    };
    m_job.start(this, order, [this, sheet = m_wanted](std::vector<int> places) {
        Q_EMIT aboutToShow();
        beginResetModel();
        m_sheet = sheet;
        m_places = std::move(places);
        endResetModel();
        Q_EMIT shown();
    });
}

const PersonSummary &PeopleModel::person(int place) const
{
    return m_sheet->people.at(size_t(m_places.at(size_t(place))));
}

int PeopleModel::placeOf(PersonId person) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [this, person](int index) {
        return m_sheet->people[size_t(index)].person.id == person;
    });
    return found == m_places.end() ? -1 : int(found - m_places.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : personColumns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const PersonSummary &shownPerson = person(index.row());
    const auto column = PersonColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return personCell(shownPerson, column);
    case Qt::ToolTipRole:
        return column == PersonColumn::Ban && shownPerson.ban ? QVariant(shownPerson.ban->reason) : QVariant();
    case Qt::TextAlignmentRole:
        return isPersonFigure(column) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case PillRole:
        return column == PersonColumn::Ban && shownPerson.ban
                   ? QVariant(int(hasMark(shownPerson, PersonMark::Banned) ? State::Error : State::Note))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= personColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return isPersonFigure(PersonColumn(section)) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    }
    return role == Qt::DisplayRole ? QVariant(personColumnTitle(PersonColumn(section))) : QVariant();
}

} // namespace jamwright
