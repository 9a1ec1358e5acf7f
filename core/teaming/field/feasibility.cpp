// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/feasibility.h"

#include "teaming/field/goalbound.h"
#include "teaming/field/rulereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct FeasibilityTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamFeasibility)
};

Finding cannotHave(const QString &key, const QString &message, const QString &remedy)
{
    Finding finding;
    finding.key = key;
    finding.message = message;
    finding.remedy = remedy;
    return finding;
}

/// The first three names, and that there are more.
QString namesOf(const TeamField &field, const std::vector<int> &people)
{
    constexpr size_t shown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(shown, people.size()); ++i) {
        names << field.people[size_t(people[i])].name;
    }
    const QString list = names.join(u", "_s);
    return people.size() > shown ? FeasibilityTexts::tr("%1 and %n more", nullptr, int(people.size() - shown)).arg(list)
                                 : list;
}

void findCliques(const TeamField &field, const EngineModel &model, const PersonPairs &pairs, Findings &findings)
{
    for (const std::vector<int> &group : pairs.groups) {
        const int placed = int(group.size()) - model.reserves;
        if (placed > model.teams()) {
            findings << cannotHave(
                u"teams.clique-too-large"_s,
                FeasibilityTexts::tr("%1 must not meet one another: they are %2, and there are %3 teams.")
                    .arg(namesOf(field, group), QString::number(group.size()), QString::number(model.teams())),
                FeasibilityTexts::tr("Make %n more team(s), or let as many of them meet.", nullptr,
                                     placed - model.teams()));
        }
    }
}

void findBundles(const TeamField &field, const EngineModel &model, const PersonPairs &pairs, Findings &findings)
{
    std::vector<std::vector<int>> bundles(model.bundleSizes.size());
    for (int i = 0; i < model.count(); ++i) {
        if (model.bundleOf(i) >= 0) {
            bundles[size_t(model.bundleOf(i))].push_back(i);
        }
    }
    for (const std::vector<int> &bundle : bundles) {
        if (int(bundle.size()) > model.maxSize) {
            findings << cannotHave(
                u"teams.bundle-too-large"_s,
                FeasibilityTexts::tr("%1 must be together: they are %2, and a team has at most %3.")
                    .arg(namesOf(field, bundle), QString::number(bundle.size()), QString::number(model.maxSize)),
                FeasibilityTexts::tr("Allow teams of %1, or part them.").arg(bundle.size()));
        }
    }
    std::set<PersonPair> told;
    const auto contradicts = [&](int a, int b) {
        if (model.bundleOf(a) >= 0 && model.bundleOf(a) == model.bundleOf(b) &&
            told.emplace(std::min(a, b), std::max(a, b)).second) {
            findings << cannotHave(
                u"teams.contradictory-pair"_s,
                FeasibilityTexts::tr("%1 and %2 must be together and must not meet; to be together goes before.")
                    .arg(field.people[size_t(a)].name, field.people[size_t(b)].name),
                FeasibilityTexts::tr("Take back one of the two."));
        }
    };
    for (const auto &[a, b] : pairs.apart) {
        contradicts(a, b);
    }
    for (const std::vector<int> &bundle : bundles) {
        for (const std::vector<int> &group : pairs.groups) {
            std::vector<int> both;
            std::copy_if(bundle.begin(), bundle.end(), std::back_inserter(both),
                         [&group](int person) { return std::find(group.begin(), group.end(), person) != group.end(); });
            for (size_t i = 1; i < both.size(); ++i) {
                contradicts(both[0], both[i]);
            }
        }
    }
}

void findLeaders(const EngineModel &model, Findings &findings)
{
    const auto willing = int(
        std::count_if(model.people.begin(), model.people.end(), [](const Seated &person) { return person.mayLead; }));
    if (model.leaderNeeded && willing < model.teams()) {
        findings << cannotHave(
            u"teams.too-few-leaders"_s,
            FeasibilityTexts::tr("%1 people may lead, and there are %2 teams.").arg(willing).arg(model.teams()),
            FeasibilityTexts::tr("Find %n more who would lead, or allow larger teams.", nullptr,
                                 model.teams() - willing));
    }
}

void findArcs(const TeamField &field, const EngineModel &model, Findings &findings)
{
    if (model.maxArc >= minutesOfADay) {
        return;
    }
    const std::vector<int> arcs = leastArcs(model);
    std::vector<int> far;
    int least = minutesOfADay;
    for (size_t i = 0; i < arcs.size(); ++i) {
        if (arcs[i] > model.maxArc) {
            far.push_back(int(i));
            least = std::min(least, arcs[i]);
        }
    }
    if (!far.empty()) {
        const QString hours = QString::number(model.maxArc / 60.0, 'g', 4);
        findings << cannotHave(
            u"teams.arc-impossible"_s,
            FeasibilityTexts::tr("Too few people live within %1 h of time zones of %2 to make a team of %3.")
                .arg(hours, namesOf(field, far), QString::number(model.minSize)),
            FeasibilityTexts::tr("Allow a span of %1 h, or smaller teams.").arg(QString::number(least / 60.0, 'g', 4)));
    }
}

} // namespace

Findings feasibilityOf(const TeamField &field, const FieldModel &made)
{
    Findings findings;
    const PersonPairs pairs = pairsOf(field);
    findCliques(field, made.model, pairs, findings);
    findBundles(field, made.model, pairs, findings);
    findLeaders(made.model, findings);
    findArcs(field, made.model, findings);
    return findings;
}

} // namespace jamwright
