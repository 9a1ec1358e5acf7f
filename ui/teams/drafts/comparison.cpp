// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/comparison.h"

#include "ui/teams/drafts/movesmodel.h"
#include "ui/teams/goals/goalwords.h"
#include "ui/teams/parts/figurewords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int widestMoveColumn = 30; // in average characters
}

Comparison::Comparison(QWidget *parent)
    : QWidget(parent)
    , m_moves(new MovesModel(this))
    , m_heading(makeSentence(this))
    , m_sentences(makeSentence(this))
    , m_table(new TableView(this))
{
    m_heading->setObjectName(u"comparisonHeading"_s);
    m_heading->setFont(scaledFont(this, 1.1, true));
    m_sentences->setObjectName(u"comparisonSentences"_s);
    m_sentences->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_table->setObjectName(u"movesTable"_s);
    m_table->setAccessibleName(tr("Who would move, from where to where"));
    m_table->setModel(m_moves);
    m_table->sortByColumn(MovesModel::NameColumn, Qt::AscendingOrder);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Large);
    auto *scroll = new QScrollArea(this); // in large text the lines would make the page higher than the screen
    scroll->setAccessibleName(tr("What would change in the figures"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_sentences);
    row->addWidget(scroll, 2);
    row->addWidget(m_table, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_heading);
    column->addLayout(row, 1);
    say({});
}

void Comparison::compare(const TeamsView &standing, const TeamsView &draft)
{
    m_job.start(
        this,
        [standing, draft](const Cancel &) -> std::optional<TeamsComparison> { return compareTeams(standing, draft); },
        [this](const TeamsComparison &compared) { showCompared(compared); });
}

void Comparison::say(const QString &sentence)
{
    // Whatever is being compared is of no use any more.
    m_job.start(
        this, [](const Cancel &) -> std::optional<bool> { return std::nullopt; }, [](bool) {});
    m_heading->setText(sentence);
    m_sentences->clear();
    m_moves->setMoves({});
    m_table->hide();
}

void Comparison::showCompared(const TeamsComparison &compared)
{
    const auto moved = int(compared.moved.size());
    m_heading->setText(moved == 0 ? tr("Nobody would move.")
                                  : tr("%Ln person(s) would be in another team; %1 would stay.", nullptr, moved)
                                        .arg(locale().toString(compared.stayed)));
    m_sentences->setText(changesInFigures(compared.before, compared.after).join(u'\n'));
    m_moves->setMoves(compared.moved);
    m_table->fitColumns(widestMoveColumn);
    m_table->setVisible(moved > 0);
}

QStringList changesInFigures(const ScoreSheet &before, const ScoreSheet &after)
{
    std::vector<std::pair<double, QString>> changes; // by weight
    for (const GoalCost &now : after.goals) {
        const auto then = std::find_if(before.goals.begin(), before.goals.end(),
                                       [&now](const GoalCost &cost) { return cost.name == now.name; });
        if (then == before.goals.end() || shownFigure(then->cost) == shownFigure(now.cost)) {
            continue;
        }
        const QString sentence =
            now.cost < then->cost
                ? Comparison::tr("\"%1\" goes from %2 to %3, which is better.", "a goal and its figures")
                : Comparison::tr("\"%1\" goes from %2 to %3, which is worse.", "a goal and its figures");
        changes.emplace_back(now.weight * std::abs(now.cost - then->cost),
                             sentence.arg(figureTitle(now), shownFigure(then->cost), shownFigure(now.cost)));
    }
    std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList sentences{costSentence(before.goalsCost(), after.goalsCost())};
    for (const auto &[weight, sentence] : changes) {
        sentences << sentence;
    }
    return sentences;
}

} // namespace jamwright
