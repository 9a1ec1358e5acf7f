// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/rowreader.h"

#include "exchange/formats/formatname.h"
#include "exchange/values/answerreader.h"
#include "exchange/values/discordidreader.h"
#include "exchange/values/fieldvalue.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestCell = 10'000;
constexpr qsizetype longestName = 100;

QString folded(const QString &answer)
{
    return answer.trimmed().toCaseFolded();
}

/// "Submitted (Gallery/Visible)" and "Draft" are what Devpost writes.
QString readFinished(const QString &answer)
{
    if (folded(answer).startsWith("submitted"_L1)) {
        return u"yes"_s;
    }
    const auto finished = folded(answer) == "draft"_L1 ? std::optional(false) : readYesNo(answer);
    return !finished ? QString() : *finished ? u"yes"_s : u"no"_s;
}

/// "2", "2." and "2nd" alike.
QString readPlace(const QString &answer)
{
    static const QRegularExpression ordinal(u"^#?(\\d{1,6})(?:\\.0?|st|nd|rd|th)?$"_s);
    const QString number = ordinal.match(folded(answer)).captured(1);
    return number.toInt() > 0 ? number : QString();
}

QString quoted(const QString &text)
{
    return text.size() <= 60 ? text : text.left(57) + u'…';
}

} // namespace

RowReader::RowReader(const Table &table, const ColumnMap &map, const ImportContext &context,
                     const ColumnBindings &bindings)
    : m_table(table)
    , m_context(context)
    , m_bindings(bindings)
{
    for (const auto &[skill, answers] : map.levels) {
        for (const auto &[answer, level] : answers) {
            m_levels[skill][folded(answer)] = numberText(level);
        }
    }
    for (const auto &[name, binding] : bindings.all()) {
        if ((!field::isIdentity(name) && field::isCanonical(name)) || field::isDecision(name)) {
            m_answers.push_back({&binding, {}});
        }
    }
    m_idsRounded = idsAreRounded();
}

/// One id in a thousand ends in three zeros; a column in which most do has been through a spreadsheet.
bool RowReader::idsAreRounded() const
{
    constexpr int tooManyForChance = 3;
    int rounded = 0;
    int whole = 0;
    for (const QStringList &cells : m_table.rows) {
        const QString id = m_bindings.text(field::DiscordId, cells).trimmed();
        ++(id.size() >= 18 && id.endsWith("000"_L1) ? rounded : whole);
    }
    return rounded >= tooManyForChance && rounded > whole;
}

Finding RowReader::finding(Severity severity, const QString &key, const QString &message, const QString &header,
                           const QString &remedy) const
{
    return {severity, key, message, {m_context.fileName, m_line, header, {}}, remedy};
}

RowReading RowReader::read(size_t row)
{
    const QStringList &cells = m_table.rows[row];
    m_line = m_table.lines[row];
    RowReading reading;
    reading.rejection = tooLong(cells);
    if (!reading.rejection) {
        reading.rejection = readIdentity(cells, reading.person);
    }
    if (!reading.rejection && m_context.source == ImportSource::History) {
        reading.rejection = readPast(cells, reading.past);
    }
    const bool hasFields = m_context.source != ImportSource::History && m_context.source != ImportSource::Blocklist;
    if (!reading.rejection && hasFields) {
        for (Answers &answers : m_answers) {
            if (const QString text = ColumnBindings::text(*answers.binding, cells); !text.isEmpty()) {
                readField(answers, text, reading);
            }
        }
    }
    reading.findings = std::exchange(m_findings, {});
    return reading;
}

std::optional<Finding> RowReader::tooLong(const QStringList &cells) const
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].size() > longestCell) {
            return finding(Severity::Error, u"import.too-long"_s,
                           QCoreApplication::translate("Import", "A cell is too long: %1 characters, of at most %2.")
                               .arg(cells[i].size())
                               .arg(longestCell),
                           m_table.header[i],
                           QCoreApplication::translate("Import", "Shorten it and import the row again."));
        }
    }
    for (const QLatin1String name : {field::DisplayName, field::DiscordName, field::GitHub, field::Team}) {
        const qsizetype size = m_bindings.text(name, cells).size();
        if (size > longestName) {
            return finding(Severity::Error, u"import.too-long"_s,
                           QCoreApplication::translate("Import", "The name is too long: %1 characters, of at most %2.")
                               .arg(size)
                               .arg(longestName),
                           m_bindings.header(name),
                           QCoreApplication::translate("Import", "Shorten it and import the row again."));
        }
    }
    return std::nullopt;
}

std::optional<Finding> RowReader::readIdentity(const QStringList &cells, Person &person)
{
    if (auto problem = readId(cells, person)) {
        return problem;
    }
    readEmail(cells, person);
    person.discordName = m_bindings.text(field::DiscordName, cells).trimmed();
    person.displayName = m_bindings.text(field::DisplayName, cells); // as written, outer blanks and formulas included
    if (m_table.format == format::MicrosoftForms && folded(person.displayName) == "anonymous"_L1) {
        person.displayName.clear();
    }
    person.github = m_bindings.text(field::GitHub, cells).trimmed();
    if (!person.discordId && person.email.isEmpty() && person.discordName.isEmpty()) {
        return finding(
            Severity::Error, u"import.nobody"_s,
            QCoreApplication::translate("Import", "The row has no Discord ID, no e-mail address and no Discord name."),
            {}, QCoreApplication::translate("Import", "Fill in one of them and import the row again."));
    }
    noteInvisible(person);
    return std::nullopt;
}

std::optional<Finding> RowReader::readId(const QStringList &cells, Person &person)
{
    const QString cell = m_bindings.text(field::DiscordId, cells);
    const QString header = m_bindings.header(field::DiscordId);
    DiscordIdReading reading = readDiscordId(cell);
    if (reading.state == DiscordIdState::MaybeRounded && m_idsRounded) {
        reading = {DiscordIdState::DigitsLost, {}};
    }
    person.discordId = reading.id;
    switch (reading.state) {
    case DiscordIdState::Blank:
    case DiscordIdState::Good:
        break;
    case DiscordIdState::MaybeRounded:
        m_findings << finding(Severity::Warning, u"import.id-maybe-rounded"_s,
                              QCoreApplication::translate(
                                  "Import", "The Discord ID %1 ends in three zeros; a spreadsheet may have rounded it.")
                                  .arg(reading.id.value_or(Snowflake()).toString()),
                              header, QCoreApplication::translate("Import", "Compare it with the form's own answers."));
        break;
    case DiscordIdState::DigitsLost:
        return finding(
            Severity::Error, u"import.id-lost-digits"_s,
            QCoreApplication::translate("Import", "The Discord ID %1 has lost digits, which cannot be recovered.")
                .arg(quoted(cell.trimmed())),
            header, QCoreApplication::translate("Import", "Export the column as text, or ask the person for the ID."));
    case DiscordIdState::NotAnId:
        return finding(
            Severity::Error, u"import.id-invalid"_s,
            QCoreApplication::translate("Import", "\"%1\" is no Discord ID.").arg(quoted(cell.trimmed())), header,
            QCoreApplication::translate("Import", "A Discord ID has 17 to 19 digits; ask the person for it."));
    }
    return std::nullopt;
}

void RowReader::readEmail(const QStringList &cells, Person &person)
{
    constexpr qsizetype longestEmail = 254;
    const QString email = m_bindings.text(field::Email, cells).trimmed().toLower();
    const qsizetype at = email.indexOf(u'@');
    // What it writes for people who did not log in.
    if (m_table.format == format::MicrosoftForms && email == "anonymous"_L1) {
        return;
    }
    const bool shaped = at > 0 && at + 1 < email.size() && email.size() <= longestEmail && !email.contains(u' ');
    if (shaped || email.isEmpty()) {
        person.email = email;
        return;
    }
    m_findings << finding(
        Severity::Warning, u"import.email-unreadable"_s,
        QCoreApplication::translate("Import", "\"%1\" is no e-mail address and is not used.").arg(quoted(email)),
        m_bindings.header(field::Email),
        QCoreApplication::translate("Import", "Choose the column that holds the addresses, or mend the cell."));
}

void RowReader::noteInvisible(const Person &person)
{
    const auto look = [this](const QString &name, QLatin1String column) {
        if (hasInvisibleCharacters(name)) {
            m_findings << finding(Severity::Note, u"import.name-invisible"_s,
                                  QCoreApplication::translate(
                                      "Import", "The name holds characters that cannot be seen; it is kept as it is."),
                                  m_bindings.header(column),
                                  QCoreApplication::translate("Import", "Compare it with the name on Discord."));
        }
    };
    look(person.displayName, field::DisplayName);
    look(person.discordName, field::DiscordName);
}

void RowReader::readField(Answers &answers, const QString &text, RowReading &reading)
{
    constexpr qsizetype mostMet = 1000; // a column of free texts need not be remembered whole
    const Binding &binding = *answers.binding;
    if (binding.field == field::UtcOffset || binding.field == field::TimeZone) {
        readOffset(binding, text, reading);
        return;
    }
    if (const auto met = answers.met.constFind(text); met != answers.met.cend()) {
        reading.fields.set(binding.field, *met);
    } else {
        const QString value = readAnswer(binding, text);
        reading.fields.set(binding.field, value);
        if (!value.isEmpty() && answers.met.size() < mostMet) {
            answers.met.insert(text, value);
        }
    }
    noteAbsence(binding, text, reading.fields);
}

QString RowReader::readAnswer(const Binding &binding, const QString &text)
{
    const QString &name = binding.field;
    if (const auto value = readFieldValue(name, text)) {
        return known(binding, text, *value);
    }
    if (name.startsWith(field::SkillPrefix)) {
        return readLevel(binding, text);
    }
    if (isListField(name)) {
        const bool slashes = m_table.format == format::Typeform; // its choices may hold commas
        return readList(text, slashes ? " / "_L1 : ", "_L1).join(u';');
    }
    return text;
}

void RowReader::noteAbsence(const Binding &binding, const QString &text, const Fields &fields)
{
    if (binding.field == field::Ticket && fields.hasTicket() == false) {
        m_findings << finding(
            Severity::Note, u"import.not-attending"_s,
            QCoreApplication::translate("Import", "The ticket is \"%1\", so the person counts as withdrawn.")
                .arg(quoted(text.trimmed())),
            binding.header,
            QCoreApplication::translate("Import", "Confirm the person by hand if she comes all the same."));
    }
}

void RowReader::readOffset(const Binding &binding, const QString &text, RowReading &reading)
{
    const auto met = m_offsets.constFind(text);
    const OffsetReading offset =
        met != m_offsets.cend() ? *met : *m_offsets.insert(text, readUtcOffset(text, m_context.zoneDate));
    if (!offset.offset) {
        reading.offsetUnreadable = true;
        m_findings << finding(
            Severity::Warning, u"import.offset-unreadable"_s,
            QCoreApplication::translate("Import", "\"%1\" is no UTC offset or time zone; the offset stays unknown.")
                .arg(quoted(text)),
            binding.header, QCoreApplication::translate("Import", "Write it like +05:30 or Europe/Oslo."));
        return;
    }
    // Where a file has both columns, the zone is read first (by name) and the offset has the last word.
    if (binding.field == field::UtcOffset || !reading.fields.has(QString(field::UtcOffset))) {
        reading.fields.set(field::UtcOffset, offset.offset->toString());
    }
    if (!offset.zone.isEmpty()) {
        reading.fields.set(field::TimeZone, offset.zone);
    }
}

QString RowReader::readLevel(const Binding &binding, const QString &text)
{
    constexpr double highestLevel = 3;
    const QString skill = binding.field.sliced(field::SkillPrefix.size());
    if (const auto answers = m_levels.find(skill); answers != m_levels.end()) {
        if (const auto level = answers->second.find(folded(text)); level != answers->second.end()) {
            return level->second;
        }
    }
    const auto number = readNumber(text);
    const bool fits = number && *number >= 0 && *number <= highestLevel;
    return known(binding, text, fits ? numberText(*number) : QString());
}

QString RowReader::known(const Binding &binding, const QString &text, const QString &canonical)
{
    if (canonical.isEmpty()) {
        Unknown &unknown = m_unknown[{binding.field, text.trimmed()}];
        if (unknown.count++ == 0) {
            unknown.line = m_line;
            unknown.header = binding.header;
        }
    }
    return canonical;
}

std::optional<Finding> RowReader::readPast(const QStringList &cells, PastTeam &past)
{
    const QString event = m_bindings.text(field::PastEvent, cells).trimmed();
    past.event = event.isEmpty() ? m_context.historyEvent : event;
    past.team = m_bindings.text(field::Team, cells).trimmed();
    past.leader = readYesNo(m_bindings.text(field::Leader, cells))
                      .value_or(false); // blank or else = a member, as sir-robin reads
    if (past.event.isEmpty() || past.team.isEmpty()) {
        return finding(
            Severity::Error, u"import.no-team"_s,
            QCoreApplication::translate("Import", "The row does not say which team of which event it is about."), {},
            QCoreApplication::translate("Import", "Fill in the event and the team and import the row again."));
    }
    readFate(cells, past);
    return std::nullopt;
}

/// How the team fared, where the file says so.
void RowReader::readFate(const QStringList &cells, PastTeam &past)
{
    const auto &bindings = m_bindings.all();
    const auto read = [&](QLatin1String name, QString (*canonical)(const QString &)) {
        const auto binding = bindings.find(QString(name));
        const QString text = binding == bindings.end() ? QString() : ColumnBindings::text(binding->second, cells);
        return text.trimmed().isEmpty() ? QString() : known(binding->second, text, canonical(text));
    };
    if (const QString finished = read(field::PastFinished, readFinished); !finished.isEmpty()) {
        past.finished = finished == "yes"_L1;
    }
    if (const QString place = read(field::PastPlace, readPlace); !place.isEmpty()) {
        past.place = place.toInt();
    }
    past.notes = m_bindings.text(field::Notes, cells).trimmed();
}

void RowReader::finish(ImportPreview &preview) const
{
    for (const auto &[key, unknown] : m_unknown) {
        const auto &[name, answer] = key;
        const bool isLevel = name.startsWith(field::SkillPrefix);
        if (isLevel) {
            preview.unknownLevels.push_back({name.sliced(field::SkillPrefix.size()), answer, unknown.count});
        }
        const QString findingKey =
            isLevel ? u"import.level-unknown"_s : u"import.%1-unknown"_s.arg(QString(name).replace(u'_', u'-'));
        preview.findings << Finding{
            Severity::Warning,
            findingKey,
            QCoreApplication::translate(
                "Import", "The answer \"%1\" to \"%2\" is not known, so %3 stays unknown; rows with it: %4.")
                .arg(quoted(answer), quoted(unknown.header), name, QString::number(unknown.count)),
            {preview.fileName, unknown.line, unknown.header, {}},
            isLevel ? QCoreApplication::translate("Import", "Say in the column map which level it is.")
                    : QCoreApplication::translate("Import", "Mend the answer in the file, or set the field by hand.")};
    }
}

} // namespace jamwright
