// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/awards/awardfacts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AwardTexts {
    Q_DECLARE_TR_FUNCTIONS(Awards)
};

QString saidWord(const ContributionRow &row)
{
    if (!row.contributed) {
        return AwardTexts::tr("not said");
    }
    return *row.contributed ? AwardTexts::tr("yes") : AwardTexts::tr("no");
}

/// "Owl, Fox and 2 more".
QString winnersText(const std::vector<AwardWinner> &winners)
{
    constexpr size_t named = 3;
    if (winners.empty()) {
        return AwardTexts::tr("nobody yet");
    }
    QStringList titles;
    for (size_t i = 0; i < winners.size() && (i < named || winners.size() == named); ++i) {
        titles << winners[i].title;
    }
    const QString some = titles.join(u", "_s);
    return winners.size() <= named ? some
                                   : AwardTexts::tr("%1 and %n more", nullptr, int(winners.size() - named)).arg(some);
}

bool hasPlaces(const GivenAward &award)
{
    return award.award.kind == AwardKind::Place || award.award.kind == AwardKind::Criterion;
}

} // namespace

std::vector<ContributionRow> contributionRows(const ResultsView &results, const std::vector<TeamView> &teams)
{
    std::set<TeamId> handedIn;
    for (const Submission &submission : results.judging.submissions) {
        handedIn.insert(submission.team);
    }
    std::map<PersonId, const Contribution *> said;
    for (const Contribution &one : results.contributions) {
        said[one.person] = &one;
    }
    std::vector<ContributionRow> rows;
    for (const TeamView &team : teams) {
        if (!handedIn.contains(team.id)) {
            continue;
        }
        for (const TeamView::Member &member : team.members) {
            ContributionRow row{team.id, team.name, member.person.person, member.person.name, {}, {}};
            if (const auto found = said.find(row.person); found != said.end()) {
                row.contributed = found->second->contributed;
                row.saidBy = found->second->saidBy;
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

FactsTable contributionFacts(const std::vector<ContributionRow> &rows)
{
    FactsTable facts;
    facts.headers = {AwardTexts::tr("Team"), AwardTexts::tr("Member"), AwardTexts::tr("Contributed"),
                     AwardTexts::tr("Said by")};
    for (const ContributionRow &row : rows) {
        facts.rows.push_back(
            {textFact(row.teamName), textFact(row.name), textFact(saidWord(row)), textFact(row.saidBy)});
    }
    return facts;
}

QString awardKindWords(AwardKind kind)
{
    switch (kind) {
    case AwardKind::Place:
        return AwardTexts::tr("for the places of the ranking");
    case AwardKind::Criterion:
        return AwardTexts::tr("for the best in one criterion");
    case AwardKind::ByHand:
        return AwardTexts::tr("given by hand");
    case AwardKind::Mention:
        break;
    }
    return AwardTexts::tr("special mention");
}

QString awardRule(const Award &award)
{
    QString rule;
    switch (award.kind) {
    case AwardKind::Place:
        rule = AwardTexts::tr("the best %n", "submissions", award.places);
        break;
    case AwardKind::Criterion:
        rule = award.criterion.isEmpty()
                   ? AwardTexts::tr("a criterion that is not chosen yet")
                   : AwardTexts::tr("the best %n in %1", "submissions, criterion", award.places).arg(award.criterion);
        break;
    case AwardKind::ByHand:
    case AwardKind::Mention:
        rule = awardKindWords(award.kind);
        break;
    }
    return award.track.isEmpty() ? rule : AwardTexts::tr("%1, track %2").arg(rule, award.track);
}

FactsTable awardFacts(const std::vector<GivenAward> &awards)
{
    FactsTable facts;
    facts.headers = {AwardTexts::tr("Award"), AwardTexts::tr("For"), AwardTexts::tr("Receives it"),
                     AwardTexts::tr("Prize")};
    for (const GivenAward &given : awards) {
        facts.rows.push_back({textFact(given.shownName()), textFact(awardRule(given.award)),
                              textFact(winnersText(given.winners)), textFact(given.award.prize)});
    }
    return facts;
}

QList<int> winnerTextColumns(const GivenAward &award)
{
    const FactsTable facts = winnerFacts(award);
    QList<int> columns;
    for (int column = hasPlaces(award) ? 1 : 0; column < int(facts.headers.size()); ++column) {
        columns << column;
    }
    return columns;
}

FactsTable winnerFacts(const GivenAward &award)
{
    const bool placed = hasPlaces(award);
    const bool left = std::any_of(award.winners.begin(), award.winners.end(),
                                  [](const AwardWinner &winner) { return !winner.leftOut.isEmpty(); });
    FactsTable facts;
    if (placed) {
        facts.headers << AwardTexts::tr("Place");
    }
    facts.headers << AwardTexts::tr("Submission") << AwardTexts::tr("Team") << AwardTexts::tr("People");
    if (left) {
        facts.headers << AwardTexts::tr("Left out: did not contribute");
    }
    for (const AwardWinner &winner : award.winners) {
        std::vector<Fact> cells;
        if (placed) {
            cells.push_back(countFact(winner.place));
        }
        cells.push_back(textFact(winner.title));
        cells.push_back(textFact(winner.team));
        cells.push_back(textFact(winner.people.join(u", "_s)));
        if (left) {
            cells.push_back(textFact(winner.leftOut.join(u", "_s)));
        }
        facts.rows.push_back(std::move(cells));
    }
    return facts;
}

QString awardNote(const GivenAward &award)
{
    const auto winners = int(award.winners.size());
    if (winners == 0) {
        const bool byHand = award.award.kind == AwardKind::ByHand || award.award.kind == AwardKind::Mention;
        return byHand ? AwardTexts::tr("Tick who receives it.") : AwardTexts::tr("Nobody receives it yet.");
    }
    if (hasPlaces(award) && winners > award.award.places) {
        return AwardTexts::tr("%n submission(s) share the places that it is for.", nullptr, winners);
    }
    return {};
}

QString freshAwardName(const std::vector<Award> &awards)
{
    const QString stem = AwardTexts::tr("Award");
    const auto taken = [&](const QString &name) {
        return std::any_of(awards.begin(), awards.end(),
                           [&](const Award &award) { return award.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = stem;
    for (int number = 2; taken(name); ++number) {
        name = u"%1 %2"_s.arg(stem).arg(number);
    }
    return name;
}

} // namespace jamwright
