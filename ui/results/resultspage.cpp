// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultspage.h"

#include "base/futures.h"
#include "ui/results/rankingmodel.h"
#include "ui/results/resultsexporter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"
#include "workflow/events.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

QString methodText(const QString &method, const Rubric &rubric)
{
    QStringList weights;
    for (const Criterion &criterion : rubric.criteria) {
        //: A criterion with its weight: "Creativity × 2".
        weights.append(ResultsPage::tr("%1 × %2").arg(criterion.name, QLocale().toString(criterion.weight)));
    }
    const QString name = method == "weighted-mean"_L1 ? ResultsPage::tr("Weighted mean of the marks") : method;
    if (weights.isEmpty()) {
        return ResultsPage::tr("Method: %1.").arg(name);
    }
    return ResultsPage::tr("Method: %1. Weights: %2.").arg(name, weights.join(u" · "_s));
}

ResultsPage::ResultsPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
{
    setObjectName(u"resultsPage"_s);
    buildUi();
    showEmpty({});
}

void ResultsPage::buildUi()
{
    m_header = new PageHeader(tr("Results"), this);
    m_exportAll = m_header->addButton(tr("Export e&verything…"), u"folder"_s);
    m_exportAll->setObjectName(u"exportAll"_s);
    m_export = m_header->addButton(tr("&Export results"), u"export"_s, true);
    m_export->setObjectName(u"exportResults"_s);
    m_exporter = new ResultsExporter(desk(), this);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("&CSV table…"), this, [this] { m_exporter->askForFile(u"csv"_s); });
    menu->addAction(tr("&JSON document…"), this, [this] { m_exporter->askForFile(u"json"_s); });
    menu->addAction(tr("&Web page…"), this, [this] { m_exporter->askForFile(u"html"_s); });
    m_export->setMenu(menu);

    m_empty = new EmptyState(this);
    m_empty->setIcon(u"results"_s);
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(u"resultsEmptyAction"_s);
    buildRanking();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_results);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);

    connect(m_exportAll, &QPushButton::clicked, m_exporter, &ResultsExporter::askForFolder);
    connect(m_exporter, &ResultsExporter::noticed, this, &Page::noticed);
    connect(m_emptyAction, &QPushButton::clicked, this,
            [this] { Q_EMIT pageWanted(eventId().isStored() ? PageId::Judging : PageId::Start); });
}

void ResultsPage::buildRanking()
{
    m_results = new QWidget(this);
    m_method = new QLabel(m_results);
    m_method->setObjectName(u"rankingMethod"_s);
    m_method->setWordWrap(true);
    makeQuiet(m_method);
    m_findings = new FindingsList(m_results);
    m_findings->setObjectName(u"rankingFindings"_s);
    m_findings->setAccessibleName(tr("Findings of the ranking"));
    m_findings->setVisibleRows(4);
    m_model = new RankingModel(this);
    m_table = new TableView(m_results);
    m_table->setObjectName(u"rankingTable"_s);
    m_table->setAccessibleName(tr("Ranking"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    // The title takes the room that is left; figures stay close to one another.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RankingModel::TitleColumn, QHeaderView::Stretch);

    auto *column = new QVBoxLayout(m_results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(m_method);
    column->addWidget(m_findings);
    column->addWidget(m_table, 1);
}

Result<ResultsPage::Shown> ResultsPage::load(Workspace &workspace, EventId event)
{
    const Result<Event> loaded = loadEvent(workspace, event);
    if (!loaded) {
        return loaded.error();
    }
    const Result<JudgingState> judging = loadJudging(workspace, event);
    if (!judging) {
        return judging.error();
    }
    Shown shown{loaded->name, *judging, {}};
    if (judging->ballots.empty()) {
        return shown; // nothing to rank
    }
    const Result<Ranking> ranking = tallyEvent(workspace, event, {});
    if (!ranking) {
        return ranking.error();
    }
    shown.ranking = *ranking;
    return shown;
}

void ResultsPage::reload()
{
    const quint64 asked = ++m_asked;
    if (!eventId().isStored()) {
        showEmpty({});
        return;
    }
    whenFinished(desk().read([event = eventId()](Workspace &workspace) { return load(workspace, event); }), this,
                 [this, asked](const Result<Shown> &shown) {
                     if (asked == m_asked) {
                         showResults(shown);
                     }
                 });
}

void ResultsPage::showResults(const Result<Shown> &shown)
{
    if (!shown) {
        noticeError(shown.error());
        return;
    }
    m_exporter->setEvent(eventId(), shown->eventName);
    const auto &rows = shown->ranking.rows;
    const auto ranked =
        std::count_if(rows.begin(), rows.end(), [](const RankedSubmission &row) { return row.rank > 0; });
    if (ranked == 0) {
        showEmpty(*shown);
        return;
    }
    m_header->setSubtitle(tr("%1, %2", "ranked submissions, reviews")
                              .arg(tr("%n ranked submission(s)", "", int(ranked)),
                                   tr("%n review(s)", "", int(shown->judging.ballots.size()))));
    m_method->setText(methodText(shown->ranking.method, shown->judging.rubric));
    m_findings->setFindings(shown->ranking.findings);
    m_model->setRanking(shown->ranking);
    m_table->fitColumns();
    m_export->show();
    m_exportAll->show();
    m_stack->setCurrentWidget(m_results);
}

void ResultsPage::showEmpty(const Shown &shown)
{
    if (!eventId().isStored()) {
        m_empty->setTitle(tr("Results belong to an event"));
        m_empty->setText(tr("Open or make an event, and its ranking stands here once the judges have marked."));
        m_emptyAction->setText(tr("Go to &Start"));
    } else {
        m_empty->setTitle(tr("The ranking appears with the first review"));
        m_empty->setText(
            shown.judging.assignments.empty()
                ? tr("First the judges get their submissions, then they mark them.")
                : tr("%n review(s) are assigned and wait for their marks.", "", int(shown.judging.assignments.size())));
        m_emptyAction->setText(tr("Go to &Judging"));
    }
    m_header->setSubtitle({});
    m_export->hide();
    m_exportAll->setVisible(eventId().isStored());
    m_stack->setCurrentWidget(m_empty);
}

} // namespace jamwright
