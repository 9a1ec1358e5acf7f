// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/fieldvalue.h"

#include "domain/field.h"
#include "domain/signup.h"
#include "exchange/values/answerreader.h"
#include "exchange/values/numbertext.h"

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString yesNo(std::optional<bool> value)
{
    return !value ? QString() : *value ? u"yes"_s : u"no"_s;
}

/// Why the ticket no longer counts, as its service says.
QString ticketWord(const QString &text)
{
    return readYesNo(text) ? u"not attending"_s : text.toLower().simplified();
}

} // namespace

QString readBounded(const QString &text, double lowest, double highest)
{
    const auto number = readNumber(text);
    return number && *number >= lowest && *number <= highest ? numberText(*number) : QString();
}

std::optional<QString> readFieldValue(const QString &name, const QString &text)
{
    constexpr double most = 1e9;
    if (name == field::Leader) {
        const auto willing = readWillingness(text);
        return willing ? nameOf(*willing) : QString();
    }
    if (name == field::Confirmed) {
        return yesNo(readAttendance(text));
    }
    if (name == field::StatusByHand) {
        const auto status = fromName<SignupStatus>(text.trimmed().toLower());
        return status ? nameOf(*status) : QString();
    }
    if (name == field::Ticket) {
        const auto counts = readAttendance(text);
        return !counts ? QString() : *counts ? u"attending"_s : ticketWord(text);
    }
    if (name == field::QualifierPassed) {
        return yesNo(readYesNo(text));
    }
    if (name == field::Consent) {
        return yesNo(readConsent(text));
    }
    if (name == field::LeadPriority) {
        const auto priority = readNumber(text);
        return priority && *priority == std::floor(*priority) ? readBounded(text, 0, 3) : QString();
    }
    if (name == field::QualifierScore) {
        return readBounded(text, -most, most);
    }
    if (name == field::WeeklyHours) {
        return readBounded(text, 0, 168);
    }
    return std::nullopt;
}

} // namespace jamwright
