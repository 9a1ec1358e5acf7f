// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/awards/awardspanel.h"

#include "ui/results/awards/awardform.h"
#include "ui/results/awards/contributionsbox.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *sectionTitle(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(parent, 1.15, true));
    return label;
}

/// Usual awards that nobody has saved yet have no number.
bool isSame(const Award &a, const Award &b)
{
    return a.id.isStored() || b.id.isStored() ? a.id == b.id : a.name == b.name;
}

/// -1 = it is not there.
int placeIn(const std::vector<Award> &list, const Award &award)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&award](const Award &one) { return isSame(one, award); });
    return found == list.end() ? -1 : int(found - list.begin());
}

} // namespace

AwardsPanel::AwardsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FactsModel(this))
    , m_winners(new FactsModel(this))
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeAwards());
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->addWidget(split);
    connect(m_form, &AwardForm::edited, this, &AwardsPanel::takeForm);
    connect(m_contributions, &ContributionsBox::said, this, &AwardsPanel::contributionSaid);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AwardsPanel::showCurrent);
}

QWidget *AwardsPanel::makeAwards()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::Medium, 0);
    column->setSpacing(space::Small);
    m_hint = makeSentence(box);
    m_hint->setObjectName(u"awardsHint"_s);
    makeQuiet(m_hint);
    m_table = new TableView(box);
    m_table->setObjectName(u"awardsTable"_s);
    m_table->setAccessibleName(tr("Awards"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false); // awards stand in the order in which they are given
    m_table->setModel(m_model);
    m_contributions = new ContributionsBox(box);
    column->addLayout(makeHead(box));
    column->addWidget(m_hint);
    column->addWidget(m_table, 2);
    column->addLayout(makeOrder(box));
    column->addSpacing(space::Medium);
    column->addWidget(sectionTitle(box, tr("Who contributed")));
    column->addWidget(m_contributions, 3);
    return box;
}

QHBoxLayout *AwardsPanel::makeHead(QWidget *box)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(sectionTitle(box, tr("Awards")));
    head->addStretch();
    m_add = new QPushButton(themedIcon(u"add"_s, box), tr("&Add an award"), box);
    m_add->setObjectName(u"addAward"_s);
    head->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &AwardsPanel::add);
    return head;
}

/// Below the table: beside its title these make the panel wider than a small screen with large text.
QHBoxLayout *AwardsPanel::makeOrder(QWidget *box)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    const auto button = [box, line](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, box);
        made->setObjectName(name);
        line->addWidget(made);
        return made;
    };
    m_up = button(tr("&Up"), u"awardUp"_s);
    m_down = button(tr("Do&wn"), u"awardDown"_s);
    m_remove = button(tr("Remo&ve"), u"removeAward"_s);
    line->addStretch();
    connect(m_remove, &QPushButton::clicked, this, &AwardsPanel::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return line;
}

QWidget *AwardsPanel::makeDetails()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_details = new QWidget;
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(space::Medium, 0, space::Small, 0);
    column->setSpacing(space::Small);
    m_form = new AwardForm(m_details);
    m_note = makeSentence(m_details);
    m_note->setObjectName(u"awardNote"_s);
    makeQuiet(m_note);
    m_winnersTable = new TableView(m_details);
    m_winnersTable->setObjectName(u"winnersTable"_s);
    m_winnersTable->setAccessibleName(tr("Who receives the award"));
    m_winnersTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_winnersTable->setModel(m_winners);
    m_winnersTable->setVisibleRows(10);
    column->addWidget(sectionTitle(m_details, tr("The award")));
    column->addWidget(m_form);
    column->addSpacing(space::Medium);
    column->addWidget(sectionTitle(m_details, tr("Who receives it")));
    column->addWidget(m_note);
    column->addWidget(m_winnersTable);
    column->addStretch();
    scroll->setWidget(m_details);
    scroll->setMinimumWidth(m_details->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

void AwardsPanel::setResults(const ResultsView &results, const std::vector<TeamView> &teams)
{
    const int row = m_adding ? int(results.awards.size()) - 1 : std::max(current(), 0);
    const bool fit = m_results.awards.empty();
    m_results = results;
    m_editable = results.judging.phase <= JudgingPhase::Frozen;
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setFacts(awardFacts(results.awards));
    }
    if (fit) {
        constexpr int most = 26;
        constexpr int receivesColumn = 2;
        m_table->fitColumns(most);
        m_table->shareRoom({receivesColumn});
    }
    m_hint->setText(results.awards.empty()
                        ? tr("Places, criteria and tracks can have awards, and juries give some by hand.")
                        : tr("Ranked awards follow the marks by themselves; those given by hand are ticked."));
    if (!m_editable) {
        m_hint->setText(tr("The results are published, so awards cannot change."));
    }
    m_add->setEnabled(m_editable);
    m_table->selectRow(std::min(row, int(results.awards.size()) - 1));
    showCurrent();
    if (m_adding) {
        m_adding = false;
        m_form->focusName();
    }
    m_contributions->setRows(contributionRows(results, teams), m_editable);
}

/// One that is given to teams and individuals apart has a row for each, and stands in the list once.
std::vector<Award> AwardsPanel::awards() const
{
    std::vector<Award> list;
    for (const GivenAward &given : m_results.awards) {
        if (placeIn(list, given.award) < 0) {
            list.push_back(given.award);
        }
    }
    return list;
}

int AwardsPanel::current() const
{
    return m_table->currentIndex().row();
}

void AwardsPanel::showCurrent()
{
    const int row = current();
    const auto count = int(m_results.awards.size());
    const bool any = row >= 0 && row < count;
    m_details->setVisible(any);
    m_remove->setEnabled(m_editable && any);
    const std::vector<Award> list = awards();
    const int place = currentIn(list);
    m_up->setEnabled(m_editable && place > 0);
    m_down->setEnabled(m_editable && place >= 0 && place < int(list.size()) - 1);
    if (!any) {
        return;
    }
    const GivenAward &given = m_results.awards.at(size_t(row));
    m_form->setEnabled(m_editable);
    if (!m_form->holds(given.award)) {
        m_form->setAward(given.award, m_results.judging);
    }
    m_winners->setFacts(winnerFacts(given));
    m_winnersTable->setVisible(!given.winners.empty());
    m_winnersTable->fitColumns();
    m_winnersTable->shareRoom(winnerTextColumns(given));
    m_note->setText(awardNote(given));
    m_note->setVisible(!m_note->text().isEmpty());
}

void AwardsPanel::send(const std::vector<Award> &list)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_add, m_remove, m_up, m_down, m_form}) {
        widget->setEnabled(false);
    }
    Q_EMIT awardsEdited(list);
}

void AwardsPanel::add()
{
    std::vector<Award> list = awards();
    Award award;
    award.name = freshAwardName(list);
    list.push_back(award);
    m_adding = true;
    send(list);
}

void AwardsPanel::remove()
{
    std::vector<Award> list = awards();
    if (const int place = currentIn(list); place >= 0) {
        list.erase(list.begin() + place);
        send(list);
    }
}

void AwardsPanel::move(int by)
{
    std::vector<Award> list = awards();
    const int place = currentIn(list);
    const int target = place + by;
    if (place < 0 || target < 0 || target >= int(list.size())) {
        return;
    }
    std::swap(list[size_t(place)], list[size_t(target)]);
    m_table->selectRow(std::clamp(current() + by, 0, int(m_results.awards.size()) - 1));
    send(list);
}

int AwardsPanel::currentIn(const std::vector<Award> &list) const
{
    const int row = current();
    const bool any = row >= 0 && row < int(m_results.awards.size());
    return any ? placeIn(list, m_results.awards[size_t(row)].award) : -1;
}

void AwardsPanel::takeForm(const Award &award)
{
    std::vector<Award> list = awards();
    const int place = currentIn(list);
    if (place < 0 || list[size_t(place)].id != award.id) {
        return;
    }
    const Award before = std::exchange(list[size_t(place)], award);
    for (GivenAward &given : m_results.awards) {
        if (isSame(given.award, before)) {
            given.award = award; // so that the next edit does not take it back
        }
    }
    Q_EMIT awardsEdited(list);
}

} // namespace jamwright
