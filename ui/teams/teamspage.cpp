// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/teamspage.h"

#include "base/futures.h"
#include "ui/teams/drafts/draftspanel.h"
#include "ui/teams/dropouts/dropoutspanel.h"
#include "ui/teams/formbar.h"
#include "ui/teams/goals/goalspanel.h"
#include "ui/teams/reservesmodel.h"
#include "ui/teams/teamcards.h"
#include "ui/teams/teamforming.h"
#include "ui/teams/teamsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// "12 of 5, 40 of 6"
QString sizesText(const std::map<int, int> &sizes)
{
    QStringList parts;
    for (const auto &[size, count] : sizes) {
        parts.append(TeamsPage::tr("%1 × %2", "so many teams of so many people")
                         .arg(QLocale().toString(count), QLocale().toString(size)));
    }
    return parts.join(u"  "_s);
}

} // namespace

TeamsPage::TeamsPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new TeamsModel(this))
    , m_proxy(new TeamsProxy(this))
    , m_reserves(new ReservesModel(this))
    , m_forming(new TeamForming(desk, this))
{
    setObjectName(u"teamsPage"_s);
    m_proxy->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(makeHeader());
    m_bar = new FormBar(this);
    column->addWidget(m_bar);
    m_progress = new ProgressStrip(this);
    column->addWidget(m_progress);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"teamsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stack, tr("Teams"));
    addPanel(new GoalsPanel(desk, m_tabs), tr("Goals and rules"));
    addPanel(new DraftsPanel(desk, m_tabs), tr("Drafts"));
    addPanel(new DropoutsPanel(desk, m_tabs), tr("Drop-outs"));
    column->addWidget(m_tabs, 1);

    connect(m_bar, &FormBar::rulesChanged, this, &TeamsPage::rulesChanged);
    connect(m_bar, &FormBar::formWanted, this, &TeamsPage::form);
    connect(m_progress, &ProgressStrip::cancelled, m_forming, &TeamForming::cancel);
    connect(m_forming, &TeamForming::progressed, this, [this](const ProgressStep &step) { m_progress->update(step); });
    connect(m_forming, &TeamForming::finished, this, &TeamsPage::formed);
}

void TeamsPage::addPanel(Page *panel, const QString &title)
{
    m_tabs->addTab(panel, title);
    m_panels.push_back(panel);
    connect(panel, &Page::noticed, this, &Page::noticed);
    connect(panel, &Page::pageWanted, this, &Page::pageWanted);
}

QWidget *TeamsPage::makeHeader()
{
    m_header = new PageHeader(tr("Teams"), this);
    m_export = m_header->addButton(tr("&Export"), u"export"_s);
    m_export->setObjectName(u"exportTeams"_s);
    auto *menu = new QMenu(m_export);
    QAction *csv = menu->addAction(tr("As a table (CSV)…"));
    csv->setObjectName(u"exportTeamsCsv"_s);
    connect(csv, &QAction::triggered, this, [this] { exportTeams(u"csv"_s, u"teams.csv"_s); });
    QAction *sirRobin = menu->addAction(tr("For the bot sir-robin (CSV)…"));
    sirRobin->setObjectName(u"exportTeamsSirRobin"_s);
    connect(sirRobin, &QAction::triggered, this, [this] { exportTeams(u"sir-robin"_s, u"sir-robin.csv"_s); });
    m_export->setMenu(menu);
    return m_header;
}

QWidget *TeamsPage::makeEmpty()
{
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"teamsEmpty"_s);
    m_empty->setIcon(u"teams"_s);
    m_emptyAction = m_empty->addAction(tr("Go to the &sign-ups"));
    m_emptyAction->setObjectName(u"teamsToSignups"_s);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Signups); });
    return m_empty;
}

QWidget *TeamsPage::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    m_figures = new KeyFigures(filled);
    m_findings = new FindingsList(filled);
    m_findings->setObjectName(u"teamFindings"_s);
    m_findings->setAccessibleName(tr("Rules that teams break, with the reason"));
    m_findings->setVisibleRows(4);
    m_filter = new QLineEdit(filled);
    m_filter->setObjectName(u"teamsFilter"_s);
    m_filter->setAccessibleName(tr("Filter the teams"));
    m_filter->setPlaceholderText(tr("Filter by the name of a team or a member… (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, m_filter), QLineEdit::LeadingPosition);
    m_shown = new QLabel(filled);
    m_shown->setObjectName(u"teamsShown"_s);
    makeQuiet(m_shown);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        showFilterState();
    });
    auto *filterRow = new QHBoxLayout;
    filterRow->setSpacing(space::Small);
    filterRow->addWidget(m_filter, 3);
    filterRow->addWidget(m_shown);
    filterRow->addStretch(2);
    m_cards = new TeamCards(filled);
    m_cards->setObjectName(u"teamCards"_s);
    m_cards->setAccessibleName(tr("Teams"));
    m_cards->setModel(m_proxy);
    m_reservesView = new TableView(filled);
    m_reservesView->setObjectName(u"reservesTable"_s);
    m_reservesView->setAccessibleName(tr("Reserves: participants without a team"));
    m_reservesView->setSortingEnabled(false);
    m_reservesView->setModel(m_reserves);
    m_reservesView->setVisibleRows(4);
    column->addWidget(m_figures);
    column->addWidget(m_findings);
    column->addLayout(filterRow);
    column->addWidget(m_cards, 1);
    column->addWidget(m_reservesView);
    return filled;
}

Result<TeamsPage::Loaded> TeamsPage::load(Workspace &workspace, EventId event)
{
    const Result<Event> stored = loadEvent(workspace, event);
    if (!stored) {
        return stored.error();
    }
    const Result<TeamsView> view = loadTeams(workspace, event);
    return view ? Result<Loaded>(Loaded{*stored, *view}) : Result<Loaded>(view.error());
}

void TeamsPage::reload()
{
    const quint64 loadNumber = ++m_loads;
    const EventId wanted = eventId();
    for (Page *panel : m_panels) {
        panel->setEvent(wanted); // which reloads them too
    }
    if (!wanted.isStored()) {
        showLoaded({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return load(workspace, wanted); });
    whenFinished(answer, this, [this, loadNumber](const Result<Loaded> &loaded) {
        if (loadNumber != m_loads) {
            return;
        }
        if (loaded) {
            showLoaded(*loaded);
        } else {
            noticeError(loaded.error());
        }
    });
}

void TeamsPage::showLoaded(const Loaded &loaded)
{
    const TeamsView &view = loaded.view;
    m_bar->setRules(loaded.event.rules);
    m_cards->setLargestTeam(0);
    m_model->setTeams(view.teams);
    m_cards->setLargestTeam(m_model->largestTeam());
    m_reserves->setPeople(view.reserves);
    m_reservesView->fitColumns();
    m_reservesView->setVisible(!view.reserves.empty());
    m_findings->setFindings(view.findings);
    showFigures(view);

    size_t placed = 0;
    for (const TeamView &team : view.teams) {
        placed += team.members.size();
    }
    m_participants = int(placed + view.reserves.size());
    m_header->setSubtitle(m_participants > 0 ? tr("%n participant(s)", nullptr, m_participants) : QString());
    m_bar->setFormingPossible(m_participants > 0 && !m_forming->isRunning());
    m_export->setEnabled(!view.teams.empty());
    m_empty->setTitle(m_participants > 0 ? tr("Ready to form teams of strangers")
                                         : tr("Teams are made of participants"));
    m_empty->setText(
        m_participants > 0
            ? tr("%n participant(s) can be placed. Set the rules above, then form the teams; you can undo it.", nullptr,
                 m_participants)
            : tr("Import the sign-ups first, then approve or confirm who takes part."));
    m_emptyAction->setVisible(m_participants == 0);
    m_stack->setCurrentIndex(view.teams.empty() ? 0 : 1);
    showFilterState();
}

void TeamsPage::showFigures(const TeamsView &view)
{
    const ScoreSheet &sheet = view.sheet;
    QList<Figure> figures{
        {QLocale().toString(sheet.teams), tr("team(s)", nullptr, sheet.teams), {}},
        {sizesText(sheet.sizes), tr("sizes"), tr("How many teams there are of each size.")},
        {number(sheet.teamSkillMeanSd, 3), tr("spread of team skill"),
         tr("Standard deviation of the teams' mean skill; the means run from %1 to %2. Less is fairer.")
             .arg(number(sheet.teamSkillMeanMin, 2), number(sheet.teamSkillMeanMax, 2))},
        {hoursText(sheet.spanHoursMean), tr("mean span"),
         tr("Smallest part of the day that holds a team's time zones, mean.")},
        {hoursText(sheet.spanHoursMax), tr("widest span"), tr("Of the team that is spread the most.")},
        {QLocale().toString(sheet.leadersMissing), tr("without a leader"),
         tr("Teams in which nobody is willing to lead.")},
        {QLocale().toString(sheet.repeatPairs), tr("know each other"),
         tr("Pairs of team-mates who were in one team before.")},
        {QLocale().toString(sheet.reserves), tr("reserve(s)", nullptr, sheet.reserves),
         tr("Participants without a team.")}};
    m_figures->setFigures(figures);
}

void TeamsPage::showFilterState()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_shown->setText(shown == all ? QString()
                                  : tr("%1 of %2 shown").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void TeamsPage::rulesChanged()
{
    const EventId where = eventId();
    if (!where.isStored()) {
        return;
    }
    // Read, not write: nothing of what is shown elsewhere depends on the rules until teams are formed, and a reload
    // while the user still turns a spin box would take the number from under her hand.
    const auto answer = desk().read(
        [where, rules = m_bar->rules()](Workspace &workspace) { return saveRules(workspace, where, rules); });
    whenFinished(answer, this, [this](const Result<void> &saved) {
        if (!saved) {
            noticeError(saved.error());
        }
    });
}

void TeamsPage::form()
{
    if (m_forming->isRunning() || !eventId().isStored()) {
        return;
    }
    m_bar->setFormingPossible(false);
    m_progress->start(tr("Looking for teams…"));
    m_forming->start(eventId(), m_bar->rules(), m_bar->options());
}

void TeamsPage::formed(const Result<Formed> &result)
{
    m_progress->finish();
    m_bar->setFormingPossible(m_participants > 0);
    if (!result) {
        noticeError(result.error());
        return;
    }
    const ScoreSheet &sheet = result->sheet;
    const QString text = tr("%n team(s) were formed (seed %1).", nullptr, sheet.teams).arg(sheet.seed);
    Q_EMIT noticed(undoNotice(this, desk(), text, result->change));
}

void TeamsPage::exportTeams(const QString &format, const QString &suggested)
{
    const EventId where = eventId();
    const FileQuestion question{tr("Export the teams"), tr("Comma-separated values (*.csv)"), suggested, true};
    askForFile(this, question, [this, where, format](const QString &file) {
        const auto answer = desk().read([=](Workspace &workspace) -> Result<void> {
            const Result<QByteArray> bytes = jamwright::exportTeams(workspace, where, format);
            return bytes ? writeFile(file, *bytes) : Result<void>(bytes.error());
        });
        whenFinished(answer, this, [this, file](const Result<void> &written) {
            if (written) {
                Q_EMIT noticed({Severity::Note, tr("The teams were written to %1.").arg(file), {}, {}});
            } else {
                noticeError(written.error());
            }
        });
    });
}

} // namespace jamwright
