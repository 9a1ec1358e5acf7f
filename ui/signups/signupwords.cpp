// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/signupwords.h"

#include "domain/field.h"

#include <QCoreApplication>
#include <QHash>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose SignupTexts::tr() gives these texts their context.
struct SignupTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupWords)
};

struct FixedMeaning {
    QLatin1String field;
    const char *words = nullptr;
};

constexpr FixedMeaning identity[] = {
    {field::DiscordId, QT_TRANSLATE_NOOP("SignupWords", "Discord ID")},
    {field::DiscordName, QT_TRANSLATE_NOOP("SignupWords", "Discord name")},
    {field::Email, QT_TRANSLATE_NOOP("SignupWords", "E-mail")},
};
constexpr FixedMeaning about[] = {
    {field::DisplayName, QT_TRANSLATE_NOOP("SignupWords", "Name to show")},
    {field::GitHub, QT_TRANSLATE_NOOP("SignupWords", "GitHub")},
    {field::AgeBand, QT_TRANSLATE_NOOP("SignupWords", "Age")},
    {field::Consent, QT_TRANSLATE_NOOP("SignupWords", "Consent")},
    {field::Organisation, QT_TRANSLATE_NOOP("SignupWords", "Organisation")},
    {field::Notes, QT_TRANSLATE_NOOP("SignupWords", "Notes")},
};
constexpr FixedMeaning teaming[] = {
    {field::UtcOffset, QT_TRANSLATE_NOOP("SignupWords", "Time zone")},
    {field::Leader, QT_TRANSLATE_NOOP("SignupWords", "Wants to lead")},
    {field::LeadPriority, QT_TRANSLATE_NOOP("SignupWords", "Leader priority (staff)")},
    {field::Languages, QT_TRANSLATE_NOOP("SignupWords", "Languages")},
    {field::WeeklyHours, QT_TRANSLATE_NOOP("SignupWords", "Hours a week")},
    {field::Experience, QT_TRANSLATE_NOOP("SignupWords", "Experience")},
    {field::Team, QT_TRANSLATE_NOOP("SignupWords", "Team")},
    {field::KeepWith, QT_TRANSLATE_NOOP("SignupWords", "Together with")},
    {field::KeepApart, QT_TRANSLATE_NOOP("SignupWords", "Apart from")},
};
constexpr FixedMeaning admission[] = {
    {field::Confirmed, QT_TRANSLATE_NOOP("SignupWords", "Confirmed")},
    {field::Ticket, QT_TRANSLATE_NOOP("SignupWords", "Ticket")},
    {field::QualifierPassed, QT_TRANSLATE_NOOP("SignupWords", "Qualifier passed")},
    {field::QualifierScore, QT_TRANSLATE_NOOP("SignupWords", "Qualifier score")},
    {field::StatusByHand, QT_TRANSLATE_NOOP("SignupWords", "Status that staff decided")},
    {field::StatusReason, QT_TRANSLATE_NOOP("SignupWords", "Why staff decided so")},
};
constexpr FixedMeaning historyMeanings[] = {
    {field::PastEvent, QT_TRANSLATE_NOOP("SignupWords", "Name of the event")},
    {field::PastFinished, QT_TRANSLATE_NOOP("SignupWords", "Finished or not")},
    {field::PastPlace, QT_TRANSLATE_NOOP("SignupWords", "Place")},
};

template <size_t N>
void append(QList<Meaning> &meanings, const FixedMeaning (&some)[N], const char *group)
{
    for (const FixedMeaning &meaning : some) {
        meanings.append({QString(meaning.field), SignupTexts::tr(meaning.words), SignupTexts::tr(group)});
    }
}

const QHash<QString, const char *> &fixedWords()
{
    static const QHash<QString, const char *> words = [] {
        QHash<QString, const char *> all;
        const auto take = [&all](const auto &some) {
            for (const FixedMeaning &meaning : some) {
                all.insert(QString(meaning.field), meaning.words);
            }
        };
        take(identity);
        take(about);
        take(teaming);
        take(admission);
        take(historyMeanings);
        all.insert(QString(field::TimeZone), QT_TRANSLATE_NOOP("SignupWords", "Time zone's name"));
        return all;
    }();
    return words;
}

/// A header as the name of a skill or category: without line breaks and the colon that ends a question.
QString nameFromHeader(const QString &header)
{
    QString name = header.simplified();
    while (name.endsWith(u'?') || name.endsWith(u':')) {
        name.chop(1);
    }
    return name;
}

void appendOwn(QList<Meaning> &meanings, const QString &header, const QStringList &known)
{
    const QString group = SignupTexts::tr("Skills and own questions");
    const auto isOwn = [](const QString &name) {
        return name.startsWith(field::SkillPrefix) || name.startsWith(field::CategoryPrefix) ||
               name.startsWith(field::SetPrefix);
    };
    for (const QString &name : known) {
        if (isOwn(name)) {
            meanings.append({name, fieldWords(name), group});
        }
    }
    const QString own = nameFromHeader(header);
    for (const QLatin1String prefix : {field::SkillPrefix, field::CategoryPrefix, field::SetPrefix}) {
        const QString name = prefix + own;
        if (!own.isEmpty() && !known.contains(name)) {
            meanings.append({name, fieldWords(name), group});
        }
    }
}

} // namespace

QString fieldWords(const QString &field)
{
    if (field.startsWith(field::SkillPrefix)) {
        return SignupTexts::tr("Skill: %1").arg(field.mid(field::SkillPrefix.size()));
    }
    if (field.startsWith(field::CategoryPrefix)) {
        return SignupTexts::tr("Choice: %1").arg(field.mid(field::CategoryPrefix.size()));
    }
    if (field.startsWith(field::SetPrefix)) {
        return SignupTexts::tr("Several choices: %1").arg(field.mid(field::SetPrefix.size()));
    }
    const char *words = fixedWords().value(field);
    return words != nullptr ? SignupTexts::tr(words) : field;
}

QList<Meaning> meaningsFor(const QString &header, const QStringList &known, ImportSource source)
{
    QList<Meaning> meanings{{QString(), SignupTexts::tr("Not used"), QString()}};
    append(meanings, identity, QT_TRANSLATE_NOOP("SignupWords", "Who it is (one of these is needed)"));
    if (source == ImportSource::History) {
        append(meanings, historyMeanings, QT_TRANSLATE_NOOP("SignupWords", "Which event, and how the team fared"));
    }
    append(meanings, about, QT_TRANSLATE_NOOP("SignupWords", "About the person"));
    append(meanings, admission, QT_TRANSLATE_NOOP("SignupWords", "Who takes part"));
    append(meanings, teaming, QT_TRANSLATE_NOOP("SignupWords", "For the teams"));
    appendOwn(meanings, header, known);
    return meanings;
}

QString statusWord(SignupStatus status)
{
    switch (status) {
    case SignupStatus::Applied:
        return SignupTexts::tr("Applied");
    case SignupStatus::Qualified:
        return SignupTexts::tr("Qualified");
    case SignupStatus::Approved:
        return SignupTexts::tr("Approved");
    case SignupStatus::Waitlisted:
        return SignupTexts::tr("Wait-listed");
    case SignupStatus::Rejected:
        return SignupTexts::tr("Rejected");
    case SignupStatus::Confirmed:
        return SignupTexts::tr("Confirmed");
    case SignupStatus::Withdrawn:
        return SignupTexts::tr("Withdrawn");
    case SignupStatus::NoShow:
        break;
    }
    return SignupTexts::tr("No-show");
}

State statusState(SignupStatus status)
{
    switch (status) {
    case SignupStatus::Approved:
    case SignupStatus::Confirmed:
        return State::Good;
    case SignupStatus::Waitlisted:
    case SignupStatus::Withdrawn:
        return State::Warning;
    case SignupStatus::Rejected:
    case SignupStatus::NoShow:
        return State::Error;
    case SignupStatus::Applied:
    case SignupStatus::Qualified:
        break;
    }
    return State::Note;
}

QString willingnessWord(const std::optional<Willingness> &willingness)
{
    if (!willingness) {
        return {};
    }
    switch (*willingness) {
    case Willingness::No:
        return SignupTexts::tr("No");
    case Willingness::Maybe:
        return SignupTexts::tr("Maybe");
    case Willingness::Yes:
        break;
    }
    return SignupTexts::tr("Yes");
}

QString sourceWord(ImportSource source)
{
    switch (source) {
    case ImportSource::Signup:
        return SignupTexts::tr("Sign-ups");
    case ImportSource::Confirmation:
        return SignupTexts::tr("Confirmations");
    case ImportSource::Blocklist:
        return SignupTexts::tr("Block list");
    case ImportSource::Corrections:
        return SignupTexts::tr("Corrections");
    case ImportSource::History:
        break;
    }
    return SignupTexts::tr("Earlier teams");
}

QString sourceSentence(ImportSource source)
{
    switch (source) {
    case ImportSource::Signup:
        return SignupTexts::tr("People who want to take part. Who is not known yet becomes a new person.");
    case ImportSource::Confirmation:
        return SignupTexts::tr("Who still comes. Answers of people who never signed up are reported and left out.");
    case ImportSource::Blocklist:
        return SignupTexts::tr("People who may not take part, with the reason and for how many jams.");
    case ImportSource::Corrections:
        return SignupTexts::tr("Changes by your staff to people who have signed up already.");
    case ImportSource::History:
        break;
    }
    return SignupTexts::tr("Who was in which team at earlier events, so that new teams are made of strangers.");
}

QString rowStateWord(RowState state)
{
    switch (state) {
    case RowState::New:
        return SignupTexts::tr("New");
    case RowState::Changed:
        return SignupTexts::tr("Changed");
    case RowState::Same:
        return SignupTexts::tr("Unchanged");
    case RowState::Rejected:
        return SignupTexts::tr("Rejected");
    case RowState::Superseded:
        break;
    }
    return SignupTexts::tr("Answered again");
}

State rowStateState(RowState state)
{
    switch (state) {
    case RowState::New:
        return State::Good;
    case RowState::Changed:
        return State::Warning;
    case RowState::Rejected:
        return State::Error;
    case RowState::Same:
    case RowState::Superseded:
        break;
    }
    return State::Note;
}

QString banWords(const Ban &ban)
{
    const auto left = ban.jamsLeft();
    const QString length = !left        ? SignupTexts::tr("Banned for good")
                           : *left == 0 ? SignupTexts::tr("The ban is used up")
                                        : SignupTexts::tr("Banned for %n more jam(s)", nullptr, *left);
    return ban.reason.isEmpty() ? length : SignupTexts::tr("%1: %2").arg(length, ban.reason);
}

} // namespace jamwright
