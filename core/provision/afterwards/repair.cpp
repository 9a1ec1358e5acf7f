// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/drift.h"
#include "provision/planning/overwrites.h"
#include "provision/planning/plancheck.h"
#include "provision/planning/planfinding.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RepairTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

// Both were made from what the guild has now, so what the other one changes of the overwrites is changed in this one's.
void addTo(Step &edit, const Step &other, const GuildSnapshot &guild)
{
    const StepChanges more = other.changes & ~edit.changes;
    const Channel *channel = guild.channel(edit.object);
    if (more.testFlag(StepChange::Overwrites)) {
        edit.overwrites = other.overwrites;
    } else if (other.changes.testFlag(StepChange::Overwrites) && channel != nullptr) {
        edit.overwrites = withOverwriteChanges(edit.overwrites,
                                               overwriteChanges(standingOverwrites(guild, *channel), other.overwrites));
    }
    edit.name = more.testFlag(StepChange::Name) ? other.name : edit.name;
    edit.colour = more.testFlag(StepChange::Colour) ? other.colour : edit.colour;
    edit.hoist = more.testFlag(StepChange::Hoist) ? other.hoist : edit.hoist;
    edit.mentionable = more.testFlag(StepChange::Mentionable) ? other.mentionable : edit.mentionable;
    edit.topic = more.testFlag(StepChange::Topic) ? other.topic : edit.topic;
    edit.parent = more.testFlag(StepChange::Parent) ? other.parent : edit.parent;
    edit.changes |= more;
    for (const QString &key : other.needs) {
        edit.needs << (edit.needs.contains(key) ? QStringList() : QStringList{key});
    }
    if (!edit.sentence.contains(other.sentence)) {
        edit.sentence += u' ' + other.sentence;
    }
}

// One thing is changed by one request, which comes when all that it needs is there.
void addOnce(const GuildSnapshot &guild, const Step &step, QList<Step> &steps)
{
    const auto there = std::find_if(steps.begin(), steps.end(), [&step](const Step &other) {
        return other.key == step.key && other.kind == step.kind;
    });
    if (there == steps.end()) {
        steps << step;
    } else if (step.changes != StepChanges()) {
        Step both = *there;
        addTo(both, step, guild);
        steps.removeAt(there - steps.begin());
        steps << both;
    }
}

} // namespace

Plan planRepair(const GuildSnapshot &guild, const std::vector<Drift> &drift, const QStringList &keys)
{
    Plan plan;
    plan.guild = guild.guild.id;
    plan.guildName = guild.guild.name;
    for (const Drift &item : drift) {
        if (!keys.isEmpty() && !keys.contains(item.item.key)) {
            continue;
        }
        for (const Step &step : item.steps) {
            addOnce(guild, step, plan.steps);
        }
    }
    for (const QString &key : keys) {
        const auto known =
            std::find_if(drift.begin(), drift.end(), [&key](const Drift &item) { return item.item.key == key; });
        if (known != drift.end() && !known->item.repairable) {
            addFinding(plan.findings, Severity::Error, u"provision.not-repairable"_s, known->item.sentence, key,
                       known->item.repair);
        } else if (known == drift.end()) {
            addFinding(plan.findings, Severity::Error, u"provision.no-such-drift"_s,
                       RepairTexts::tr("There is nothing of that key to be repaired."), key,
                       RepairTexts::tr("Look again at what has changed."));
        }
    }
    completePlan(guild, plan);
    return plan;
}

} // namespace jamwright
