// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace jamwright::test {
namespace {

using Row = QHash<QString, QString>;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Enough of RFC 4180 for the files that the tests read.
std::vector<Row> readCsv(const QString &path)
{
    std::vector<QStringList> lines(1);
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(contents(path));
    for (const QChar character : text) {
        if (character == u'"') {
            quoted = !quoted;
        } else if (quoted || (character != u',' && character != u'\n')) {
            cell += character == u'\r' && !quoted ? QString() : QString(character);
        } else {
            lines.back() << cell;
            cell.clear();
            if (character == u'\n') {
                lines.emplace_back();
            }
        }
    }
    std::vector<Row> rows;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() == lines[0].size()) {
            Row row;
            for (qsizetype column = 0; column < lines[0].size(); ++column) {
                row.insert(lines[0][column], lines[i][column]);
            }
            rows.push_back(row);
        }
    }
    return rows;
}

int positionOf(const QString &answer, std::initializer_list<QLatin1String> answers)
{
    int position = 0;
    for (const QLatin1String candidate : answers) {
        if (answer == candidate) {
            return position;
        }
        ++position;
    }
    qFatal("unknown answer: %s", qPrintable(answer));
}

double skillOf(const QString &python, const QString &git)
{
    return positionOf(python, {"I have not used Python before"_L1, "Beginner"_L1,
                               "Intermediate, I have finished projects"_L1, "Advanced, I use it daily"_L1}) +
           positionOf(git, {"None"_L1, "I can commit and push"_L1, "Branches and pull requests"_L1,
                            "I resolve conflicts for others"_L1});
}

Willingness leaderOf(const QString &answer)
{
    return static_cast<Willingness>(positionOf(answer, {"No"_L1, "I'm okay either way"_L1, "Yes"_L1}));
}

std::optional<UtcOffset> offsetOf(const QString &zone)
{
    const QString bare = zone.startsWith(u"UTC"_s) ? zone.sliced(3) : zone;
    if (const auto offset = UtcOffset::fromCanonical(bare)) {
        return offset;
    }
    const QTimeZone named(zone.toLatin1());
    return UtcOffset::fromMinutes(named.offsetFromUtc(QDateTime(QDate(2026, 8, 7), QTime(12, 0), Qt::UTC)) / 60);
}

/// Discord id → numbers of former teams.
std::map<QString, std::vector<int>> readHistory(const QString &folder)
{
    std::map<QString, std::vector<int>> history;
    std::map<std::pair<QString, QString>, int> numbers;
    for (const Row &row : readCsv(folder + u"/history.csv"_s)) {
        const auto number = numbers.try_emplace({row[u"event"_s], row[u"team"_s]}, int(numbers.size())).first->second;
        history[row[u"discord_id"_s]].push_back(number);
    }
    return history;
}

} // namespace

QString field392Folder()
{
    const QString folder = QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/signups/field-392");
    return QDir(folder).exists() ? folder : QString();
}

std::vector<Participant> readGoogleForms(const QString &folder)
{
    auto history = readHistory(folder);
    std::vector<Participant> people;
    for (const Row &row : readCsv(folder + u"/google-forms.csv"_s)) {
        Participant person;
        person.name = row[u"What is your Discord username?"_s];
        person.offset = offsetOf(row[u"Time zone"_s]);
        person.skill = skillOf(row[u"How much Python do you know?"_s], row[u"How much git do you know?"_s]);
        person.leader = leaderOf(row[u"Would you lead a team?"_s]);
        person.languages = row[u"Which languages do you speak?"_s].split(u';');
        person.formerTeams = history[row[u"Your Discord ID (Settings > Advanced > Developer Mode)"_s]];
        people.push_back(person);
    }
    return people;
}

std::vector<Participant> readForms(const QString &folder)
{
    QSet<QString> blocked;
    for (const Row &row : readCsv(folder + u"/blocklist.csv"_s)) {
        blocked.insert(row[u"discord_id"_s]);
    }
    QSet<QString> confirmed;
    const QJsonArray confirmations = QJsonDocument::fromJson(contents(folder + u"/forms-confirmation.json"_s)).array();
    for (const auto value : confirmations) {
        if (value[u"response"_s][u"participation"_s] == u"Yes"_s) {
            confirmed.insert(value[u"user"_s][u"id"_s].toString());
        }
    }
    std::map<QString, QJsonObject> latest;
    const QJsonArray answers = QJsonDocument::fromJson(contents(folder + u"/forms-qualifier.json"_s)).array();
    for (const auto value : answers) {
        QJsonObject &kept = latest[value[u"user"_s][u"id"_s].toString()];
        if (kept.isEmpty() || kept[u"timestamp"_s].toString() < value[u"timestamp"_s].toString()) {
            kept = value.toObject();
        }
    }
    auto history = readHistory(folder);
    std::vector<Participant> people;
    for (const auto &[id, form] : latest) {
        const QJsonObject response = form[u"response"_s].toObject();
        if (!response[u"solution"_s][u"passed"_s].toBool() || !confirmed.contains(id) || blocked.contains(id)) {
            continue;
        }
        Participant person;
        person.name = form[u"user"_s][u"username"_s].toString();
        person.offset = offsetOf(response[u"timezone"_s].toString());
        person.skill = skillOf(response[u"python-experience"_s].toString(), response[u"git-experience"_s].toString());
        person.leader = leaderOf(response[u"team-leader"_s].toString());
        person.formerTeams = history[id];
        people.push_back(person);
    }
    return people;
}

std::vector<Participant> readPeople(const QString &file)
{
    std::vector<Participant> people;
    std::map<QString, int> groups;
    for (const Row &row : readCsv(file)) {
        Participant person;
        person.name = row[u"name"_s];
        person.skill = row[u"skill"_s].toDouble();
        person.offset = UtcOffset::fromMinutes(qRound(row[u"utc_offset"_s].toDouble() * 60));
        person.languages = row[u"languages"_s].split(u';', Qt::SkipEmptyParts);
        person.leader = row[u"leader_ok"_s] == u"1"_s ? Willingness::Yes : Willingness::No;
        for (const QString &column : {u"org"_s, u"prev_team"_s}) {
            if (!row[column].isEmpty()) {
                person.formerTeams.push_back(
                    groups.try_emplace(column + row[column], int(groups.size())).first->second);
            }
        }
        people.push_back(person);
    }
    return people;
}

std::vector<Participant> randomField(int count, Random &random)
{
    static const QStringList languages{u"English"_s, u"German"_s, u"Hindi"_s};
    std::vector<Participant> people;
    for (int i = 0; i < count; ++i) {
        Participant person;
        person.name = u"Person %1"_s.arg(i);
        if (random.below(8) != 0) {
            person.offset = UtcOffset::fromMinutes(random.below(26 * 4 + 1) * 15 - 12 * 60);
        }
        if (random.below(8) != 0) {
            person.skill = random.below(13) / 2.0;
        }
        if (random.below(8) != 0) {
            person.leader = static_cast<Willingness>(random.below(3));
        }
        person.leadPriority = random.below(6) == 0 ? 1 + random.below(3) : 0;
        for (const QString &language : languages) {
            if (random.below(2) == 0) {
                person.languages << language;
            }
        }
        for (int k = random.below(3); k > 0; --k) {
            person.formerTeams.push_back(random.below(1 + count / 3));
        }
        person.signup.value = person.person.value = i + 1;
        people.push_back(person);
    }
    return people;
}

void answerForms(std::vector<Participant> &people, Random &random)
{
    static const QStringList roles{u"art"_s, u"code"_s, u"music"_s, u"design"_s};
    const auto maybe = [&random](Participant &person, const QString &column, const QString &text) {
        if (random.below(6) != 0) {
            person.fields.set(column, text);
        }
    };
    for (Participant &person : people) {
        maybe(person, u"category:role"_s, roles[random.below(4)]);
        maybe(person, u"weekly_hours"_s, QString::number(random.below(40)));
        maybe(person, u"set:topics"_s, random.below(2) == 0 ? u"games"_s : u"web; games"_s);
        maybe(person, u"organisation"_s, u"Org %1"_s.arg(random.below(1 + int(people.size()) / 3)));
    }
}

} // namespace jamwright::test
