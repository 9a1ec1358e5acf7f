// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/planfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String planFormat{"jamwright-discord-plan"};
constexpr int planVersion = 1;

void addText(QCryptographicHash &hash, const QString &text)
{
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\n"));
}

void addStep(QCryptographicHash &hash, const Step &step)
{
    for (const QString &text :
         {step.key, nameOf(step.kind), step.sentence, step.name, step.topic, step.text, QString::number(step.colour),
          QString::number(int(step.hoist) + 2 * int(step.mentionable)), QString::number(step.changes.toInt()),
          step.parent.key, step.parent.id.toString(), step.role.key, step.role.id.toString(), step.object.toString()}) {
        addText(hash, text);
    }
    for (const StepOverwrite &overwrite : step.overwrites) {
        addText(hash, overwrite.target.key + overwrite.target.id.toString() + u' ' + overwrite.allow.toString() + u' ' +
                          overwrite.deny.toString());
    }
}

} // namespace

QString fingerprintOf(const GuildSnapshot &guild, const Plan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, guild.guild.id.toString());
    for (const Role &role : guild.guild.roles) {
        addText(hash, role.id.toString() + u' ' + role.permissions.toString() + u' ' + role.name);
    }
    for (const Channel &channel : guild.channels) {
        addText(hash, channel.id.toString() + u' ' + channel.parent.toString() + u' ' + channel.name);
    }
    for (const Step &step : plan.steps) {
        addStep(hash, step);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QStringList stepMarks(const Plan &plan)
{
    QStringList marks;
    for (const Step &step : plan.steps) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &text : {step.key, nameOf(step.kind), step.sentence, step.name, step.text}) {
            addText(hash, text);
        }
        marks << QString::fromLatin1(hash.result().toHex().left(16));
    }
    return marks;
}

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray steps;
    for (const Step &step : plan.steps) {
        steps.append(QJsonObject{{u"key"_s, step.key},
                                 {u"kind"_s, nameOf(step.kind)},
                                 {u"sentence"_s, step.sentence},
                                 {u"needs"_s, QJsonArray::fromStringList(step.needs)}});
    }
    return {{u"format"_s, planFormat},
            {u"version"_s, planVersion},
            {u"guild"_s, plan.guild.toString()},
            {u"guild_name"_s, plan.guildName},
            {u"fingerprint"_s, plan.fingerprint},
            {u"writes"_s, plan.writes()},
            {u"minutes"_s, plan.minutes},
            {u"steps"_s, steps}};
}

Result<PlanFile> planFileFromJson(const QJsonObject &json)
{
    const auto guild = Snowflake::parse(json["guild"_L1].toString());
    const QString fingerprint = json["fingerprint"_L1].toString();
    if (json["format"_L1].toString() != planFormat || json["version"_L1].toInt() != planVersion || !guild ||
        fingerprint.isEmpty()) {
        return Error::input(QCoreApplication::translate("Planner", "This is no plan that the program saved."), {},
                            QCoreApplication::translate("Planner", "Save one with 'jamctl discord plan --out FILE'."));
    }
    return PlanFile{*guild, fingerprint};
}

} // namespace jamwright
