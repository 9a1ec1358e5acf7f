// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/runjournal.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QJsonObject intentToJson(const StepIntent &intent)
{
    return {{u"key"_s, intent.key},
            {u"kind"_s, nameOf(intent.kind)},
            {u"name"_s, intent.name},
            {u"after"_s, intent.after.toString()},
            {u"marker"_s, intent.marker}};
}

std::optional<StepIntent> intentFromJson(const QJsonObject &json)
{
    const std::optional<StepKind> kind = fromName<StepKind>(json["kind"_L1].toString());
    const QString key = json["key"_L1].toString();
    if (!kind || key.isEmpty()) {
        return std::nullopt;
    }
    return StepIntent{key, *kind, json["name"_L1].toString(),
                      Snowflake::parse(json["after"_L1].toString()).value_or(Snowflake()),
                      json["marker"_L1].toString()};
}

} // namespace jamwright
