// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/query/queryfields.h"

#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FixedQueryField {
    QLatin1String name;
    QueryKind kind = QueryKind::Text;
    std::array<QLatin1String, 2> aliases; ///< blank = none
    QLatin1String answer;                 ///< the field of the sign-up that it looks at; blank = see specialFacts
};

constexpr auto fixedQueryFields = std::to_array<FixedQueryField>({
    {"name"_L1, QueryKind::Text, {"display_name"_L1}, {}},
    {"discord"_L1, QueryKind::Text, {"discord_name"_L1}, {}},
    {"id"_L1, QueryKind::Text, {"discord_id"_L1}, {}},
    {"email"_L1, QueryKind::Text, {"mail"_L1}, {}},
    {"github"_L1, QueryKind::Text, {}, {}},
    {"status"_L1, QueryKind::Words, {}, {}},
    {"reason"_L1, QueryKind::Text, {}, {}},
    {"participant"_L1, QueryKind::Words, {}, {}},
    {"ban"_L1, QueryKind::Words, {"banned"_L1}, {}},
    {"team"_L1, QueryKind::Text, {}, {}},
    {"leads"_L1, QueryKind::Words, {}, {}},
    {"history"_L1, QueryKind::History, {"jams"_L1}, {}},
    {"tz"_L1, QueryKind::Offset, {"utc"_L1, "utc_offset"_L1}, {}},
    {"leader"_L1, QueryKind::Words, {"lead"_L1}, field::Leader},
    {"priority"_L1, QueryKind::Number, {"lead_priority"_L1}, field::LeadPriority},
    {"confirmed"_L1, QueryKind::Words, {}, field::Confirmed},
    {"consent"_L1, QueryKind::Words, {}, field::Consent},
    {"passed"_L1, QueryKind::Words, {"qualifier_passed"_L1}, field::QualifierPassed},
    {"score"_L1, QueryKind::Number, {"qualifier_score"_L1}, field::QualifierScore},
    {"hours"_L1, QueryKind::Number, {"weekly_hours"_L1}, field::WeeklyHours},
    {"lang"_L1, QueryKind::Text, {"language"_L1, "languages"_L1}, field::Languages},
    {"note"_L1, QueryKind::Text, {"notes"_L1}, {}},
    {"warning"_L1, QueryKind::Text, {"warnings"_L1}, {}},
    {"age"_L1, QueryKind::Text, {"age_band"_L1}, field::AgeBand},
    {"experience"_L1, QueryKind::Text, {}, field::Experience},
    {"org"_L1, QueryKind::Text, {"organisation"_L1}, field::Organisation},
    {"zone"_L1, QueryKind::Text, {"time_zone"_L1}, field::TimeZone},
    {"ticket"_L1, QueryKind::Text, {}, field::Ticket},
    {"wish"_L1, QueryKind::Text, {}, field::Team},
    {"keep_with"_L1, QueryKind::Text, {}, field::KeepWith},
    {"keep_apart"_L1, QueryKind::Text, {}, field::KeepApart},
});

QStringList yesAndNo()
{
    return {u"yes"_s, u"no"_s};
}

QStringList wordsOf(QLatin1String field)
{
    QStringList words = yesAndNo();
    if (field == "status"_L1) {
        words.clear();
        for (const char *name : EnumNames<SignupStatus>::names) {
            words << QString::fromLatin1(name);
        }
    } else if (field == "leader"_L1) {
        words << u"maybe"_s;
    }
    return words;
}

const FixedQueryField *fixedField(QStringView name)
{
    for (const FixedQueryField &one : fixedQueryFields) {
        const auto is = [name](QLatin1String other) {
            return !other.isEmpty() && name.compare(other, Qt::CaseInsensitive) == 0;
        };
        if (is(one.name) || is(one.aliases[0]) || is(one.aliases[1])) {
            return &one;
        }
    }
    return nullptr;
}

QString withoutPrefix(const QString &name)
{
    for (const QLatin1String prefix : {field::SkillPrefix, field::CategoryPrefix, field::SetPrefix}) {
        if (name.startsWith(prefix)) {
            return name.sliced(prefix.size());
        }
    }
    return {};
}

/// The own field of that name: with its prefix, else a skill without it, else another one without it; blank = none.
QString ownField(const QString &name, const QStringList &own, Qt::CaseSensitivity sensitivity)
{
    QString best;
    for (const QString &one : own) {
        if (one.compare(name, sensitivity) == 0) {
            return one;
        }
        const QString bare = withoutPrefix(one);
        if (!bare.isEmpty() && bare.compare(name, sensitivity) == 0 &&
            (best.isEmpty() || one.startsWith(field::SkillPrefix))) {
            best = one;
        }
    }
    return best;
}

QStringList filled(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList{text};
}

QStringList yesNo(bool yes)
{
    return {yes ? u"yes"_s : u"no"_s};
}

/// What staff wrote about the person.
QStringList staffTexts(const SignupRow &row, NoteKind kind)
{
    QStringList texts;
    for (const PersonNote &note : row.notes) {
        if (note.kind == kind) {
            texts << note.text;
        }
    }
    return texts;
}

/// Of the fields that are no answer of the sign-up.
QueryFacts specialFacts(const SignupRow &row, QStringView field)
{
    const Person &person = row.person;
    if (field == "name"_L1) {
        return {filled(person.shownName()), {}};
    }
    if (field == "discord"_L1) {
        return {filled(person.discordName), {}};
    }
    if (field == "id"_L1) {
        return {person.discordId ? QStringList{person.discordId->toString()} : QStringList(), {}};
    }
    if (field == "email"_L1) {
        return {filled(person.email), {}};
    }
    if (field == "github"_L1) {
        return {filled(person.github), {}};
    }
    if (field == "status"_L1) {
        return {{nameOf(row.signup.status)}, {}};
    }
    if (field == "reason"_L1) {
        return {filled(row.signup.statusReason), {}};
    }
    if (field == "team"_L1) {
        return {filled(row.team), {}};
    }
    if (field == "note"_L1) {
        return {filled(row.signup.fields.value(QString(jamwright::field::Notes))) + staffTexts(row, NoteKind::Note),
                {}};
    }
    if (field == "warning"_L1) {
        return {staffTexts(row, NoteKind::Warning), {}};
    }
    const bool banned = row.ban && row.ban->holdsAt(row.signup.event);
    return {yesNo(field == "ban"_L1 ? banned : field == "leads"_L1 ? row.leadsTeam : row.participant), {}};
}

QueryFacts historyFacts(const SignupRow &row)
{
    QueryFacts facts;
    facts.number = double(row.history.size());
    for (const PastTeam &past : row.history) {
        facts.texts += filled(past.event) + filled(past.team);
    }
    return facts;
}

} // namespace

std::optional<QueryField> queryField(const QString &name, const QStringList &own)
{
    if (const FixedQueryField *fixed = fixedField(name)) {
        return QueryField{fixed->name, fixed->kind,
                          fixed->kind == QueryKind::Words ? wordsOf(fixed->name) : QStringList()};
    }
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        if (const QString one = ownField(name, own, sensitivity); !one.isEmpty()) {
            return QueryField{one, one.startsWith(field::SkillPrefix) ? QueryKind::Number : QueryKind::Text, {}};
        }
    }
    return std::nullopt;
}

QStringList queryFieldNames(const QStringList &own)
{
    QStringList names;
    for (const FixedQueryField &one : fixedQueryFields) {
        names << one.name;
    }
    for (const QString &one : own) {
        names << withoutPrefix(one);
    }
    return names;
}

QString shownFieldName(const QString &name)
{
    const QString bare = withoutPrefix(name);
    const bool clear = name.startsWith(field::SkillPrefix) && !bare.contains(u':') && fixedField(bare) == nullptr;
    return clear ? bare : name;
}

QueryFacts queryFacts(const SignupRow &row, const QString &field)
{
    if (field == "tz"_L1) {
        const auto offset = row.signup.fields.utcOffset();
        return {{}, offset ? std::optional(double(offset->minutes())) : std::nullopt};
    }
    if (field == "history"_L1) {
        return historyFacts(row);
    }
    const FixedQueryField *fixed = fixedField(field);
    if (fixed != nullptr && fixed->answer.isEmpty()) {
        return specialFacts(row, field);
    }
    const QString answer = fixed != nullptr ? QString(fixed->answer) : field;
    const bool isNumber = fixed != nullptr ? fixed->kind == QueryKind::Number : field.startsWith(field::SkillPrefix);
    if (isNumber) {
        return {{}, row.signup.fields.number(answer)};
    }
    const bool several = answer == field::Languages || answer.startsWith(field::SetPrefix);
    return {several ? row.signup.fields.list(answer) : filled(row.signup.fields.value(answer)), {}};
}

} // namespace jamwright
