// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/plantexts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

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
    return PlanTexts::tr("Give %n role(s)", "", counts.of(StepKind::GiveRole));
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
    case StepKind::DeleteChannel:
        return PlanTexts::tr("Channels to delete");
    case StepKind::DeleteCategory:
        return PlanTexts::tr("Categories to delete");
    case StepKind::DeleteRole:
        break;
    }
    return PlanTexts::tr("Roles to delete");
}

QString durationText(double minutes)
{
    if (minutes < 1) {
        return PlanTexts::tr("less than a minute");
    }
    return PlanTexts::tr("about %n minute(s)", "", int(std::ceil(minutes)));
}

QString reportText(const RunReport &report)
{
    QStringList sentences;
    if (report.writes == 0 && report.done) {
        sentences.append(PlanTexts::tr("Nothing to do: the rooms are as planned."));
    } else if (report.done) {
        sentences.append(
            PlanTexts::tr("The rooms stand: %n thing(s) made or given.", "", report.created + report.changed));
    } else {
        sentences.append(
            PlanTexts::tr("The run stopped after %n write(s); it goes on from there next time.", "", report.writes));
    }
    if (!report.peopleMissing.isEmpty()) {
        sentences.append(
            PlanTexts::tr("%n participant(s) are not in the guild.", "", int(report.peopleMissing.size())));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace jamwright
