// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/running/runjournal.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QJsonObject intentToJson(const StepIntent &intent)
{
    return {{u"key"_s, intent.key},
            {u"kind"_s, nameOf(intent.kind)},
            {u"name"_s, intent.name},
            {u"after"_s, intent.after.toString()},
            {u"marker"_s, intent.marker},
            {u"member"_s, intent.member.toString()},
            {u"role"_s, intent.role.toString()},
            {u"channel"_s, intent.channel.toString()},
            {u"text"_s, intent.text}};
}

std::optional<StepIntent> intentFromJson(const QJsonObject &json)
{
    const std::optional<StepKind> kind = fromName<StepKind>(json["kind"_L1].toString());
    const QString key = json["key"_L1].toString();
    if (!kind || key.isEmpty()) {
        return std::nullopt;
    }
    const auto id = [&json](QLatin1String name) {
        return Snowflake::parse(json[name].toString()).value_or(Snowflake());
    };
    return StepIntent{key,
                      *kind,
                      json["name"_L1].toString(),
                      id("after"_L1),
                      json["marker"_L1].toString(),
                      id("member"_L1),
                      id("role"_L1),
                      id("channel"_L1),
                      json["text"_L1].toString()};
}

} // namespace jamwright
