// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/draftspanel.h"

#include "base/futures.h"
#include "ui/teams/drafts/comparison.h"
#include "ui/teams/drafts/draftsmodel.h"
#include "ui/teams/drafts/livefigures.h"
#include "ui/teams/drafts/searchbar.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownDrafts = 6;
constexpr int widestDraftColumn = 24; // in average characters

} // namespace

DraftsPanel::DraftsPanel(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_search(new DraftSearch(desk, this))
    , m_model(new DraftsModel(this))
    , m_bar(new SearchBar(this))
    , m_progress(new ProgressStrip(this))
    , m_figures(new LiveFigures(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"draftsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_figures);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    connectParts();
    showStanding({});
}

QWidget *DraftsPanel::makeEmpty()
{
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"draftsEmpty"_s);
    m_empty->setIcon(u"teams"_s);
    return m_empty;
}

QWidget *DraftsPanel::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, space::Small, 0, 0);
    column->setSpacing(space::Small);
    m_table = new TableView(filled);
    m_table->setObjectName(u"draftsTable"_s);
    m_table->setAccessibleName(tr("The standing teams and the drafts, by their figures"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->setVisibleRows(shownDrafts);
    m_table->setModel(m_model);
    auto *remove = new QAction(tr("Discard the draft"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &DraftsPanel::discard);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_comparison = new Comparison(filled);
    column->addWidget(m_table);
    column->addWidget(makeButtons(filled));
    column->addSpacing(space::Small);
    column->addWidget(m_comparison, 1);
    return filled;
}

QWidget *DraftsPanel::makeButtons(QWidget *parent)
{
    auto *buttons = new QWidget(parent);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    const auto add = [&](const QString &text, const QString &name, const QString &icon) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName(name);
        button->setIcon(themedIcon(icon, button));
        row->addWidget(button);
        return button;
    };
    m_adopt = add(tr("&Adopt"), u"draftAdopt"_s, u"check"_s);
    m_adopt->setToolTip(tr("Puts the draft in the place of the standing teams. You can undo it."));
    m_improve = add(tr("&Improve"), u"draftImprove"_s, u"refresh"_s);
    m_improve->setToolTip(tr("Looks on from the draft, as long as the effort says; what it finds is a further draft."));
    m_discard = add(tr("Di&scard"), u"draftDiscard"_s, u"remove"_s);
    row->addStretch();
    return buttons;
}

void DraftsPanel::connectParts()
{
    connect(m_bar, &SearchBar::formWanted, this, &DraftsPanel::formDraft);
    connect(m_progress, &ProgressStrip::cancelled, m_search, &DraftSearch::cancel);
    connect(m_search, &DraftSearch::progressed, this, [this](const ProgressStep &step) { m_progress->update(step); });
    connect(m_search, &DraftSearch::figuresChanged, m_figures, &LiveFigures::setFigures);
    connect(m_search, &DraftSearch::finished, this, &DraftsPanel::formed);
    connect(m_adopt, &QPushButton::clicked, this, &DraftsPanel::adopt);
    connect(m_improve, &QPushButton::clicked, this, &DraftsPanel::improve);
    connect(m_discard, &QPushButton::clicked, this, &DraftsPanel::discard);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DraftsPanel::showChoice);
}

void DraftsPanel::reload()
{
    ++m_loads;
    if (m_file != desk().file()) {
        m_file = desk().file();
        m_drafts.clear();
    }
    const EventId wanted = eventId();
    if (!wanted.isStored()) {
        showStanding({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return loadTeams(workspace, wanted); });
    whenLatest(
        answer, this, m_loads, [this](const TeamsView &view) { showStanding(view); },
        [this](const Error &error) { noticeError(error); });
}

void DraftsPanel::showStanding(const TeamsView &view)
{
    m_standing = view;
    int lockedMembers = 0;
    int lockedTeams = 0;
    for (const TeamView &team : view.teams) {
        lockedTeams += team.locked ? 1 : 0;
        lockedMembers += int(std::count_if(team.members.begin(), team.members.end(),
                                           [](const TeamView::Member &member) { return member.locked; }));
    }
    m_bar->setLocks(lockedMembers, lockedTeams);
    showReadiness();
    showDrafts();
}

void DraftsPanel::showReadiness()
{
    const bool anybody = m_standing && m_standing->problem != nullptr && !m_standing->problem->people.empty();
    const bool searching = m_search->isRunning();
    m_bar->setFormingPossible(anybody && !searching);
    m_empty->setTitle(!anybody    ? tr("Teams are made of participants")
                      : searching ? tr("Looking for the first draft")
                                  : tr("Ready for the first draft"));
    m_empty->setText(anybody ? tr("A draft changes nothing until you adopt it. Make several, compare them, and adopt "
                                  "the one you like.")
                             : tr("Import the sign-ups first, then approve or confirm who takes part."));
}

void DraftsPanel::showDrafts()
{
    const bool standing = m_standing && !m_standing->teams.empty();
    const int row = std::max(0, m_table->currentIndex().row());
    std::vector<DraftRow> rows;
    if (standing) {
        rows.push_back({tr("Standing teams"), {}, m_standing->sheet});
    }
    for (const Draft &draft : drafts()) {
        rows.push_back({nameOfDraft(draft), remarkOf(draft), draft.formed.view.sheet});
    }
    const auto count = int(rows.size());
    m_model->setRows(std::move(rows), standing);
    m_stack->setCurrentIndex(drafts().empty() ? 0 : 1);
    if (count > 0) {
        m_table->fitColumns(widestDraftColumn);
        m_table->selectRow(std::min(row, count - 1));
    }
    showChoice();
}

QString DraftsPanel::remarkOf(const Draft &draft) const
{
    if (m_standing && m_standing->problem) {
        const TeamProblem &now = *m_standing->problem;
        const TeamProblem &then = *draft.formed.problem;
        if (!sameParticipants(now, then)) {
            return tr("Somebody has joined or left since the draft was made; it cannot be adopted any more.");
        }
        if (!(now.rules == then.rules) || now.pairs != then.pairs) {
            return tr("The draft was made by other goals or rules than the event has now.");
        }
    }
    return draft.formed.draft.stopped ? tr("The search was stopped; these were the best teams so far.") : QString();
}

QString DraftsPanel::nameOfDraft(const Draft &draft)
{
    return draft.from > 0 ? tr("Draft %1, from draft %2").arg(draft.number).arg(draft.from)
                          : tr("Draft %1, seed %2").arg(draft.number).arg(draft.formed.options.seed);
}

DraftsPanel::Draft *DraftsPanel::chosen()
{
    const int place = m_table->currentIndex().row() - (m_model->hasStanding() ? 1 : 0);
    std::vector<Draft> &all = drafts();
    return place >= 0 && place < int(all.size()) ? &all[size_t(place)] : nullptr;
}

void DraftsPanel::showChoice()
{
    const Draft *draft = chosen();
    const bool idle = !m_adopting && !m_search->isRunning();
    const bool current = draft != nullptr && m_standing && m_standing->problem != nullptr &&
                         sameParticipants(*draft->formed.problem, *m_standing->problem);
    m_adopt->setEnabled(current && !m_adopting);
    m_improve->setEnabled(draft != nullptr && idle);
    m_discard->setEnabled(draft != nullptr);
    if (draft == nullptr) {
        m_comparison->say(tr("Choose a draft to see who would move."));
    } else if (!m_model->hasStanding()) {
        m_comparison->say(tr("No teams stand yet: everybody would get a first team."));
    } else {
        m_comparison->compare(*m_standing, draft->formed.view);
    }
}

void DraftsPanel::formDraft()
{
    if (m_search->isRunning() || !eventId().isStored()) {
        return;
    }
    m_improved = 0;
    m_search->start(eventId(), m_bar->options(), m_bar->keepsLocks());
    showSearch(tr("Looking for teams…"));
}

void DraftsPanel::improve()
{
    const Draft *draft = chosen();
    if (draft == nullptr || m_search->isRunning()) {
        return;
    }
    m_improved = draft->number;
    m_costBefore = draft->formed.view.sheet.objective;
    // Another seed, so that asking again looks elsewhere.
    FormOptions options = m_bar->options();
    options.seed = draft->formed.options.seed + quint64(m_lastNumber);
    m_search->improve(draft->formed, options);
    showSearch(tr("Looking for better teams than those of draft %1…").arg(draft->number));
}

void DraftsPanel::showSearch(const QString &sentence)
{
    m_searchedFile = desk().file();
    showReadiness();
    m_progress->start(sentence);
    showChoice();
}

void DraftsPanel::formed(const Result<FormedDraft> &result)
{
    m_progress->finish();
    m_figures->clear();
    showReadiness();
    const int from = std::exchange(m_improved, 0);
    if (m_searchedFile != desk().file()) {
        showChoice(); // whoever was placed is of another workspace
    } else if (!result) {
        showChoice();
        noticeError(result.error());
    } else if (from > 0 && result->view.sheet.objective >= m_costBefore) {
        showChoice();
        Q_EMIT noticed({Severity::Note, tr("Nothing better than draft %1 was found.").arg(from), {}, {}});
    } else {
        addDraft(*result, from);
    }
}

void DraftsPanel::addDraft(const FormedDraft &formed, int from)
{
    m_drafts[formed.event].push_back({++m_lastNumber, from, formed});
    if (m_bar->options().seed == formed.options.seed) {
        m_bar->setSeed(formed.options.seed + 1); // once more gives another draft
    }
    if (formed.event == eventId()) {
        showDrafts();
        m_table->selectRow(m_model->rowCount() - 1);
    }
}

void DraftsPanel::discard()
{
    const Draft *draft = chosen();
    if (draft != nullptr) {
        drafts().erase(drafts().begin() + (draft - drafts().data()));
        showDrafts();
    }
}

void DraftsPanel::adopt()
{
    const Draft *draft = chosen();
    if (draft == nullptr || m_adopting) {
        return;
    }
    m_adopting = true;
    showChoice();
    const auto answer =
        desk().write([formed = draft->formed](Workspace &workspace) { return adoptDraft(workspace, formed); });
    whenFinished(answer, this, [this, number = draft->number](const Result<ChangeId> &change) {
        m_adopting = false;
        showChoice();
        if (change) {
            Q_EMIT adopted();
            Q_EMIT noticed(undoNotice(this, desk(), tr("Draft %1 was adopted.").arg(number), *change));
        } else {
            noticeError(change.error());
        }
    });
}

} // namespace jamwright
