// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/plan/planview.h"

#include "domain/naming/durationtext.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/plan/stepsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace jamwright {

namespace {

/// Beside the steps; where there are none, the findings have the whole room.
constexpr int findingsBesideSteps = 4;

} // namespace

PlanView::PlanView(QWidget *parent)
    : QWidget(parent)
    , m_figures(new KeyFigures(this))
    , m_findings(new FindingsList(this))
    , m_steps(new QWidget(this))
    , m_kind(new QComboBox(m_steps))
    , m_search(new QLineEdit(m_steps))
    , m_shown(new QLabel(m_steps))
    , m_model(new StepsModel(this))
    , m_filter(new StepsFilter(this))
    , m_table(new TableView(m_steps))
{
    setObjectName(QStringLiteral("planView"));
    m_findings->setObjectName(QStringLiteral("planFindings"));
    m_findings->setAccessibleName(tr("Findings of the plan"));
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("planSteps"));
    m_table->setAccessibleName(tr("Steps of the plan"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_filter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(m_figures);
    column->addWidget(m_findings);
    column->addWidget(m_steps, 1);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(space::Medium);
    buildFilters(*steps);
    steps->addWidget(m_table, 1);
}

void PlanView::buildFilters(QVBoxLayout &column)
{
    m_kind->setObjectName(QStringLiteral("stepKind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->setAccessibleName(tr("Which steps are listed"));
    m_search->setObjectName(QStringLiteral("stepSearch"));
    m_search->setAccessibleName(tr("Search in the steps"));
    m_search->setPlaceholderText(tr("Search in the steps"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search"), m_search), QLineEdit::LeadingPosition);
    makeQuiet(m_shown);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_kind);
    row->addWidget(m_search, 1);
    row->addWidget(m_shown);
    column.addLayout(row);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PlanView::filter);
    connect(m_search, &QLineEdit::textChanged, this, &PlanView::filter);
}

void PlanView::setPlan(const Plan &plan)
{
    m_fingerprint = plan.fingerprint;
    const QLocale locale;
    const LimitsLeft &left = plan.limitsLeft;
    QList<Figure> figures{
        {locale.toString(plan.writes()), tr("writes"), tr("Requests that change something on the guild.")},
        {durationText(plan.minutes * 60), tr("on Discord"), tr("What Discord's observed limits make of it.")},
        {locale.toString(left.roles), tr("roles left"), tr("A guild takes 250 roles; so many are free afterwards.")},
        {locale.toString(left.channels), tr("channels left"),
         tr("A guild takes 500 channels, categories included; so many are free afterwards.")},
    };
    if (plan.leftAlone > 0) {
        figures.append(
            {locale.toString(plan.leftAlone), tr("as they should be"), tr("Roles and channels that stand already.")});
    }
    m_figures->setFigures(figures);
    m_steps->setVisible(!plan.steps.isEmpty());
    m_findings->setVisibleRows(plan.steps.isEmpty() ? 0 : findingsBesideSteps);
    m_findings->setFindings(plan.findings);
    m_model->setSteps(plan.steps);
    fillKinds(plan);
    filter();
    m_table->fitColumns(60);
}

void PlanView::fillKinds(const Plan &plan)
{
    const PlanCounts counts = planCounts(plan);
    const QVariant chosen = m_kind->currentData();
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    //: A choice of steps; %1 is how many there are.
    m_kind->addItem(tr("All steps (%1)").arg(plan.steps.size()), -1);
    for (const auto &[kind, count] : counts.byKind) {
        m_kind->addItem(QStringLiteral("%1 (%2)").arg(kindTitle(kind)).arg(count), int(kind));
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
}

void PlanView::filter()
{
    const int kind = m_kind->currentData().toInt();
    m_filter->setKind(kind < 0 ? std::nullopt : std::optional(static_cast<StepKind>(kind)));
    m_filter->setText(m_search->text());
    const int shown = m_filter->rowCount();
    m_shown->setText(tr("%n step(s) shown", "", shown));
    m_shown->setVisible(shown != m_model->rowCount());
}

} // namespace jamwright
