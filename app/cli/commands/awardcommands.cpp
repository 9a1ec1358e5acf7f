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
    const QString said = call.arguments[1].toLower();
    if (said != "yes"_L1 && said != "no"_L1) {
        return Error::usage(u"Whether somebody contributed is yes or no."_s, call.arguments[1]);
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto person = findPerson(workspace, call.arguments.front());
        if (!person) {
            return person.error();
        }
        auto change = setContribution(workspace, event.id, person->id, said == "yes"_L1, call.value(u"by"_s));
        const QString sentence = said == "yes"_L1 ? u"%1 took part."_s : u"%1 did not take part."_s;
        return change ? Result<Report>(changeReport(*change, sentence.arg(person->shownName())))
                      : Result<Report>(change.error());
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
         u"PERSON yes|no"_s,
         u"Note whether a member took part in what her team handed in."_s,
         2,
         2,
         {{u"by"_s, u"Who says so."_s, u"NAME"_s}, dryRunOption()},
         contributionCommand},
    };
}

} // namespace jamwright::cli
