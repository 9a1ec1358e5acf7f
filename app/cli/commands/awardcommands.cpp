// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/awards.h"
#include "workflow/people/people.h"

#include <QJsonDocument>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> showAwards(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return exportAwardsFile(workspace, event.id).map([](const QByteArray &json) {
            return Report{QJsonDocument::fromJson(json).object(), QString::fromUtf8(json).trimmed(), {}, {}};
        });
    });
}

Result<Report> setAwards(const Call &call)
{
    const QString file = call.arguments.front();
    auto bytes = readFile(file);
    if (!bytes) {
        return bytes.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return importAwardsFile(workspace, event.id, *bytes, file).map([](ChangeId change) {
            return changeReport(change, u"The awards are set."_s);
        });
    });
}

Result<Report> giveCommand(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return giveAward(workspace, event.id, call.arguments.front(), call.arguments.mid(1)).map([&](ChangeId change) {
            return changeReport(change,
                                u"%1 goes to %2."_s.arg(call.arguments.front(), call.arguments.mid(1).join(u", "_s)));
        });
    });
}

Result<Report> contributionCommand(const Call &call)
{
    const QString answer = call.arguments.constLast().toLower();
    if (answer != "yes"_L1 && answer != "no"_L1) {
        return Error::usage(u"Whether somebody contributed is yes or no."_s, call.arguments.constLast());
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        std::vector<PersonId> people;
        QStringList names;
        const QStringList members = call.arguments.first(call.arguments.size() - 1);
        for (const QString &who : members) {
            auto person = findPerson(workspace, who);
            if (!person) {
                return person.error();
            }
            people.push_back(person->id);
            names << person->shownName();
        }
        const bool contributed = answer == "yes"_L1;
        const QString sentence = contributed ? u"%1 took part."_s : u"%1 did not take part."_s;
        return setContributions(workspace, event.id, people, contributed, call.value(u"by"_s))
            .map([&](ChangeId change) { return changeReport(change, sentence.arg(names.join(u", "_s))); });
    });
}

} // namespace

std::vector<Command> awardCommands()
{
    return {
        {u"judging awards show"_s, {}, u"Print the awards as 'awards set' reads them."_s, 0, 0, {}, showAwards},
        {u"judging awards set"_s,
         u"FILE"_s,
         u"Set the awards; those of the same name stay the same."_s,
         1,
         1,
         {dryRunOption()},
         setAwards},
        {u"judging awards give"_s,
         u"AWARD TEAM…"_s,
         u"Give an award that is given by hand, or a mention, to these teams and nobody else."_s,
         2,
         -1,
         {dryRunOption()},
         giveCommand},
        {u"judging contribution"_s,
         u"PERSON… yes|no"_s,
         u"Note whether members took part in what their teams handed in."_s,
         2,
         -1,
         {{u"by"_s, u"Who says so."_s, u"NAME"_s}, dryRunOption()},
         contributionCommand},
    };
}

} // namespace jamwright::cli
