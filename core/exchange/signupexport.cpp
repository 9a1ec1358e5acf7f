// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/signupexport.h"

#include "exchange/csvwriter.h"

#include <set>

namespace jamwright {

namespace {

QString identityText(const Person &person, const QString &name)
{
    if (name == field::DiscordId) {
        return person.discordId ? person.discordId->toString() : QString();
    }
    if (name == field::DiscordName) {
        return person.discordName;
    }
    if (name == field::DisplayName) {
        return person.displayName;
    }
    return name == field::Email ? person.email : person.github;
}

/// Only what somebody decided: any other status follows from the answers again.
QString decisionText(const Signup &signup, const QString &name)
{
    if (!signup.statusByHand) {
        return {};
    }
    return name == field::StatusByHand ? nameOf(signup.status) : signup.statusReason;
}

} // namespace

QByteArray signupsCsv(const std::vector<SignupRow> &rows, bool forSpreadsheets)
{
    std::set<QString> prefixed;
    for (const SignupRow &row : rows) {
        for (const auto &[name, value] : row.signup.fields.all()) {
            if (field::isCanonical(name) && !field::fixedNames().contains(name)) {
                prefixed.insert(name);
            }
        }
    }
    QStringList header = field::fixedNames();
    header << QString(field::StatusByHand) << QString(field::StatusReason);
    for (const QString &name : prefixed) {
        header << name;
    }
    CsvWriter writer(forSpreadsheets);
    writer.row(header);
    for (const SignupRow &row : rows) {
        QStringList cells;
        for (const QString &name : header) {
            cells << (field::isIdentity(name)   ? identityText(row.person, name)
                      : field::isDecision(name) ? decisionText(row.signup, name)
                                                : row.signup.fields.value(name));
        }
        writer.row(cells);
    }
    return writer.bytes();
}

} // namespace jamwright
