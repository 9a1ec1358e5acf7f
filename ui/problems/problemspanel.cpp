// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/problems/problemspanel.h"

#include "base/futures.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findingsmodel.h"
#include "workflow/desk.h"
#include "workflow/overview.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace jamwright {

ProblemsPanel::ProblemsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_counts(new QLabel)
    , m_model(new FindingsModel(this))
    , m_table(new TableView)
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("problemsPanel"));
    m_counts->setObjectName(QStringLiteral("problemCounts"));
    makeQuiet(m_counts);
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    m_empty->setIcon(QStringLiteral("good"));
    m_empty->setTitle(tr("No problems found."));

    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(space::Small, space::Small, space::Small, space::Small);
    column->setSpacing(space::Small);
    column->addWidget(m_counts);
    column->addWidget(m_table, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(list);
}

void ProblemsPanel::setEvent(EventId event)
{
    m_event = event;
    refresh();
}

void ProblemsPanel::refresh()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    load();
}

const Findings &ProblemsPanel::findings() const
{
    return m_model->findings();
}

void ProblemsPanel::load()
{
    if (!m_event.isStored()) {
        showFindings(Findings());
        return;
    }
    m_loading = true;
    whenFinished(m_desk.read([event = m_event](Workspace &workspace) { return loadProblems(workspace, event); }), this,
                 [this](const Result<Findings> &findings) {
                     m_loading = false;
                     if (m_again) { // this answer is older than what changed
                         m_again = false;
                         load();
                         return;
                     }
                     showFindings(findings);
                 });
}

void ProblemsPanel::showFindings(const Result<Findings> &findings)
{
    // That the problems cannot be read is itself the one problem to show.
    const Findings shown =
        findings ? *findings
                 : Findings{{Severity::Error, QStringLiteral("problems.unreadable"), findings.error().what,
                             Place{findings.error().where, 0, {}, {}}, findings.error().remedy}};
    m_model->setFindings(shown);
    m_counts->setText(countsText(shown));
    m_table->fitColumns(80);
    m_stack->setCurrentIndex(shown.isEmpty() ? 0 : 1);
    Q_EMIT findingsChanged();
}

} // namespace jamwright
