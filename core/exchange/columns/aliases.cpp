// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/aliases.h"

#include "domain/field.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <initializer_list>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Aliases {
    QLatin1String field;
    std::initializer_list<const char *> names;
};

/// Every common name of a column, as headerKey writes it and without "your" and "what is your" before it. File formats,
/// not texts of the program: never translated.
const Aliases allAliases[] = {
    {field::DiscordId,
     {"discord id", "discordid", "discord user id", "discord member id", "discord snowflake", "discord id number",
      "team member discord id", "member discord id", "numeric discord id", "member id"}},
    {field::DiscordName,
     {"discord name", "discord username", "discord user name", "discord user", "discord handle", "discord tag",
      "discord nick", "discord nickname", "discord account", "discord", "discord account name", "name on discord",
      "user username", "member name", "nombre de tu usuario de discord", "nombre de usuario de discord",
      "usuario de discord"}},
    {field::DisplayName,
     {"display name", "name", "full name", "nickname", "preferred name", "participant", "participant name",
      "member nickname"}},
    {field::Email,
     {"email", "e mail", "mail", "email address", "e mail address", "mail address", "contact email", "user email",
      "submitter email"}},
    {field::GitHub,
     {"github", "github username", "github user name", "github user", "github name", "github account", "github handle",
      "github profile", "github id", "git hub", "github login"}},
    {field::UtcOffset,
     {"utc offset", "timezone", "time zone", "tz", "offset", "gmt offset", "utc", "time zone utc offset",
      "timezone utc", "timezone offset", "time zone offset", "which time zone are you in", "which timezone are you in",
      "what timezone are you in", "what time zone are you in"}},
    {field::Leader,
     {"leader", "lead", "team leader", "team lead", "would you lead a team", "would you like to lead a team",
      "would you like to lead", "do you want to lead a team", "do you want to be a team leader",
      "would you like to be a team leader", "would you be a team leader", "are you willing to lead a team",
      "willing to lead", "willing to lead a team", "can you lead a team", "leadership"}},
    {field::LeadPriority, {"lead priority", "leader priority", "leadership priority", "lead tier", "leader tier"}},
    {field::Confirmed,
     {"confirmed", "confirmation", "participation", "participating", "attending", "attendance", "still coming",
      "are you still coming", "are you coming", "will you participate", "will you take part", "will you attend",
      "do you confirm", "confirm", "confirm your participation", "do you still want to participate"}},
    {field::QualifierPassed,
     {"qualifier passed", "passed qualifier", "passed the qualifier", "passed", "qualified", "solution passed"}},
    {field::QualifierScore, {"qualifier score", "qualifier points", "qualifier result"}},
    {field::AgeBand, {"age band", "age", "age range", "age group", "how old are you"}},
    {field::Consent,
     {"consent", "i consent", "do you consent", "data consent", "privacy consent", "consent to data processing",
      "i agree to the privacy policy", "privacy policy", "parental consent", "gdpr consent"}},
    {field::Languages,
     {"languages", "language", "spoken languages", "languages spoken", "spoken language",
      "which languages do you speak", "what languages do you speak", "languages you speak",
      "which language do you speak"}},
    {field::WeeklyHours,
     {"weekly hours", "hours a week", "hours per week", "hours week", "hours", "how many hours a week",
      "hours available", "how many hours a week do you have", "how many hours per week do you have",
      "how many hours a week can you spend", "how many hours per week can you spend"}},
    {field::Experience,
     {"experience", "code jam experience", "codejam experience", "jam experience", "game jam experience",
      "hackathon experience", "previous experience", "have you taken part in a code jam before",
      "have you been in a code jam before", "have you participated in a code jam before"}},
    {field::Team, {"team", "team name", "teamname"}},
    {field::KeepWith,
     {"keep with", "keep together", "together with", "friends", "team up with", "want to be with",
      "preferred teammates", "preferred teammate s", "who would you like to work with"}},
    {field::KeepApart, {"keep apart", "apart from", "not with", "avoid", "who would you not like to work with"}},
    {field::Organisation,
     {"organisation", "organization", "company", "employer", "school", "university", "college", "affiliation",
      "college university name", "college university", "team colleges universities",
      "college universities of team members", "institution"}},
    {field::Notes,
     {"notes", "note", "comments", "comment", "remarks", "remark", "anything else", "anything else we should know",
      "is there anything else", "anything you want to tell us", "anything else you want to tell us", "other"}},
    {field::PastEvent, {"event", "event name", "jam", "jam name", "edition", "code jam"}},
    {field::PastFinished,
     {"finished", "has finished", "team finished", "finished or not", "submitted", "handed in", "completed"}},
    {field::PastPlace, {"place", "final place", "team place", "placing", "placement", "rank", "final rank"}},
};

const QHash<QString, QString> &aliasTable()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> all;
        for (const Aliases &aliases : allAliases) {
            for (const char *name : aliases.names) {
                all.insert(QString::fromLatin1(name), aliases.field);
            }
        }
        return all;
    }();
    return table;
}

/// The words left when everything but letters, digits and `kept` is a blank.
QString wordsOf(const QString &text, QLatin1String kept)
{
    QString words = text.toCaseFolded();
    for (QChar &c : words) {
        if (!c.isLetterOrNumber() && !c.isMark() && !kept.contains(c)) {
            c = u' ';
        }
    }
    return words.simplified();
}

QString withoutBrackets(const QString &header)
{
    // Typeform leaves the place of an earlier answer in its questions: "Hi {{answer_42}}, what is your e-mail?"
    static const QRegularExpression bracketed(uR"(\([^)]*\)|\[[^\]]*\]|\{\{[^}]*\}\})"_s);
    QString rest = header;
    rest.remove(bracketed);
    return rest.trimmed().isEmpty() ? header : rest;
}

/// "what is your discord id" → "discord id"
QString withoutQuestion(QString key)
{
    static const QRegularExpression opening(
        u"^(?:please )?(?:enter |give |provide |type )?(?:what is |what s |whats |what are )?(?:your |the |my )"_s);
    static const QRegularExpression greeting(u"^(?:\\w+ ){1,4}(?=what(?: is| s|s| are) your )"_s);
    key.remove(greeting);
    key.remove(opening);
    return key;
}

/// Words that come before "experience" or "level" without being a skill.
bool isNoSkill(const QString &words)
{
    static const QSet<QString> noSkills = {
        u"work"_s,     u"previous"_s, u"prior"_s,      u"professional"_s, u"years of"_s, u"overall"_s,
        u"total"_s,    u"general"_s,  u"team"_s,       u"hackathon"_s,    u"jam"_s,      u"code jam"_s,
        u"game jam"_s, u"event"_s,    u"your"_s,       u"any"_s,          u"no"_s,       u"experience"_s,
        u"skill"_s,    u"job"_s,      u"industry"_s,   u"education"_s,    u"english"_s,  u"study"_s,
        u"level of"_s, u"user"_s,     u"leadership"_s, u"team lead"_s,    u"support"_s,  u"access"_s,
        u"age"_s,      u"of"_s,       u"it"_s,         u"this"_s};
    return noSkills.contains(words);
}

} // namespace

QString headerKey(const QString &header)
{
    return wordsOf(withoutBrackets(header), ""_L1);
}

QString wholeHeaderKey(const QString &header)
{
    return wordsOf(header, "+#"_L1);
}

std::optional<GridHeader> gridHeader(const QString &header)
{
    static const QRegularExpression grid(uR"(^(.*\S)\s*\[([^\]]+)\]$)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = grid.match(header.trimmed());
    return match.hasMatch() ? std::optional(GridHeader{match.captured(1), match.captured(2).trimmed()}) : std::nullopt;
}

QString skillOfGrid(const GridHeader &grid)
{
    static const QRegularExpression question(
        u"\\b(?:skills?|experience|experienced|how (?:much|well)|familiar|familiarity|comfortable|proficiency|"
        "knowledge|know)\\b"_s);
    const QString row = wordsOf(withoutBrackets(grid.row), "+#."_L1);
    return question.match(headerKey(grid.question)).hasMatch() && row.count(u' ') < 2 ? row : QString();
}

QString choiceNameOfHeader(const QString &header)
{
    static const QRegularExpression words(
        u"^(?:(?:which|what|please|pick|select|choose|check|tick|rank|order|list|of|the|these|your|all|any|are|is|do|"
        "you|in|following|to) )+(?=\\w)"_s);
    static const QRegularExpression tail(
        u" (?:(?:are|do|would|can|will) you .*|(?:that |which )?(?:interests? you|apply|applies)|to you|you .*)$"_s);
    constexpr qsizetype longest = 40;
    QString name = headerKey(header);
    name.remove(words);
    name.remove(tail);
    return name.isEmpty() || name.size() > longest ? QString() : name;
}

bool asksForSeveral(const QString &header)
{
    static const QRegularExpression several(
        u"\\b(?:all that apply|select all|check all|choose all|choices|rank|multiple choice|one or more)\\b"_s);
    return several.match(wholeHeaderKey(header)).hasMatch();
}

QString fieldOfAlias(const QString &header)
{
    const QString key = headerKey(header);
    const auto &table = aliasTable();
    if (const auto found = table.constFind(key); found != table.cend()) {
        return *found;
    }
    return table.value(withoutQuestion(key));
}

QString skillOfHeader(const QString &header)
{
    // C, C++ and C# are three skills: these signs stay.
    QString key = wordsOf(withoutBrackets(header), "+#."_L1);
    while (key.endsWith(u'.')) {
        key.chop(1);
    }
    static const std::array patterns = {
        QRegularExpression(u"^how much (.+) (?:do|have) you (?:know|used?)$"_s),
        QRegularExpression(u"^how well do you know (.+)$"_s),
        QRegularExpression(u"^how good are you (?:at|in|with) (.+)$"_s),
        QRegularExpression(u"^how (?:experienced|familiar|comfortable) are you (?:with|in|at) (.+)$"_s),
        QRegularExpression(u"^(?:what is )?(?:your )?(?:personal )?(?:experience|skills?|knowledge|familiarity) "
                           "(?:with|in|of) (.+)$"_s),
        QRegularExpression(u"^(?:please )?rate your (.+?)(?: skills?| knowledge| experience| level)?$"_s),
        QRegularExpression(
            u"^(?:what is )?(?:your )?(.+?) (?:skills?|experience|level|knowledge|proficiency)(?: level)?$"_s),
    };
    for (const QRegularExpression &pattern : patterns) {
        const QString skill = pattern.match(key).captured(1);
        if (!skill.isEmpty()) {
            return skill.count(u' ') < 2 && !isNoSkill(skill) ? skill : QString();
        }
    }
    return {};
}

bool isTimestampHeader(const QString &header)
{
    static const QSet<QString> names = {
        u"timestamp"_s,   u"submitted at"_s,    u"submit date"_s,    u"completion time"_s, u"registered at"_s,
        u"answered at"_s, u"submission time"_s, u"date submitted"_s, u"submission date"_s, u"response time"_s,
        u"time stamp"_s,  u"order date"_s,      u"horodateur"_s,     u"zeitstempel"_s,     u"marca temporal"_s};
    return names.contains(headerKey(header));
}

} // namespace jamwright
