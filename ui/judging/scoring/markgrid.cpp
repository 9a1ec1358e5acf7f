// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/markgrid.h"

#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/scoringmodels.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

MarkGrid::MarkGrid(BallotSheet &sheet, MarksModel &model, QWidget *parent)
    : TableView(parent)
    , m_sheet(sheet)
    , m_marks(model)
{
    setSortingEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(true); // rows of several lines would run into one another
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setModel(&model);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumn(MarksModel::CriterionColumn, 26);
        setColumnWidth(MarksModel::MarkColumn, fontMetrics().averageCharWidth() * 14);
        resizeRowsToContents();
    });
}

void MarkGrid::goToFirstOpen()
{
    for (int row = 0; row < m_marks.rowCount(); ++row) {
        if (!m_marks.isMarked(row)) {
            setCurrentIndex(m_marks.index(row, MarksModel::MarkColumn));
            return;
        }
    }
    setCurrentIndex(m_marks.index(0, MarksModel::MarkColumn));
}

bool MarkGrid::event(QEvent *event)
{
    // The window's own undo would take back what was saved last, whatever it was; here it is the last mark.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return TableView::event(event);
}

void MarkGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        TableView::keyPressEvent(event);
        return;
    }
    if (command(*event) || (currentIndex().isValid() && typed(*event))) {
        event->accept();
        return;
    }
    TableView::keyPressEvent(event);
}

bool MarkGrid::command(const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT submissionWanted(shift ? -1 : 1);
        return true;
    case Qt::Key_PageDown:
        Q_EMIT submissionWanted(1);
        return true;
    case Qt::Key_PageUp:
        Q_EMIT submissionWanted(-1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        set(std::nullopt);
        return true;
    default:
        break;
    }
    if (event.matches(QKeySequence::Undo)) {
        Q_EMIT undoWanted();
        return true;
    }
    return false;
}

bool MarkGrid::typed(const QKeyEvent &event)
{
    const auto other = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event.text().size() != 1 || (event.modifiers() & other) != 0) {
        return false;
    }
    const MarkEntry::Answer answer = m_entry.type(event.text().front(), m_marks.criterion(currentIndex().row()));
    take(answer);
    return answer.kind != MarkEntry::Kind::Ignored;
}

void MarkGrid::take(const MarkEntry::Answer &answer)
{
    const int row = currentIndex().row();
    const Criterion &criterion = m_marks.criterion(row);
    switch (answer.kind) {
    case MarkEntry::Kind::Ignored:
        return;
    case MarkEntry::Kind::Set:
        if (answer.mark.state == MarkState::NotApplicable && !criterion.naAllowed) {
            Q_EMIT refused(tr("%1 always applies, so it cannot be N/A.").arg(criterion.name));
            return;
        }
        set(answer.mark);
        return;
    case MarkEntry::Kind::Begun:
        m_marks.setBegun(row, answer.text);
        Q_EMIT refused({});
        return;
    case MarkEntry::Kind::Refused:
        m_marks.setBegun(row, {});
        Q_EMIT refused(tr("%1 is not on the scale of %2: %3.", "a number, a criterion, its scale")
                           .arg(answer.text, criterion.name, scaleText(criterion)));
        return;
    }
}

void MarkGrid::set(const std::optional<Mark> &mark)
{
    const int row = currentIndex().row();
    if (row < 0) {
        return;
    }
    if (!mark) {
        m_entry.reset();
    }
    m_marks.setBegun(row, {});
    const bool done = m_sheet.setMark(m_marks.submission(), m_marks.criterion(row).id, mark);
    Q_EMIT refused(done ? QString() : tr("Marks can be changed while judging is open."));
}

bool MarkGrid::focusNextPrevChild(bool next)
{
    const int row = currentIndex().row() + (next ? 1 : -1);
    if (currentIndex().isValid() && row >= 0 && row < m_marks.rowCount()) {
        setCurrentIndex(m_marks.index(row, MarksModel::MarkColumn));
        return true;
    }
    return TableView::focusNextPrevChild(next);
}

void MarkGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    m_entry.reset();
    m_marks.setBegun(-1, {});
    Q_EMIT refused({});
}

void MarkGrid::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    resizeRowsToContents(); // the meanings wrap
}

} // namespace jamwright
