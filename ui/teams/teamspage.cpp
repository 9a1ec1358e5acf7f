// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/teamspage.h"

#include "base/futures.h"
#include "ui/teams/board/boardpanel.h"
#include "ui/teams/drafts/draftspanel.h"
#include "ui/teams/dropouts/dropoutspanel.h"
#include "ui/teams/goals/goalspanel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/teams/explain.h"

#include <QAction>
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
{
    setObjectName(u"teamsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(makeHeader());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"teamsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_stack = new QStackedWidget(m_tabs);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    m_tabs->addTab(m_stack, tr("Board"));
    addPanel(new GoalsPanel(desk, m_tabs), tr("Goals and rules"));
    m_drafts = new DraftsPanel(desk, m_tabs);
    addPanel(m_drafts, tr("Drafts"));
    addPanel(new DropoutsPanel(desk, m_tabs), tr("Drop-outs"));
    // The drafts have the button beside what it is to look for.
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this] { m_form->setVisible(m_tabs->currentWidget() != m_drafts); });
    connect(m_drafts, &DraftsPanel::adopted, this, [this] { m_tabs->setCurrentWidget(m_stack); });
    column->addWidget(m_tabs, 1);
}

void TeamsPage::addPanel(Page *panel, const QString &title)
{
    m_tabs->addTab(panel, title);
    m_panels.push_back(panel);
    connect(panel, &Page::noticed, this, &Page::noticed);
    connect(panel, &Page::pageWanted, this, &Page::pageWanted);
}

void TeamsPage::formDraft()
{
    m_tabs->setCurrentWidget(m_drafts);
    m_drafts->formDraft();
}

QWidget *TeamsPage::makeHeader()
{
    m_header = new PageHeader(tr("Teams"), this);
    m_form = m_header->addButton(tr("For&m teams"), u"teams"_s);
    m_form->setObjectName(u"formTeams"_s);
    m_form->setToolTip(tr("Makes a draft by the goals and rules; nothing changes until you adopt it."));
    connect(m_form, &QPushButton::clicked, this, &TeamsPage::formDraft);
    m_export = m_header->addButton(tr("E&xport"), u"export"_s);
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
    m_toSignups = m_empty->addAction(tr("Go to the &sign-ups"));
    m_toSignups->setObjectName(u"teamsToSignups"_s);
    connect(m_toSignups, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Signups); });
    return m_empty;
}

QWidget *TeamsPage::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Medium);
    m_figures = new KeyFigures(filled);
    m_findings = new FindingsList(filled);
    m_findings->setObjectName(u"teamFindings"_s);
    m_findings->setAccessibleName(tr("Rules that teams break, with the reason"));
    m_findings->setVisibleRows(4);
    m_board = new BoardPanel(desk(), filled);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_board, &BoardPanel::focusFilter);
    addAction(find);
    connect(m_board, &BoardPanel::edited, this, [this](const QString &sentence, ChangeId change) {
        Q_EMIT noticed(undoNotice(this, desk(), sentence, change));
    });
    connect(m_board, &BoardPanel::failed, this, [this](const Error &error) { noticeError(error); });
    column->addWidget(m_figures);
    column->addWidget(m_findings);
    column->addWidget(m_board, 1);
    return filled;
}

Result<TeamsPage::Loaded> TeamsPage::load(Workspace &workspace, EventId event)
{
    const Result<TeamsView> view = loadTeams(workspace, event);
    if (!view) {
        return view.error();
    }
    Loaded loaded{*view, {}};
    for (const RuleEffect &rule : explainRules(*view)) {
        for (const TeamId team : rule.broken ? rule.teams : std::vector<TeamId>()) {
            ++loaded.broken[team];
        }
    }
    return loaded;
}

void TeamsPage::reload()
{
    ++m_loads;
    const EventId wanted = eventId();
    for (Page *panel : m_panels) {
        panel->setEvent(wanted); // which reloads the one in front
    }
    if (!wanted.isStored()) {
        showLoaded({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return load(workspace, wanted); });
    whenLatest(
        answer, this, m_loads, [this](const Loaded &loaded) { showLoaded(loaded); },
        [this](const Error &error) { noticeError(error); });
}

void TeamsPage::showLoaded(const Loaded &loaded)
{
    const TeamsView &view = loaded.view;
    m_board->show(eventId(), view, loaded.broken);
    m_findings->setFindings(view.findings);
    showFigures(view);

    size_t placed = 0;
    for (const TeamView &team : view.teams) {
        placed += team.members.size();
    }
    const auto participants = int(placed + view.reserves.size());
    m_header->setSubtitle(participants > 0 ? tr("%Ln participant(s)", nullptr, participants) : QString());
    m_form->setEnabled(participants > 0);
    m_export->setEnabled(!view.teams.empty());
    m_empty->setTitle(participants > 0 ? tr("Ready to form teams of strangers") : tr("Teams are made of participants"));
    m_empty->setText(participants > 0
                         ? tr("%Ln participant(s) can be placed. Look at the goals and rules, then form the teams: you "
                              "get a draft to look at, and adopt it or make another.",
                              nullptr, participants)
                         : tr("Import the sign-ups first, then approve or confirm who takes part."));
    m_toSignups->setVisible(participants == 0);
    m_stack->setCurrentIndex(view.teams.empty() ? 0 : 1);
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
