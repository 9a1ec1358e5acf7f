// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/progresspanel.h"

#include "ui/judging/matrixmodel.h"
#include "ui/judging/scoring/reviewcounts.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_model(new MatrixModel(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(m_stack);
    auto *empty = new EmptyState(m_stack);
    empty->setObjectName(u"progressEmpty"_s);
    empty->setIcon(u"judging"_s);
    empty->setTitle(tr("The progress shows once reviews are assigned"));
    empty->setText(tr("Then every judge and every submission stands here with what is done and what is open."));
    QPushButton *setUp = empty->addAction(tr("Go to the s&et-up"));
    connect(setUp, &QPushButton::clicked, this, &ProgressPanel::setUpWanted);
    m_stack->addWidget(empty);

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    m_figures = new KeyFigures(filled);
    m_table = new TableView(filled);
    m_table->setObjectName(u"progressMatrix"_s);
    m_table->setAccessibleName(tr("Reviews by submission and judge"));
    m_table->setSortingEnabled(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new PillDelegate(MatrixModel::PillRole, m_table));
    m_table->setModel(m_model);
    column->addWidget(m_figures);
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);
}

void ProgressPanel::setState(const JudgingState &state)
{
    const int columns = m_model->columnCount();
    m_model->setState(state);
    if (columns != m_model->columnCount()) {
        m_table->fitColumns(30);
    }
    showFigures(state);
    m_stack->setCurrentIndex(state.assignments.empty() ? 0 : 1);
}

void ProgressPanel::showFigures(const JudgingState &state)
{
    int done = 0;
    int judges = 0;
    int judgesDone = 0;
    for (const Judge &judge : state.judges) {
        const ReviewCount count = reviewsOf(state, judge.id);
        done += count.done;
        judges += count.assigned > 0 ? 1 : 0;
        judgesDone += count.assigned > 0 && count.done == count.assigned ? 1 : 0;
    }
    int submissionsDone = 0;
    int unassigned = 0;
    for (const Submission &submission : state.submissions) {
        const ReviewCount count = reviewsOf(state, submission.id);
        submissionsDone += count.assigned > 0 && count.done == count.assigned ? 1 : 0;
        unassigned += count.assigned == 0 ? 1 : 0;
    }
    const auto of = [](int some, int all) {
        return tr("%1 of %2").arg(QLocale().toString(some), QLocale().toString(all));
    };
    QList<Figure> figures{
        {of(done, int(state.assignments.size())), tr("reviews done"), {}},
        {of(judgesDone, judges), tr("judges are finished"), {}},
        {of(submissionsDone, int(state.submissions.size())), tr("submissions have all their marks"), {}}};
    if (unassigned > 0) {
        figures.append({QLocale().toString(unassigned), tr("without a judge"), tr("Submissions that nobody reviews.")});
    }
    m_figures->setFigures(figures);
}

} // namespace jamwright
