// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/goals.h"

#include "exchange/formats/goalsfile.h"
#include "exchange/formats/goalswriter.h"
#include "exchange/formats/rulesfile.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/pairs.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GoalTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamGoals)
};

constexpr double heaviestGoal = 1'000'000;

// What "apart" of a goals file calls the rules of an event.
constexpr QLatin1String formerTeamColumn{"former_team"};

Result<void> checkRules(const TeamRules &rules)
{
    if (rules.minSize < 2 || rules.maxSize > 50 || rules.minSize > rules.maxSize) {
        return Error::input(GoalTexts::tr("Teams have 2 to 50 people, the smaller size first."));
    }
    for (const Goal &goal : rules.goals) {
        const bool named = !goal.column.isEmpty() || goal.kind == GoalKind::Stay;
        if (!named || !(goal.weight >= 0) || goal.weight > heaviestGoal) {
            return Error::input(GoalTexts::tr("A goal names a column, and its weight is 0 to 1,000,000."),
                                nameOf(goal.kind));
        }
    }
    return {};
}

} // namespace

Result<std::vector<Goal>> teamGoals(Workspace &workspace, EventId event)
{
    return loadEvent(workspace, event).map([](const Event &found) { return goalsOf(found.rules, found.kind); });
}

Result<ChangeId> setTeamGoals(Workspace &workspace, EventId eventId, const std::vector<Goal> &goals,
                              const TeamRules &rules)
{
    auto event = loadEvent(workspace, eventId);
    if (!event) {
        return event.error();
    }
    event->rules = rules;
    event->rules.goals = goals;
    if (auto fits = checkRules(event->rules); !fits) {
        return fits.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto saved = store::EventTable(workspace.database()).update(*event); !saved) {
        return saved.error();
    }
    return transaction->commit(eventId, u"teams.goals"_s, GoalTexts::tr("Changed what teams are to be like"));
}

QByteArray goalsDocument(const TeamRules &rules)
{
    GoalSet set;
    set.idColumn = QString(field::DiscordId);
    set.minSize = rules.minSize;
    set.maxSize = rules.maxSize;
    set.goals = rules.goals;
    if (rules.strangersOnly) {
        set.apartColumns << QString(formerTeamColumn);
    }
    if (rules.organisationsApart) {
        set.apartColumns << QString(field::Organisation);
    }
    set.apartPairs = true;
    return goalsJson(set);
}

Result<TeamRules> withGoalsDocument(const TeamRules &rules, const QByteArray &json, const QString &fileName)
{
    auto set = readGoals(json, fileName);
    if (!set) {
        return set.error();
    }
    if (!set->togetherColumns.isEmpty() || set->togetherPairs || !set->lockColumn.isEmpty() ||
        !set->leaderColumn.isEmpty() || !set->spanColumn.isEmpty()) {
        return Error::input(GoalTexts::tr("Of an event, together, lock, leader and max_span are no part of the goals."),
                            fileName, GoalTexts::tr("Use 'jamctl teams rules set' and the locks of the teams."));
    }
    if (set->raw) {
        return Error::input(GoalTexts::tr("The goals of an event have the scale \"normal\"."), fileName,
                            GoalTexts::tr("Leave the scale out; a goal then costs 1 when teams are drawn at random."));
    }
    for (const QString &column : set->apartColumns) {
        if (column != formerTeamColumn && column != field::Organisation) {
            return Error::input(GoalTexts::tr("People of an event are kept apart by \"former_team\" and "
                                              "\"organisation\", not by \"%1\".")
                                    .arg(column),
                                fileName, GoalTexts::tr("Name two people in the rules instead."));
        }
    }
    TeamRules changed = rules;
    changed.minSize = set->minSize;
    changed.maxSize = set->maxSize;
    changed.goals = set->goals;
    changed.strangersOnly = set->apartColumns.contains(QString(formerTeamColumn));
    changed.organisationsApart = set->apartColumns.contains(QString(field::Organisation));
    auto fits = checkRules(changed);
    return fits ? Result<TeamRules>(changed) : fits.error();
}

Result<QByteArray> rulesDocument(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    auto pairs = pairRules(workspace, eventId);
    if (!event || !rows || !pairs) {
        return !event ? event.error() : !rows ? rows.error() : pairs.error();
    }
    std::map<PersonId, const Person *> people;
    for (const SignupRow &row : *rows) {
        people[row.person.id] = &row.person;
    }
    RulesFile file{event->rules, {}};
    for (const PairRule &pair : *pairs) {
        const auto a = people.find(pair.a);
        const auto b = people.find(pair.b);
        if (a != people.end() && b != people.end()) {
            const auto who = [](const Person &person) {
                return person.discordId          ? person.discordId->toString()
                       : !person.email.isEmpty() ? person.email
                                                 : person.shownName();
            };
            file.pairs.push_back({who(*a->second), who(*b->second), pair.kind, pair.reason});
        }
    }
    return rulesJson(file);
}

Result<RulesDocument> readRulesDocument(Workspace &workspace, EventId eventId, const QByteArray &json,
                                        const QString &fileName)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    auto file = event ? readRules(json, fileName, event->rules) : Result<RulesFile>(event.error());
    if (!rows || !file) {
        return !rows ? rows.error() : file.error();
    }
    RulesDocument document{file->rules, {}};
    for (const NamedPair &pair : file->pairs) {
        auto a = findSignup(*rows, pair.a);
        auto b = findSignup(*rows, pair.b);
        if (!a || !b) {
            const Error &error = !a ? a.error() : b.error();
            return Error::input(error.what, u"%1, %2"_s.arg(fileName, error.where), error.remedy);
        }
        document.pairs.push_back({a->person.id, b->person.id, pair.kind, pair.reason});
    }
    auto fits = checkRules(document.rules);
    return fits ? Result<RulesDocument>(document) : fits.error();
}

Result<ChangeId> setTeamRules(Workspace &workspace, EventId event, const RulesDocument &document)
{
    auto found = loadEvent(workspace, event);
    if (!found) {
        return found.error();
    }
    if (auto fits = checkRules(document.rules); !fits) {
        return fits.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    found->rules = document.rules;
    auto written = store::EventTable(workspace.database()).update(*found).andThen([&] {
        return writePairRules(workspace, event, document.pairs);
    });
    return written ? transaction->commit(event, u"teams.rules"_s, GoalTexts::tr("Changed the rules for teams"))
                   : Result<ChangeId>(written.error());
}

} // namespace jamwright
