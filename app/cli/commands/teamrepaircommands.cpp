// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/teamwords.h"
#include "workflow/teams/explain.h"
#include "workflow/teams/repair.h"

#include <QJsonArray>

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray linesJson(const std::vector<ExplainedLine> &lines)
{
    QJsonArray list;
    for (const ExplainedLine &line : lines) {
        list << QJsonObject{{u"key"_s, line.key}, {u"sentence"_s, line.sentence}, {u"broken"_s, line.broken}};
    }
    return list;
}

Report explainedTeam(const TeamExplanation &team)
{
    QStringList texts{team.name};
    for (const ExplainedLine &line : team.lines) {
        texts << u"  %1 %2"_s.arg(line.broken ? u"!"_s : u"-"_s, line.sentence);
    }
    return {{{u"team"_s, team.name}, {u"lines"_s, linesJson(team.lines)}}, texts.join(u'\n'), {}, {}};
}

Report explainedPerson(const PersonExplanation &person, const TeamsView &view)
{
    Report report;
    QStringList texts{person.team.isEmpty() ? person.name : u"%1, in %2"_s.arg(person.name, person.team)};
    for (const QString &reason : person.reasons) {
        texts << u"  - "_s + reason;
    }
    report.json = {{u"person"_s, person.name},
                   {u"team"_s, person.team},
                   {u"reasons"_s, QJsonArray::fromStringList(person.reasons)},
                   {u"best_swap"_s, QJsonValue()}};
    if (person.best) {
        texts << u"  - "_s + person.best->sentence;
        QString with;
        for (const Participant &other : view.problem->people) {
            with = other.signup == person.best->with ? other.name : with;
        }
        report.json["best_swap"_L1] =
            QJsonObject{{u"with"_s, with}, {u"sentence"_s, person.best->sentence}, {u"cost"_s, person.best->cost}};
    }
    report.text = texts.join(u'\n');
    return report;
}

Report rulesReport(const TeamsView &view)
{
    QStringList texts;
    QJsonArray rules;
    for (const RuleEffect &rule : explainRules(view)) {
        texts << (rule.broken ? u"! broken (%1): %2"_s.arg(rule.teams.size()).arg(rule.sentence)
                              : u"- holds: %1"_s.arg(rule.sentence));
        QJsonArray teams;
        for (const TeamView &team : view.teams) {
            if (std::find(rule.teams.begin(), rule.teams.end(), team.id) != rule.teams.end()) {
                teams << team.name;
            }
        }
        rules << QJsonObject{
            {u"key"_s, rule.key}, {u"sentence"_s, rule.sentence}, {u"broken"_s, rule.broken}, {u"teams"_s, teams}};
    }
    return {{{u"rules"_s, rules}}, texts.join(u'\n'), {}, {}};
}

Result<Report> explain(const Call &call)
{
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto view = loadTeams(workspace, event.id);
        if (!view) {
            return view.error();
        }
        if (call.arguments.isEmpty()) {
            return rulesReport(*view);
        }
        const QString word = call.arguments.join(u' ');
        const auto team = teamNamed(*view, word);
        if (team) {
            return explainTeam(*view, team->id).map(explainedTeam);
        }
        auto who = signupNamed(workspace, event.id, word);
        if (!who) {
            return Error::usage(u"There is neither a team nor a person of that name."_s, word,
                                who.error().remedy.isEmpty() ? team.error().remedy : who.error().remedy);
        }
        return explainPerson(*view, *who).map([&](const PersonExplanation &person) {
            return explainedPerson(person, *view);
        });
    });
}

QJsonObject proposalJson(const RepairProposal &proposal, int number)
{
    QJsonArray broken;
    for (const Finding &finding : proposal.broken) {
        broken << cli::toJson(finding);
    }
    return {{u"number"_s, number},
            {u"title"_s, proposal.title},
            {u"moves"_s, QJsonArray::fromStringList(proposal.sentences)},
            {u"people_moved"_s, proposal.peopleMoved},
            {u"seats_missing"_s, proposal.seatsMissing},
            {u"objective_before"_s, proposal.objectiveBefore},
            {u"objective_after"_s, proposal.objectiveAfter},
            {u"goals_before"_s, proposal.goalsBefore},
            {u"goals_after"_s, proposal.goalsAfter},
            {u"broken"_s, broken}};
}

QString proposalText(const RepairProposal &proposal, int number)
{
    QStringList lines{
        u"%1. %2"_s.arg(number).arg(proposal.title),
        u"   people moved %1, goals %2 -> %3 (less is better)"_s.arg(proposal.peopleMoved)
            .arg(QString::number(proposal.goalsBefore, 'g', 4), QString::number(proposal.goalsAfter, 'g', 4))};
    for (const QString &sentence : proposal.sentences) {
        lines << u"   - "_s + sentence;
    }
    for (const Finding &finding : proposal.broken) {
        lines << u"   ! "_s + finding.message;
    }
    return lines.join(u'\n');
}

Report proposalsReport(const std::vector<RepairProposal> &proposals)
{
    QJsonArray list;
    QStringList texts;
    for (size_t i = 0; i < proposals.size(); ++i) {
        list << proposalJson(proposals[i], int(i) + 1);
        texts << proposalText(proposals[i], int(i) + 1);
    }
    texts << u"Adopt one with --apply N."_s;
    return {{{u"proposals"_s, list}}, texts.join(u'\n'), {}, {}};
}

Result<Report> applied(const Call &call, Workspace &workspace, const std::vector<RepairProposal> &proposals)
{
    auto number = numberOption(call, u"apply"_s, 0);
    if (!number) {
        return number.error();
    }
    if (*number < 1 || *number > proposals.size()) {
        return Error::usage(u"There is no proposal of that number; there are %1."_s.arg(proposals.size()),
                            u"--apply"_s);
    }
    const RepairProposal &chosen = proposals[size_t(*number) - 1];
    const QString reason = call.isSet(u"reason"_s) ? call.value(u"reason"_s) : u"Dropped out."_s;
    if (!call.dryRun()) {
        if (auto adopted = adoptRepair(workspace, chosen, reason, call.value(u"by"_s)); !adopted) {
            return adopted.error();
        }
    }
    QJsonObject json = proposalJson(chosen, int(*number));
    json["adopted"_L1] = !call.dryRun();
    return Report{json,
                  (call.dryRun() ? u"It would be:\n%1"_s : u"Adopted:\n%1"_s).arg(proposalText(chosen, int(*number))),
                  {},
                  chosen.broken};
}

Result<Report> repair(const Call &call)
{
    const Access access = call.isSet(u"apply"_s) ? accessFor(call) : Access::Read;
    return withEvent(call, access, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        std::vector<SignupId> gone;
        for (const QString &word : call.options.values(u"gone"_s) + call.arguments) {
            auto signup = signupNamed(workspace, event.id, word);
            if (!signup) {
                return signup.error();
            }
            gone.push_back(*signup);
        }
        auto proposals = proposeRepairs(workspace, event.id, gone);
        if (!proposals) {
            return proposals.error();
        }
        return call.isSet(u"apply"_s) ? applied(call, workspace, *proposals)
                                      : Result<Report>(proposalsReport(*proposals));
    });
}

} // namespace

std::vector<Command> teamRepairCommands()
{
    return {{u"teams explain"_s,
             u"[PERSON|TEAM]"_s,
             u"Say why a team or a person is as it is; without a name, which rules hold."_s,
             0,
             -1,
             {},
             explain},
            {u"teams repair"_s,
             u"[PERSON...]"_s,
             u"Propose how to mend the teams without those who are gone or withdrew, and adopt a proposal."_s,
             0,
             -1,
             {{u"gone"_s, u"Who is gone; may be given several times, or be followed by several people."_s, u"PERSON"_s},
              {u"apply"_s, u"Adopt that proposal; the people who are gone are withdrawn."_s, u"N"_s},
              {u"reason"_s, u"Why they are withdrawn (default: 'Dropped out.')."_s, u"TEXT"_s},
              {u"by"_s, u"Who decides."_s, u"NAME"_s},
              dryRunOption()},
             repair}};
}

} // namespace jamwright::cli
