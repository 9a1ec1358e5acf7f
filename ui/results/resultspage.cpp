// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultspage.h"

#include "base/futures.h"
#include "ui/charts/chartpanel.h"
#include "ui/results/awards/awardspanel.h"
#include "ui/results/choice/choicepanel.h"
#include "ui/results/publish/publishpanel.h"
#include "ui/results/ranking/rankingpanel.h"
#include "ui/results/resultscalls.h"
#include "ui/results/resultsexporter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "workflow/desk.h"
#include "workflow/events.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int allRounds = 0; // as the data of the box, and as a round to load

/// The final ranking in the place of a round's: places of different rounds have no plain mean to compare with.
Result<ResultsView> withFinalRanking(Workspace &workspace, EventId event, ResultsView view)
{
    Result<FinalRanking> outcome = finalRanking(workspace, event);
    if (!outcome) {
        return outcome.error();
    }
    view.ranking = std::move(outcome->ranking);
    view.scores = std::move(outcome->scores);
    view.reviews = outcome->reviews;
    view.raw = {};
    view.changes.clear();
    return view;
}

} // namespace

ResultsPage::ResultsPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_exporter(new ResultsExporter(desk, this))
    , m_calls(new ResultsCalls(desk, *this))
{
    setObjectName(u"resultsPage"_s);
    makeHeader();
    m_empty = new EmptyState(this);
    m_empty->setIcon(u"results"_s);
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(u"resultsEmptyAction"_s);
    m_first = new ChoicePanel(this);
    m_first->setObjectName(u"firstChoice"_s);
    m_stack = new QStackedWidget(this);
    makeTabs();
    m_waiting = new QLabel(this);
    m_waiting->setObjectName(u"resultsWaiting"_s);
    m_waiting->setAlignment(Qt::AlignCenter);
    makeQuiet(m_waiting);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_first);
    m_stack->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connectPanels();
    showEmpty({});
}

void ResultsPage::makeHeader()
{
    m_header = new PageHeader(tr("Results"), this);
    m_rounds = new QComboBox(this);
    m_rounds->setObjectName(u"resultsRound"_s);
    m_rounds->setAccessibleName(tr("Round"));
    m_rounds->hide();
    m_header->addWidget(m_rounds);
    m_exportAll = m_header->addButton(tr("E&xport everything…"), u"folder"_s);
    m_exportAll->setObjectName(u"exportAll"_s);
    m_export = m_header->addButton(tr("Expo&rt results"), u"export"_s);
    m_export->setObjectName(u"exportResults"_s);
    makeExportMenu();
    connect(m_exportAll, &QPushButton::clicked, m_exporter, &ResultsExporter::askForFolder);
    connect(m_rounds, &QComboBox::activated, this, [this](int index) {
        m_round = m_rounds->itemData(index).toInt();
        reload();
    });
}

void ResultsPage::makeExportMenu()
{
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("&CSV table…"), this, [this] { m_exporter->askForFile(u"csv"_s); });
    menu->addAction(tr("&JSON document…"), this, [this] { m_exporter->askForFile(u"json"_s); });
    menu->addAction(tr("&Web page…"), this, [this] { m_exporter->askForFile(u"html"_s); });
    menu->addAction(tr("&Announcement in Markdown…"), this, [this] { m_exporter->askForFile(u"md"_s); });
    menu->addSeparator();
    menu->addAction(tr("&Feedback sheets, without judges’ names…"), this,
                    [this] { m_exporter->askForFeedback(false); });
    menu->addAction(tr("Feedback sheets, &naming judges…"), this, [this] { m_exporter->askForFeedback(true); });
    menu->addSeparator();
    const auto addChart = [this, menu](const QString &text, const QString &name, ChartPanel *ResultsPage::*panel) {
        QMenu *formats = menu->addMenu(text);
        for (const auto &[label, format] :
             {std::pair{tr("&Picture (PNG)…"), u"png"_s}, {tr("&Document (PDF)…"), u"pdf"_s}}) {
            formats->addAction(label, this, [this, name, panel, format = format] {
                m_exporter->askForPicture(format, name, (this->*panel)->picture());
            });
        }
    };
    addChart(tr("Chart of &places"), u"places"_s, &ResultsPage::m_places);
    addChart(tr("Chart of j&udges"), u"judges"_s, &ResultsPage::m_judges);
    addChart(tr("Chart of &marks"), u"marks"_s, &ResultsPage::m_marks);
    m_export->setMenu(menu);
}

ChartPanel *ResultsPage::addChart(const QString &title, const QString &name)
{
    auto *panel = new ChartPanel(m_tabs);
    panel->setObjectName(name + u"Chart"_s);
    m_tabs->addTab(panel, title);
    connect(panel, &ChartPanel::saveWanted, this,
            [this, panel, name](const QString &format) { m_exporter->askForPicture(format, name, panel->picture()); });
    return panel;
}

void ResultsPage::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"resultsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_ranking = new RankingPanel(m_tabs);
    m_tabs->addTab(m_ranking, tr("Ranking"));
    m_places = addChart(tr("Places"), u"places"_s);
    m_judges = addChart(tr("Judges"), u"judges"_s);
    m_marks = addChart(tr("Marks"), u"marks"_s);
    m_awards = new AwardsPanel(m_tabs);
    m_tabs->addTab(m_awards, tr("Awards"));
    m_publish = new PublishPanel(m_tabs);
    m_tabs->addTab(m_publish, tr("Publish"));
    m_choice = new ChoicePanel(m_tabs);
    m_choice->setObjectName(u"laterChoice"_s);
    m_tabs->addTab(m_choice, tr("Way of ranking"));
}

void ResultsPage::connectPanels()
{
    connect(m_exporter, &ResultsExporter::noticed, this, &Page::noticed);
    connect(m_emptyAction, &QPushButton::clicked, this,
            [this] { Q_EMIT pageWanted(eventId().isStored() ? PageId::Judging : PageId::Start); });
    connect(m_first, &ChoicePanel::showWanted, this,
            [this](const TallyChoice &choice) { m_calls->choose(choice, true); });
    connect(m_choice, &ChoicePanel::chosen, this,
            [this](const TallyChoice &choice) { m_calls->choose(choice, false); });
    connect(m_awards, &AwardsPanel::awardsEdited, m_calls, &ResultsCalls::saveAwards);
    connect(m_awards, &AwardsPanel::contributionSaid, m_calls, &ResultsCalls::sayContribution);
    connect(m_publish, &PublishPanel::phaseWanted, m_calls, &ResultsCalls::setPhase);
    connect(m_publish, &PublishPanel::takeBackWanted, m_calls, &ResultsCalls::takeBack);
    connect(m_publish, &PublishPanel::previewWanted, m_calls, &ResultsCalls::previewPublication);
    connect(m_publish, &PublishPanel::publishWanted, m_calls, &ResultsCalls::publish);
    connect(m_publish, &PublishPanel::checkWanted, m_calls, &ResultsCalls::check);
    connect(m_publish, &PublishPanel::judgingWanted, this, [this] { Q_EMIT pageWanted(PageId::Judging); });
    connect(m_calls, &ResultsCalls::previewed, m_publish, &PublishPanel::ask);
    connect(m_calls, &ResultsCalls::checked, m_publish, &PublishPanel::setCheck);
    connect(m_calls, &ResultsCalls::refused, this, &Page::markStale);
}

Result<ResultsPage::Shown> ResultsPage::load(Workspace &workspace, EventId event, std::optional<int> round)
{
    const Result<Event> loaded = loadEvent(workspace, event);
    if (!loaded) {
        return loaded.error();
    }
    // Always a peek: the page itself decides what is looked at.
    Result<ResultsView> current = loadResults(workspace, event, {}, true);
    if (!current) {
        return current.error();
    }
    Result<ResultsView> view = *current;
    if (round == allRounds) {
        if (current->revealed) { // the final ranking is a look
            view = withFinalRanking(workspace, event, *current);
        }
    } else if (round && *round != current->judging.round) {
        view = loadResults(workspace, event, round, true);
    }
    if (!view) {
        return view.error();
    }
    Shown shown{loaded->name, *std::move(view), *std::move(current), {}};
    if (Result<TeamsView> teams = loadTeams(workspace, event)) {
        shown.teams = std::move(teams->teams);
    }
    return shown;
}

void ResultsPage::reload()
{
    const quint64 asked = ++m_asked;
    if (!eventId().isStored()) {
        m_of = {};
        showEmpty({});
        return;
    }
    if (m_of != eventId()) {
        m_of = eventId();
        m_round.reset();
        m_first->forget();
        m_choice->forget();
        m_tabs->setCurrentIndex(0);
        showWaiting();
    }
    const auto answer =
        desk().read([event = m_of, round = m_round](Workspace &workspace) { return load(workspace, event, round); });
    whenFinished(answer, this, [this, asked](const Result<Shown> &shown) {
        if (asked == m_asked) {
            showResults(shown);
        }
    });
}

void ResultsPage::showResults(const Result<Shown> &shown)
{
    if (!shown) {
        noticeError(shown.error());
        m_waiting->setText(tr("The results could not be loaded.")); // seen where nothing was shown before
        return;
    }
    m_exporter->setEvent(eventId(), shown->eventName);
    showRounds(shown->current.judging);
    const auto &rows = shown->view.ranking.rows;
    const bool ranked = std::any_of(rows.begin(), rows.end(), [](const RankedSubmission &row) { return row.rank > 0; });
    if (!ranked) {
        showEmpty(*shown);
    } else if (!shown->view.revealed) {
        m_first->setState(shown->view.judging, shown->view.choice, false, shown->view.severityStands, shown->view.open);
        m_stack->setCurrentWidget(m_first);
        showHeader(*shown, false);
    } else {
        showTabs(*shown);
        m_stack->setCurrentWidget(m_tabs);
        showHeader(*shown, true);
    }
}

void ResultsPage::showRounds(const JudgingState &judging)
{
    const QSignalBlocker quiet(m_rounds);
    m_rounds->clear();
    for (const Round &round : judging.rounds) {
        if (round.number <= judging.currentRound) {
            const QString number = QLocale().toString(round.number);
            m_rounds->addItem(round.name.isEmpty() ? tr("Round %1").arg(number)
                                                   : tr("Round %1: %2").arg(number, round.name),
                              round.number);
        }
    }
    if (judging.currentRound > 1) {
        m_rounds->addItem(tr("All rounds together"), allRounds);
    }
    m_rounds->setCurrentIndex(m_rounds->findData(m_round.value_or(judging.currentRound)));
    m_rounds->setVisible(m_rounds->count() > 1);
}

void ResultsPage::showHeader(const Shown &shown, bool ranked)
{
    const auto &rows = shown.view.ranking.rows;
    const auto count =
        std::count_if(rows.begin(), rows.end(), [](const RankedSubmission &row) { return row.rank > 0; });
    const QString reviews = tr("%n review(s)", "", shown.view.reviews);
    m_header->setSubtitle(
        ranked ? tr("%1, %2", "ranked submissions, reviews").arg(tr("%n ranked submission(s)", "", int(count)), reviews)
               : reviews);
    m_export->setVisible(ranked);
    m_exportAll->setVisible(ranked); // everything holds the ranking too
}

void ResultsPage::showTabs(const Shown &shown)
{
    m_ranking->setResults(shown.view);
    m_places->setPlot(placesPlot(shown.view.ranking));
    m_judges->setPlot(severityPlot(shown.view.ranking));
    m_marks->setPlot(marksPlot(shown.view.judging));
    ResultsView awarded = shown.current;
    if (!awarded.revealed) {
        awarded.awards.clear(); // they would tell who leads a round that nobody has asked for
    }
    m_awards->setResults(awarded, shown.teams);
    m_publish->setResults(shown.current);
    m_choice->setState(shown.view.judging, shown.view.choice, true, true);
}

/// Large events take a moment, and what is shown is another event's.
void ResultsPage::showWaiting()
{
    m_waiting->setText(tr("The ranking is being worked out…"));
    m_header->setSubtitle({});
    m_rounds->hide();
    m_export->hide();
    m_exportAll->hide();
    m_stack->setCurrentWidget(m_waiting);
}

void ResultsPage::showEmpty(const Shown &shown)
{
    const JudgingState &judging = shown.view.judging;
    if (!eventId().isStored()) {
        m_empty->setTitle(tr("Results belong to an event"));
        m_empty->setText(tr("Open or make an event, and its ranking stands here once the judges have marked."));
        m_emptyAction->setText(tr("Go to &Start"));
    } else {
        m_empty->setTitle(tr("The ranking appears with the first review"));
        m_empty->setText(shown.view.open > 0
                             ? tr("%n review(s) are assigned and wait for their marks.", "", shown.view.open)
                         : judging.assignments.empty() && !judging.peers
                             ? tr("First the judges get their submissions, then they mark them.")
                             : tr("Every review is done, and none of them counts."));
        m_emptyAction->setText(tr("Go to &Judging"));
    }
    m_header->setSubtitle({});
    m_export->hide();
    m_exportAll->setVisible(eventId().isStored());
    m_stack->setCurrentWidget(m_empty);
}

} // namespace jamwright
