// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/fieldtext.h"

#include "domain/naming/nearestname.h"
#include "exchange/rows/columnbindings.h"
#include "exchange/values/answerreader.h"
#include "exchange/values/discordidreader.h"
#include "exchange/values/fieldvalue.h"
#include "exchange/values/utcoffsetreader.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

/// How the texts of some fields are read: canonical text, blank when it is none of `expected`.
struct FieldReader {
    std::function<bool(const QString &)> reads;
    QString expected;
    std::function<QString(const QString &)> read;
};

QString emailAddress(const QString &text)
{
    constexpr qsizetype longest = 254;
    const qsizetype at = text.indexOf(u'@');
    const bool shaped = at > 0 && at + 1 < text.size() && text.size() <= longest && !text.contains(u' ');
    return shaped ? text.toLower() : QString();
}

auto named(QLatin1String field)
{
    return [=](const QString &name) { return name == field; };
}

const std::vector<FieldReader> &fieldReaders()
{
    static const std::vector<FieldReader> readers = {
        {named(field::DiscordId), FieldTexts::tr("a Discord ID of 17 to 19 digits"),
         [](const QString &text) {
             const auto id = readDiscordId(text).id;
             return id ? id->toString() : QString();
         }},
        {named(field::Email), FieldTexts::tr("an e-mail address"), emailAddress},
        {[](const QString &name) { return name.startsWith(field::SkillPrefix); }, FieldTexts::tr("a level from 0 to 3"),
         [](const QString &text) { return readBounded(text, 0, 3); }},
        {isListField, FieldTexts::tr("values parted by semicolons"),
         [](const QString &text) { return readList(text).join(u';'); }},
        {[](const QString &) { return true; }, FieldTexts::tr("a text of at most 10000 characters"),
         [](const QString &text) { return text.size() <= 10'000 ? text : QString(); }},
    };
    return readers;
}

/// What one of the fields of few answers takes.
QString expectedAnswer(const QString &name)
{
    if (name == field::Leader) {
        return FieldTexts::tr("no, maybe or yes");
    }
    if (name == field::Ticket) {
        return FieldTexts::tr("attending, not attending, refunded, cancelled, deleted or transferred");
    }
    if (name == field::LeadPriority) {
        return FieldTexts::tr("a whole number from 0 to 3");
    }
    if (name == field::QualifierScore) {
        return FieldTexts::tr("a number");
    }
    return name == field::WeeklyHours ? FieldTexts::tr("hours from 0 to 168") : FieldTexts::tr("yes or no");
}

Error unreadable(const QString &name, const QString &text, const QString &expected)
{
    return Error::usage(FieldTexts::tr("'%1' is not %2.").arg(text, expected), name);
}

Result<Fields> readZone(const QString &name, const QString &text, QDate zoneDate)
{
    const OffsetReading reading = readUtcOffset(text, zoneDate);
    if (!reading.offset || (name == field::TimeZone && reading.zone.isEmpty())) {
        return unreadable(name, text, FieldTexts::tr("an offset such as +05:30 or a zone such as Europe/Oslo"));
    }
    Fields fields;
    fields.set(QString(field::UtcOffset), reading.offset->toString());
    fields.set(QString(field::TimeZone), reading.zone);
    return fields;
}

} // namespace

Result<Fields> readFieldText(const QString &name, const QString &text, QDate zoneDate)
{
    if (!field::isCanonical(name)) {
        const QString nearest = nearestName(name, field::fixedNames());
        return Error::usage(FieldTexts::tr("A sign-up has no such field."), name,
                            nearest.isEmpty() ? FieldTexts::tr("Fields: %1.").arg(field::fixedNames().join(u", "_s))
                                              : FieldTexts::tr("Did you mean '%1'?").arg(nearest));
    }
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return Fields();
    }
    if (name == field::UtcOffset || name == field::TimeZone) {
        return readZone(name, trimmed, zoneDate);
    }
    if (const auto value = readFieldValue(name, trimmed)) {
        Fields fields;
        fields.set(name, *value);
        return value->isEmpty() ? Result<Fields>(unreadable(name, text, expectedAnswer(name))) : fields;
    }
    for (const FieldReader &reader : fieldReaders()) {
        if (reader.reads(name)) {
            const QString value = reader.read(trimmed);
            if (value.isEmpty()) {
                return unreadable(name, text, reader.expected);
            }
            Fields fields;
            fields.set(name, value);
            return fields;
        }
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
