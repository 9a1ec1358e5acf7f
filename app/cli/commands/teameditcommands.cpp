// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/teamwords.h"
#include "workflow/exports/exports.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/names.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Makes an edit of a call's words.
using EditMaker = std::function<Result<TeamEdit>(Workspace &, const Event &, const TeamsView &, const QStringList &)>;

Result<Report> runEdit(const Call &call, const EditMaker &make)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto view = loadTeams(workspace, event.id);
        if (!view) {
            return view.error();
        }
        auto wanted = make(workspace, event, *view, call.arguments);
        auto preview = wanted ? previewTeamEdit(*view, *wanted) : Result<EditPreview>(wanted.error());
        if (!preview) {
            return preview.error();
        }
        if (auto done = applyTeamEdit(workspace, event.id, *wanted); !done) {
            return done.error();
        }
        return editReport(*preview, call.dryRun());
    });
}

Result<std::vector<SignupId>> signupsNamed(Workspace &workspace, const Event &event, const QStringList &words)
{
    std::vector<SignupId> signups;
    for (const QString &word : words) {
        auto signup = signupNamed(workspace, event.id, word);
        if (!signup) {
            return signup.error();
        }
        signups.push_back(*signup);
    }
    return signups;
}

Result<TeamEdit> moveEdit(Workspace &workspace, const Event &event, const TeamsView &view, const QStringList &words)
{
    auto who = signupsNamed(workspace, event, words.mid(0, words.size() - 1));
    if (!who) {
        return who.error();
    }
    if (words.constLast().compare("reserves"_L1, Qt::CaseInsensitive) == 0) {
        return TeamEdit::toReserves(*who);
    }
    return teamNamed(view, words.constLast()).map([&](const TeamView &team) {
        return TeamEdit::moveTo(*who, team.id);
    });
}

Result<TeamEdit> swapEdit(Workspace &workspace, const Event &event, const TeamsView &, const QStringList &words)
{
    return signupsNamed(workspace, event, words).map([](const std::vector<SignupId> &who) {
        return TeamEdit::swap(who[0], who[1]);
    });
}

Result<TeamEdit> leaderEdit(Workspace &workspace, const Event &event, const TeamsView &, const QStringList &words)
{
    return signupNamed(workspace, event.id, words.front()).map(&TeamEdit::makeLeader);
}

/// A team where one is called so, else a person.
EditMaker locker(bool locked)
{
    return [locked](Workspace &workspace, const Event &event, const TeamsView &view,
                    const QStringList &words) -> Result<TeamEdit> {
        if (const auto team = teamNamed(view, words.front())) {
            return TeamEdit::lockTeam(team->id, locked);
        }
        auto who = signupNamed(workspace, event.id, words.front());
        if (!who) {
            return Error::usage(u"There is neither a team nor a person of that name."_s, words.front(),
                                who.error().remedy.isEmpty() ? u"See 'jamctl teams list'."_s : who.error().remedy);
        }
        return TeamEdit::lockMembers({*who}, locked);
    };
}

Result<TeamEdit> renameEdit(Workspace &, const Event &, const TeamsView &view, const QStringList &words)
{
    return teamNamed(view, words.front()).map([&](const TeamView &team) {
        return TeamEdit::rename(team.id, words.mid(1).join(u' '));
    });
}

Result<TeamEdit> newTeamEdit(Workspace &, const Event &, const TeamsView &, const QStringList &words)
{
    return TeamEdit::newTeam(words.join(u' '));
}

Result<TeamEdit> dissolveEdit(Workspace &, const Event &, const TeamsView &view, const QStringList &words)
{
    return teamNamed(view, words.front()).map([](const TeamView &team) { return TeamEdit::dissolve(team.id); });
}

Command editCommand(const QString &name, const QString &arguments, const QString &summary, int fewest, int most,
                    const EditMaker &make)
{
    return {name,
            arguments,
            summary,
            fewest,
            most,
            {dryRunOption()},
            [make](const Call &call) {
                return runEdit(call, make); }};
}

/// The names of the teams as they are now.
Result<Report> namesReport(Workspace &workspace, const Event &event, const QStringList &before)
{
    return loadTeams(workspace, event.id).map([&](const TeamsView &view) {
        QJsonArray names;
        QList<QStringList> rows;
        for (qsizetype i = 0; i < qsizetype(view.teams.size()); ++i) {
            names << view.teams[size_t(i)].name;
            rows << QStringList{before.value(i), view.teams[size_t(i)].name};
        }
        return Report{{{u"names"_s, names}}, toColumns(rows), {}, {}};
    });
}

Result<void> keepWords(const Call &call, Workspace &workspace, const Event &event)
{
    const QString file = call.value(u"words"_s);
    if (file.isEmpty()) {
        return {};
    }
    auto words = readFile(file).andThen([&](const QByteArray &text) { return readNameWords(text, file); });
    if (!words) {
        return words.error();
    }
    auto kept = setOwnNameWords(workspace, event.id, *words);
    return kept ? Result<void>() : Result<void>(kept.error());
}

Result<Report> drawNames(const Call &call)
{
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!seed) {
        return seed.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto view = loadTeams(workspace, event.id);
        auto kept = view ? keepWords(call, workspace, event) : Result<void>(view.error());
        auto themes = nameThemes(workspace, event.id);
        if (!kept || !themes) {
            return !kept ? kept.error() : themes.error();
        }
        QStringList before;
        for (const TeamView &team : view->teams) {
            before << team.name;
        }
        std::vector<TeamId> teams;
        for (const QString &word : call.arguments) {
            auto team = teamNamed(*view, word);
            if (!team) {
                return team.error();
            }
            teams.push_back(team->id);
        }
        const QString theme = call.isSet(u"words"_s) ? u"own"_s : call.value(u"theme"_s);
        auto done = rerollNames(workspace, event.id, teams, theme, *seed);
        return done ? namesReport(workspace, event, before) : Result<Report>(done.error());
    });
}

} // namespace

std::vector<Command> teamEditCommands()
{
    const QString who = u"PERSON"_s;
    return {editCommand(u"teams move"_s, u"PERSON... TEAM"_s,
                        u"Move people to a team, or to the reserves ('reserves')."_s, 2, -1, moveEdit),
            editCommand(u"teams swap"_s, u"PERSON PERSON"_s, u"Let two people take one another's places."_s, 2, 2,
                        swapEdit),
            editCommand(u"teams leader"_s, who, u"Let a person lead her team."_s, 1, 1, leaderEdit),
            editCommand(u"teams lock"_s, u"TEAM|PERSON"_s,
                        u"Keep a team as it is, or a person in her team, whatever is formed or repaired."_s, 1, 1,
                        locker(true)),
            editCommand(u"teams unlock"_s, u"TEAM|PERSON"_s, u"Take a lock away."_s, 1, 1, locker(false)),
            editCommand(u"teams rename"_s, u"TEAM NAME"_s, u"Call a team otherwise."_s, 2, -1, renameEdit),
            {u"teams names"_s,
             u"[TEAM...]"_s,
             u"Give the teams, or those that are named, other names of a theme."_s,
             0,
             -1,
             {{u"theme"_s, u"The word list (default: the event's); --dry-run lists them."_s, u"THEME"_s},
              {u"words"_s, u"A list of your own, one word a line; see 'jamctl help formats'."_s, u"FILE"_s},
              seedOption(),
              dryRunOption()},
             drawNames},
            editCommand(u"teams new"_s, u"[NAME]"_s, u"Make an empty team; without a name, of the event's theme."_s, 0,
                        -1, newTeamEdit),
            editCommand(u"teams dissolve"_s, u"TEAM"_s, u"Take a team apart; its members become reserves."_s, 1, 1,
                        dissolveEdit)};
}

} // namespace jamwright::cli
