// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/gridcolumns.h"

#include "domain/query/signupquery.h"
#include "ui/signups/signupwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GridTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupsGrid)
};

struct FixedColumn {
    GridKind kind;
    const char *key;
    const char *title;
    bool extra; ///< shown only when the user asks for it
};

constexpr FixedColumn fixedColumns[] = {
    {GridKind::Group, "group", QT_TRANSLATE_NOOP("SignupsGrid", "Group"), false},
    {GridKind::Name, "name", QT_TRANSLATE_NOOP("SignupsGrid", "Name"), false},
    {GridKind::Discord, "discord", QT_TRANSLATE_NOOP("SignupsGrid", "Discord name"), false},
    {GridKind::Status, "status", QT_TRANSLATE_NOOP("SignupsGrid", "Status"), false},
    {GridKind::Offset, "tz", QT_TRANSLATE_NOOP("SignupsGrid", "UTC offset"), false},
    {GridKind::Skill, "", "", false}, // as many as there are skills
    {GridKind::Leader, "leader", QT_TRANSLATE_NOOP("SignupsGrid", "Wants to lead"), false},
    {GridKind::Priority, "priority", QT_TRANSLATE_NOOP("SignupsGrid", "Vetted"), false},
    {GridKind::History, "history", QT_TRANSLATE_NOOP("SignupsGrid", "Earlier jams"), false},
    {GridKind::Team, "team", QT_TRANSLATE_NOOP("SignupsGrid", "Team"), false},
    {GridKind::Languages, "lang", QT_TRANSLATE_NOOP("SignupsGrid", "Languages"), false},
    {GridKind::Notes, "note", QT_TRANSLATE_NOOP("SignupsGrid", "Notes"), false},
    {GridKind::Email, "email", QT_TRANSLATE_NOOP("SignupsGrid", "E-mail"), true},
    {GridKind::DiscordId, "id", QT_TRANSLATE_NOOP("SignupsGrid", "Discord ID"), true},
    {GridKind::GitHub, "github", QT_TRANSLATE_NOOP("SignupsGrid", "GitHub"), true},
    {GridKind::Reason, "reason", QT_TRANSLATE_NOOP("SignupsGrid", "Reason of the status"), true},
};

bool isOptional(GridKind kind)
{
    return kind == GridKind::Discord || kind == GridKind::Priority || kind == GridKind::Languages ||
           kind == GridKind::History || kind == GridKind::Team || kind == GridKind::Notes;
}

QString firstUpper(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.sliced(1);
}

/// Warnings first, then the sign-up's own note and those of staff.
QStringList noteTexts(const SignupRow &row)
{
    QStringList warnings;
    QStringList notes;
    if (const QString own = row.signup.fields.value(QString(field::Notes)); !own.isEmpty()) {
        notes << own;
    }
    for (const PersonNote &note : row.notes) {
        if (note.kind == NoteKind::Warning) {
            warnings << GridTexts::tr("Warning: %1").arg(note.text);
        } else {
            notes << note.text;
        }
    }
    return warnings + notes;
}

/// Of the kinds that say something of the sign-up's answers.
QString answerText(const SignupRow &row, const GridColumn &column)
{
    const Fields &fields = row.signup.fields;
    switch (column.kind) {
    case GridKind::Offset: {
        const auto offset = fields.utcOffset();
        return offset ? offset->toString() : QString();
    }
    case GridKind::Skill: {
        const auto level = fields.number(column.key);
        return level ? QLocale().toString(*level, 'g', 3) : QString();
    }
    case GridKind::Leader:
        return willingnessWord(fields.leader());
    case GridKind::Priority: {
        const int priority = fields.leadPriority().value_or(0);
        return priority > 0 ? QLocale().toString(priority) : QString();
    }
    case GridKind::Languages:
        return fields.list(QString(field::Languages)).join(u", "_s);
    case GridKind::Notes:
        return noteTexts(row).join(u" · "_s);
    default:
        return {};
    }
}

} // namespace

std::vector<GridColumn> gridColumns(const std::vector<SignupRow> &rows)
{
    const auto saysSomething = [&rows](const GridColumn &column) {
        return std::any_of(rows.begin(), rows.end(), [&column](const SignupRow &row) {
            const QString text = cellText(row, column);
            // A Discord name that stands in the first column already says nothing.
            return !text.isEmpty() && (column.kind != GridKind::Discord || text != row.person.shownName());
        });
    };
    std::vector<GridColumn> all;
    for (const FixedColumn &fixed : fixedColumns) {
        if (fixed.kind == GridKind::Skill) {
            const QStringList names = ownFieldNames(rows);
            for (const QString &name : names) {
                if (name.startsWith(field::SkillPrefix)) {
                    all.push_back({GridKind::Skill, name, true});
                }
            }
            continue;
        }
        GridColumn column{fixed.kind, QString::fromLatin1(fixed.key), !fixed.extra};
        column.shownAtFirst = column.shownAtFirst && (!isOptional(column.kind) || saysSomething(column));
        all.push_back(column);
    }
    return all;
}

QString columnTitle(const GridColumn &column)
{
    if (column.kind == GridKind::Skill) {
        return firstUpper(column.key.sliced(field::SkillPrefix.size()));
    }
    const auto found = std::find_if(std::begin(fixedColumns), std::end(fixedColumns),
                                    [&column](const FixedColumn &fixed) { return fixed.kind == column.kind; });
    return GridTexts::tr(found->title);
}

QString cellText(const SignupRow &row, const GridColumn &column)
{
    const Person &person = row.person;
    switch (column.kind) {
    case GridKind::Name:
        return person.shownName();
    case GridKind::Discord:
        return person.discordName;
    case GridKind::Status:
        return statusWord(row.signup.status);
    case GridKind::History:
        return row.history.empty() ? QString() : QLocale().toString(qlonglong(row.history.size()));
    case GridKind::Team:
        return row.leadsTeam ? GridTexts::tr("%1 (leader)").arg(row.team) : row.team;
    case GridKind::Email:
        return person.email;
    case GridKind::DiscordId:
        return person.discordId ? person.discordId->toString() : QString();
    case GridKind::GitHub:
        return person.github;
    case GridKind::Reason:
        return row.signup.statusReason;
    default:
        return answerText(row, column);
    }
}

QString cellToolTip(const SignupRow &row, const GridColumn &column)
{
    switch (column.kind) {
    case GridKind::Status:
        return row.signup.statusReason;
    case GridKind::History:
        return historyText(row.history);
    case GridKind::Offset:
        return row.signup.fields.value(QString(field::TimeZone));
    case GridKind::Notes:
        return noteTexts(row).join(u'\n');
    case GridKind::Reason:
    case GridKind::Languages:
        return cellText(row, column);
    default:
        return {};
    }
}

bool isFigure(const GridColumn &column)
{
    return column.kind == GridKind::Offset || column.kind == GridKind::Skill || column.kind == GridKind::Priority ||
           column.kind == GridKind::History;
}

bool sortsByNumber(const GridColumn &column)
{
    return isFigure(column) || column.kind == GridKind::Status || column.kind == GridKind::Leader;
}

std::optional<double> cellNumber(const SignupRow &row, const GridColumn &column)
{
    const Fields &fields = row.signup.fields;
    switch (column.kind) {
    case GridKind::Status:
        return statusPlace(row.signup.status);
    case GridKind::Offset: {
        const auto offset = fields.utcOffset();
        return offset ? std::optional(double(offset->minutes())) : std::nullopt;
    }
    case GridKind::Skill:
        return fields.number(column.key);
    case GridKind::Leader: {
        const auto wish = fields.leader(); // the willing first
        return wish ? std::optional(double(int(Willingness::Yes) - int(*wish))) : std::nullopt;
    }
    case GridKind::Priority: {
        const int priority = fields.leadPriority().value_or(0);
        return priority > 0 ? std::optional(double(priority)) : std::nullopt;
    }
    case GridKind::History:
        return double(row.history.size());
    default:
        return std::nullopt;
    }
}

int statusPlace(SignupStatus status)
{
    constexpr std::array order = {SignupStatus::Confirmed, SignupStatus::Approved, SignupStatus::Waitlisted,
                                  SignupStatus::Qualified, SignupStatus::Applied,  SignupStatus::Withdrawn,
                                  SignupStatus::NoShow,    SignupStatus::Rejected};
    return int(std::find(order.begin(), order.end(), status) - order.begin());
}

QString pastTeamText(const PastTeam &team)
{
    QStringList parts{team.team.isEmpty() ? GridTexts::tr("without a team") : team.team};
    if (team.leader) {
        parts << GridTexts::tr("leader");
    }
    if (team.place) {
        parts << GridTexts::tr("place %1").arg(QLocale().toString(*team.place));
    } else if (team.finished) {
        parts << (*team.finished ? GridTexts::tr("handed in") : GridTexts::tr("did not hand in"));
    }
    if (!team.notes.isEmpty()) {
        parts << team.notes;
    }
    return parts.join(u", "_s);
}

QString historyText(const std::vector<PastTeam> &history)
{
    QStringList lines;
    for (const PastTeam &past : history) {
        lines.append(GridTexts::tr("%1: %2").arg(past.event, pastTeamText(past)));
    }
    return lines.join(u'\n');
}

} // namespace jamwright
