// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/imports/olderanswers.h"

#include "store/answers/rawanswertable.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether the row would write over something that was known.
bool overwrites(const ImportRow &row)
{
    return row.state == RowState::Changed && row.answeredAt.isValid() && !row.past && !row.ban &&
           std::any_of(row.changes.begin(), row.changes.end(),
                       [](const FieldChange &change) { return !change.before.isEmpty(); });
}

void forget(ImportRow &row, const QString &name)
{
    if (name == field::DiscordId) {
        row.person.discordId.reset();
    } else if (name == field::DiscordName) {
        row.person.discordName.clear();
    } else if (name == field::DisplayName) {
        row.person.displayName.clear();
    } else if (name == field::Email) {
        row.person.email.clear();
    } else if (name == field::GitHub) {
        row.person.github.clear();
    } else if (name == field::StatusByHand) {
        row.decision.reset();
    } else {
        row.fields.set(name, {});
    }
}

/// Leaves of the row what the newer answer left blank. Returns what it gave up, in words.
QStringList yield(ImportRow &row)
{
    QStringList lost;
    std::vector<FieldChange> left;
    for (const FieldChange &change : row.changes) {
        if (change.before.isEmpty()) {
            left.push_back(change);
            continue;
        }
        forget(row, change.field);
        lost << QCoreApplication::translate("Import", "%1 \"%2\" (this file says \"%3\")")
                    .arg(change.field, change.before.left(60), change.after.left(60));
    }
    row.changes = std::move(left);
    row.state = row.changes.empty() ? RowState::Same : RowState::Changed;
    return lost;
}

} // namespace

Result<void> yieldToNewerAnswers(Workspace &workspace, EventId event, ImportPreview &preview)
{
    if (preview.source != ImportSource::Signup && preview.source != ImportSource::Confirmation) {
        return {};
    }
    std::set<PersonId> people;
    for (const ImportRow &row : preview.rows) {
        if (overwrites(row)) {
            people.insert(row.known);
        }
    }
    if (people.empty()) {
        return {};
    }
    auto latest = store::RawAnswerTable(workspace.database()).latestTimes(event, preview.source, people);
    if (!latest) {
        return latest.error();
    }
    for (ImportRow &row : preview.rows) {
        const auto newer = latest->find(row.known);
        if (!overwrites(row) || newer == latest->end() || newer->second <= row.answeredAt) {
            continue;
        }
        const QStringList kept = yield(row);
        preview.findings << Finding{
            Severity::Note,
            u"import.older-answer"_s,
            QCoreApplication::translate("Import", "The answer is older than the one of %1 that is known; what that "
                                                  "says stays: %2.")
                .arg(QLocale().toString(newer->second, QLocale::ShortFormat), kept.join(", "_L1)),
            {preview.fileName, row.line, {}, row.person.shownName()},
            QCoreApplication::translate("Import", "Set it by hand if the older answer is right.")};
    }
    return {};
}

} // namespace jamwright
