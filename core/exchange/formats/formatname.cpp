// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/formatname.h"

#include "exchange/columns/aliases.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace jamwright {

namespace {

/// A format's marks: every group has a column in the header. Keys are as headerKey writes them.
struct FormatMarks {
    QLatin1String format;
    std::initializer_list<std::initializer_list<QLatin1String>> groups;
};

/// From the one with the most particular columns to the one that only has a time stamp.
const FormatMarks allMarks[] = {
    {format::SirRobin, {{QLatin1String("team member discord id")}, {QLatin1String("team name")}}},
    {format::Eventbrite,
     {{QLatin1String("attendee status"), QLatin1String("order status"), QLatin1String("attendee")},
      {QLatin1String("order"), QLatin1String("order id"), QLatin1String("order no"), QLatin1String("order date")}}},
    {format::DevpostProjects,
     {{QLatin1String("submission url")}, {QLatin1String("project title"), QLatin1String("submission title")}}},
    {format::DevpostRegistrants,
     {{QLatin1String("submitted project"), QLatin1String("project urls")},
      {QLatin1String("registered at"), QLatin1String("do you have teammates")}}},
    {format::MicrosoftForms, {{QLatin1String("start time")}, {QLatin1String("completion time")}}},
    {format::Typeform, {{QLatin1String("submit date")}, {QLatin1String("network id"), QLatin1String("start date")}}},
    {format::Tally, {{QLatin1String("submission id")}, {QLatin1String("respondent id")}}},
    {format::Mlh,
     {{QLatin1String("level of study")},
      {QLatin1String("mlh code of conduct"), QLatin1String("mlh privacy"), QLatin1String("mlh emails")}}},
    {format::PyWeek,
     {{QLatin1String("entry"), QLatin1String("entry name")},
      {QLatin1String("game"), QLatin1String("game title")},
      {QLatin1String("users"), QLatin1String("members"), QLatin1String("team members")}}},
    {format::GoogleForms,
     {{QLatin1String("timestamp"), QLatin1String("horodateur"), QLatin1String("zeitstempel"),
       QLatin1String("marca temporal")}}},
};

} // namespace

QString formatOfHeader(const QStringList &header)
{
    QSet<QString> keys;
    for (const QString &name : header) {
        keys.insert(headerKey(name));
    }
    for (const FormatMarks &marks : allMarks) {
        const bool all = std::all_of(marks.groups.begin(), marks.groups.end(), [&keys](const auto &group) {
            return std::any_of(group.begin(), group.end(), [&keys](QLatin1String key) { return keys.contains(key); });
        });
        if (all) {
            return marks.format;
        }
    }
    return {};
}

} // namespace jamwright
