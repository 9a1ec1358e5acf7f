// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/scoregrid.h"

#include "ui/judging/scoring/scoregridmodel.h"

#include <QKeyEvent>

namespace jamwright {

ScoreGrid::ScoreGrid(QWidget *parent)
    : TableView(parent)
{
    setSortingEnabled(false); // rows do not move from under the judge's cursor
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(true);
}

void ScoreGrid::setGridModel(ScoreGridModel *model)
{
    m_grid = model;
    setModel(model);
}

void ScoreGrid::goToFirstOpen()
{
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        for (int column = ScoreGridModel::FirstCriterionColumn; column < m_grid->stateColumn(); ++column) {
            const QModelIndex cell = m_grid->index(row, column);
            if (!cell.data(ScoreGridModel::MarkedRole).toBool()) {
                setCurrentIndex(cell);
                return;
            }
        }
    }
    setCurrentIndex(m_grid->index(0, ScoreGridModel::FirstCriterionColumn));
}

void ScoreGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex cell = currentIndex();
    if (m_grid == nullptr || !m_grid->isCriterion(cell) || event->matches(QKeySequence::Copy)) {
        TableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        event->accept();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clearCell();
        event->accept();
        return;
    default:
        break;
    }
    if (typed(*event)) {
        event->accept();
    } else {
        TableView::keyPressEvent(event);
    }
}

bool ScoreGrid::typed(const QKeyEvent &event)
{
    const auto other = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event.text().size() != 1 || (event.modifiers() & other) != 0) {
        return false;
    }
    if (!m_grid->isOpen()) {
        Q_EMIT refused(tr("Marks can be changed while judging is open."));
        return true;
    }
    const QChar character = event.text().front();
    const auto state = markStateOf(character);
    if (state && event.modifiers().testFlag(Qt::ShiftModifier)) {
        m_entry.reset();
        m_grid->setRow(currentIndex().row(), {*state, 0});
        Q_EMIT refused({});
        return true;
    }
    const MarkEntry::Answer answer = m_entry.type(character, m_grid->criterion(currentIndex().column()));
    take(answer);
    return answer.kind != MarkEntry::Kind::Ignored;
}

void ScoreGrid::take(const MarkEntry::Answer &answer)
{
    const QModelIndex cell = currentIndex();
    switch (answer.kind) {
    case MarkEntry::Kind::Ignored:
        return;
    case MarkEntry::Kind::Set:
        m_grid->setBegun(cell, {});
        m_grid->setMark(cell, answer.mark);
        Q_EMIT refused({});
        return;
    case MarkEntry::Kind::Begun:
        m_grid->setBegun(cell, answer.text);
        Q_EMIT refused({});
        return;
    case MarkEntry::Kind::Refused: {
        const Criterion &criterion = m_grid->criterion(cell.column());
        Q_EMIT refused(tr("%1 is not on the scale of %2: %3.", "a number, a criterion, its scale")
                           .arg(answer.text, criterion.name, scaleText(criterion)));
        return;
    }
    }
}

void ScoreGrid::clearCell()
{
    m_entry.reset();
    m_grid->setBegun(currentIndex(), {});
    if (m_grid->setMark(currentIndex(), std::nullopt)) {
        Q_EMIT refused({});
    } else {
        Q_EMIT refused(tr("Marks can be changed while judging is open."));
    }
}

void ScoreGrid::step(int direction)
{
    const int first = ScoreGridModel::FirstCriterionColumn;
    const int columns = m_grid->stateColumn() - first;
    const int cells = columns * m_grid->rowCount();
    const int next = currentIndex().row() * columns + currentIndex().column() - first + direction;
    if (next >= 0 && next < cells) {
        setCurrentIndex(m_grid->index(next / columns, first + next % columns));
    }
}

void ScoreGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    m_entry.reset();
    if (m_grid != nullptr) {
        m_grid->setBegun(previous, {});
        Q_EMIT refused({});
    }
}

} // namespace jamwright
