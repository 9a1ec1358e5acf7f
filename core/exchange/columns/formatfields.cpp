// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/formatfields.h"

#include "domain/field.h"
#include "exchange/columns/aliases.h"
#include "exchange/formats/formatname.h"

#include <QRegularExpression>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormatField {
    QLatin1String format;
    QLatin1String key; ///< as headerKey writes it
    QLatin1String field;
};

const FormatField formatFields[] = {
    {format::Eventbrite, QLatin1String("attendee status"), field::Ticket},
    {format::Eventbrite, QLatin1String("order status"), field::Ticket},
    {format::Eventbrite, QLatin1String("ticket type"), QLatin1String("category:ticket type")},
    {format::Eventbrite, QLatin1String("buyer email"), field::Email},
    {format::DevpostProjects, QLatin1String("project title"), field::Team},
    {format::DevpostProjects, QLatin1String("submission title"), field::Team},
    {format::DevpostProjects, QLatin1String("project status"), field::PastFinished},
    {format::MicrosoftForms, QLatin1String("total points"), field::QualifierScore},
    {format::Mlh, QLatin1String("mlh code of conduct"), field::Consent},
    {format::Mlh, QLatin1String("mlh privacy"), field::Consent},
    {format::PyWeek, QLatin1String("entry"), field::Team},
    {format::PyWeek, QLatin1String("entry name"), field::Team},
    {format::PyWeek, QLatin1String("users"), field::DiscordName},
    {format::PyWeek, QLatin1String("members"), field::DiscordName},
    {format::PyWeek, QLatin1String("team members"), field::DiscordName},
};

} // namespace

QString fieldOfFormat(const Table &table, qsizetype column)
{
    const QString key = headerKey(table.header[column]);
    const auto found = std::find_if(std::begin(formatFields), std::end(formatFields), [&](const FormatField &entry) {
        return table.format == entry.format && key == entry.key;
    });
    return found == std::end(formatFields) ? QString() : QString(found->field);
}

bool isServiceColumn(const Table &table, qsizetype column)
{
    static const QRegularExpression grading(u"^(?:points|feedback) - |^quiz feedback$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return table.format == format::MicrosoftForms && grading.match(table.header[column].trimmed()).hasMatch();
}

bool isHalfAnonymous(const Table &table, qsizetype column)
{
    const QString key = headerKey(table.header[column]);
    if (table.format != format::MicrosoftForms || (key != "email"_L1 && key != "name"_L1)) {
        return false;
    }
    return std::any_of(table.rows.begin(), table.rows.end(), [column](const QStringList &row) {
        const QString cell = row[column].trimmed();
        return cell.isEmpty() || cell.compare("anonymous"_L1, Qt::CaseInsensitive) == 0;
    });
}

QString repeatedHeader(const Table &table, qsizetype column)
{
    const QString header = table.header[column].trimmed();
    if (table.format != format::MicrosoftForms || header.size() < 2 || !header.endsWith(u'2')) {
        return {};
    }
    const auto first = std::find_if(table.header.begin(), table.header.end(), [&](const QString &other) {
        return other.trimmed() == header.chopped(1).trimmed();
    });
    return first == table.header.end() ? QString() : *first;
}

} // namespace jamwright
