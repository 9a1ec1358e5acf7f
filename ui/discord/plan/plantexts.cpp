// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/plan/plantexts.h"

#include "ui/widgets/progressstrip.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

struct PlanTexts {
    Q_DECLARE_TR_FUNCTIONS(jamwright::DiscordTexts)
};

} // namespace

int PlanCounts::of(StepKind kind) const
{
    const auto found = byKind.find(kind);
    return found == byKind.end() ? 0 : found->second;
}

PlanCounts planCounts(const Plan &plan)
{
    PlanCounts counts;
    for (const Step &step : plan.steps) {
        ++counts.byKind[step.kind];
    }
    return counts;
}

QString runVerb(const PlanCounts &counts)
{
    const int channels = counts.of(StepKind::CreateCategory) + counts.of(StepKind::CreateChannel);
    const QString roles = PlanTexts::tr("%n role(s)", "", counts.of(StepKind::CreateRole));
    const QString rooms = PlanTexts::tr("%n channel(s)", "", channels);
    if (counts.of(StepKind::CreateRole) > 0 && channels > 0) {
        //: %1 is "63 roles", %2 is "126 channels".
        return PlanTexts::tr("Create %1 and %2").arg(roles, rooms);
    }
    if (counts.of(StepKind::CreateRole) > 0 || channels > 0) {
        //: %1 is "63 roles" or "126 channels".
        return PlanTexts::tr("Create %1").arg(counts.of(StepKind::CreateRole) > 0 ? roles : rooms);
    }
    const int deleted =
        counts.of(StepKind::DeleteChannel) + counts.of(StepKind::DeleteCategory) + counts.of(StepKind::DeleteRole);
    const int changed = counts.of(StepKind::EditRole) + counts.of(StepKind::EditChannel);
    if (deleted > 0) {
        return PlanTexts::tr("Delete %n role(s) and channel(s)", "", deleted);
    }
    if (counts.of(StepKind::PostMessage) > 0) {
        return PlanTexts::tr("Send %n message(s)", "", counts.of(StepKind::PostMessage));
    }
    if (changed > 0) {
        return PlanTexts::tr("Change %n role(s) and channel(s)", "", changed);
    }
    if (counts.of(StepKind::GiveRole) > 0) {
        return PlanTexts::tr("Give %n role(s)", "", counts.of(StepKind::GiveRole));
    }
    if (counts.of(StepKind::TakeRole) > 0) {
        return PlanTexts::tr("Take %n role(s)", "", counts.of(StepKind::TakeRole));
    }
    if (counts.of(StepKind::CreateInvite) > 0) {
        return PlanTexts::tr("Make %n invite(s)", "", counts.of(StepKind::CreateInvite));
    }
    return counts.of(StepKind::RevokeInvite) > 0
               ? PlanTexts::tr("Revoke %n invite(s)", "", counts.of(StepKind::RevokeInvite))
               : PlanTexts::tr("Pin %n message(s)", "", counts.of(StepKind::PinMessage));
}

QString kindTitle(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
        return PlanTexts::tr("Roles to create");
    case StepKind::CreateCategory:
        return PlanTexts::tr("Categories to create");
    case StepKind::CreateChannel:
        return PlanTexts::tr("Channels to create");
    case StepKind::GiveRole:
        return PlanTexts::tr("Roles to give");
    case StepKind::TakeRole:
        return PlanTexts::tr("Roles to take");
    case StepKind::EditRole:
        return PlanTexts::tr("Roles to change");
    case StepKind::EditChannel:
        return PlanTexts::tr("Channels to change");
    case StepKind::PostMessage:
        return PlanTexts::tr("Messages to send");
    case StepKind::PinMessage:
        return PlanTexts::tr("Messages to pin");
    case StepKind::CreateInvite:
        return PlanTexts::tr("Invites to make");
    case StepKind::RevokeInvite:
        return PlanTexts::tr("Invites to revoke");
    case StepKind::DeleteChannel:
        return PlanTexts::tr("Channels to delete");
    case StepKind::DeleteCategory:
        return PlanTexts::tr("Categories to delete");
    case StepKind::DeleteRole:
        break;
    }
    return PlanTexts::tr("Roles to delete");
}

QString readingText(const ProgressStep &step)
{
    const QLocale locale;
    //: %1 and %2 are numbers of people, %3 is "about 4 minutes left".
    return step.sentence + u' ' +
           PlanTexts::tr("%1 of %2, %3.")
               .arg(locale.toString(step.done), locale.toString(step.total),
                    timeLeftText(step.secondsLeft.value_or(0)));
}

QString reportText(RoomsOrder::Kind kind, const RunReport &report)
{
    const QString missing =
        report.peopleMissing.isEmpty()
            ? QString()
            : u' ' + PlanTexts::tr("%n participant(s) are not in the guild.", "", int(report.peopleMissing.size()));
    if (!report.done) {
        return PlanTexts::tr("The run stopped after %n write(s); it goes on from there next time.", "", report.writes) +
               missing;
    }
    switch (kind) {
    case RoomsOrder::Kind::Announce:
        return report.writes == 0 ? PlanTexts::tr("Nothing to do: the message was sent to all of them before.")
                                  : PlanTexts::tr("%n message(s) were sent.", "", report.created);
    case RoomsOrder::Kind::Repair:
        return report.writes == 0
                   ? PlanTexts::tr("Nothing to do: it is as the runs left it.")
                   : PlanTexts::tr("%n thing(s) were repaired.", "", report.created + report.changed + report.deleted) +
                         missing;
    case RoomsOrder::Kind::TearDown:
        return report.writes == 0 ? PlanTexts::tr("Nothing to do: nothing of the event is left on the guild.")
                                  : PlanTexts::tr("The rooms are gone: %n thing(s) deleted or taken back.", "",
                                                  report.changed + report.deleted);
    case RoomsOrder::Kind::Provide:
        break;
    }
    return (report.writes == 0
                ? PlanTexts::tr("Nothing to do: the rooms are as planned.")
                : PlanTexts::tr("The rooms stand: %n thing(s) made or given.", "", report.created + report.changed)) +
           missing;
}

QStringList reportLines(RoomsOrder::Kind kind, const RunReport &report)
{
    QStringList lines;
    for (const Finding &finding : report.findings) {
        // What was not in the plan: it is not run with errors, so that Discord refused this step; or somebody left.
        if (finding.severity == Severity::Error || finding.key == "provision.member-left"_L1) {
            lines << (finding.message + u' ' + finding.remedy).trimmed();
        }
    }
    return lines << reportText(kind, report);
}

} // namespace jamwright
