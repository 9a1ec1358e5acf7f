// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/nearestname.h"
#include "exchange/values/answerreader.h"
#include "workflow/events.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SettingTexts {
    Q_DECLARE_TR_FUNCTIONS(Events)
};

/// One setting: how it is shown, and how a text is read into the event; false when the text is none of `expected`.
struct Setting {
    QString key;
    QString expected;
    std::function<QJsonValue(const Event &)> show;
    std::function<bool(Event &, const QString &)> read;
};

QJsonValue dateValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

bool readDate(QDate &date, const QString &text)
{
    date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() || text.isEmpty();
}

bool readNumber(int &number, const QString &text, int lowest, int highest)
{
    bool fits = false;
    const int read = text.toInt(&fits);
    if (fits && read >= lowest && read <= highest) {
        number = read;
        return true;
    }
    return false;
}

QJsonValue optionalValue(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

bool readOptional(std::optional<int> &number, const QString &text, int lowest, int highest)
{
    if (text.isEmpty()) {
        number.reset();
        return true;
    }
    int read = 0;
    if (!readNumber(read, text, lowest, highest)) {
        return false;
    }
    number = read;
    return true;
}

bool readSwitch(bool &on, const QString &text)
{
    const auto answer = readYesNo(text);
    on = answer.value_or(on);
    return answer.has_value();
}

template <typename E>
bool readWord(E &value, const QString &text)
{
    const auto read = fromName<E>(text);
    value = read.value_or(value);
    return read.has_value();
}

bool readSizes(TeamRules &rules, const QString &text)
{
    const QStringList ends = text.split(u'-');
    int lowest = 0;
    int highest = 0;
    if (ends.size() > 2 || !readNumber(lowest, ends.front(), 2, 50) || !readNumber(highest, ends.back(), lowest, 50)) {
        return false;
    }
    rules.minSize = lowest;
    rules.maxSize = highest;
    return true;
}

bool readArcHours(TeamRules &rules, const QString &text)
{
    bool fits = false;
    const double hours = text.toDouble(&fits);
    if (!fits || hours < 0 || hours > 24) {
        return false;
    }
    rules.maxArcMinutes = qRound(hours * 60);
    return true;
}

bool readWeights(TeamRules &rules, const QString &text)
{
    std::map<QString, double> weights;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype colon = part.lastIndexOf(u':');
        bool fits = false;
        const double weight = part.sliced(colon + 1).toDouble(&fits);
        if (colon < 1 || !fits || weight < 0) {
            return false;
        }
        weights[part.first(colon).trimmed()] = weight;
    }
    rules.skillWeights = weights;
    return true;
}

QString weightsText(const TeamRules &rules)
{
    QStringList parts;
    for (const auto &[skill, weight] : rules.skillWeights) {
        parts << u"%1:%2"_s.arg(skill).arg(weight);
    }
    return parts.join(u',');
}

std::vector<Setting> dateSettings()
{
    const QString date = SettingTexts::tr("a date, such as 2026-08-07");
    return {
        {u"starts_on"_s, date, [](const Event &e) { return dateValue(e.startsOn); },
         [](Event &e, const QString &text) { return readDate(e.startsOn, text); }},
        {u"ends_on"_s, date, [](const Event &e) { return dateValue(e.endsOn); },
         [](Event &e, const QString &text) { return readDate(e.endsOn, text); }},
    };
}

std::vector<Setting> ruleSettings()
{
    const QString yesNo = SettingTexts::tr("yes or no");
    return {
        {u"team_size"_s, SettingTexts::tr("a size or a range, such as 5-6"),
         [](const Event &e) { return u"%1-%2"_s.arg(e.rules.minSize).arg(e.rules.maxSize); },
         [](Event &e, const QString &text) { return readSizes(e.rules, text); }},
        {u"max_span_hours"_s, SettingTexts::tr("hours from 0 to 24"),
         [](const Event &e) { return e.rules.maxArcMinutes / 60.0; },
         [](Event &e, const QString &text) { return readArcHours(e.rules, text); }},
        {u"leader_needed"_s, yesNo, [](const Event &e) { return e.rules.leaderNeeded; },
         [](Event &e, const QString &text) { return readSwitch(e.rules.leaderNeeded, text); }},
        {u"strangers_only"_s, yesNo, [](const Event &e) { return e.rules.strangersOnly; },
         [](Event &e, const QString &text) { return readSwitch(e.rules.strangersOnly, text); }},
        {u"skill_weights"_s, SettingTexts::tr("skills with weights, such as python:2,git:1"),
         [](const Event &e) { return weightsText(e.rules); },
         [](Event &e, const QString &text) { return readWeights(e.rules, text); }},
    };
}

std::vector<Setting> signupSettings()
{
    return {
        {u"capacity_teams"_s, SettingTexts::tr("how many teams have a place, from 1 to 10000, or blank for no limit"),
         [](const Event &e) { return optionalValue(e.signupRules.capacityTeams); },
         [](Event &e, const QString &text) { return readOptional(e.signupRules.capacityTeams, text, 1, 10'000); }},
        {u"minimum_age"_s, SettingTexts::tr("years from 1 to 99, or blank for none"),
         [](const Event &e) { return optionalValue(e.signupRules.minimumAge); },
         [](Event &e, const QString &text) { return readOptional(e.signupRules.minimumAge, text, 1, 99); }},
        {u"retention_months"_s, SettingTexts::tr("months from 0 to 120; 0 = no reminder"),
         [](const Event &e) { return e.signupRules.retentionMonths; },
         [](Event &e, const QString &text) { return readNumber(e.signupRules.retentionMonths, text, 0, 120); }},
    };
}

const std::vector<Setting> &settings()
{
    static const std::vector<Setting> all = [] {
        std::vector<Setting> list = {
            {u"name"_s, SettingTexts::tr("a name of 1 to 100 characters"), [](const Event &e) { return e.name; },
             [](Event &e, const QString &text) {
                 e.name = text.trimmed();
                 return !e.name.isEmpty() && e.name.size() <= 100;
             }},
            {u"kind"_s, SettingTexts::tr("team-jam, peer-jam or space"), [](const Event &e) { return nameOf(e.kind); },
             [](Event &e, const QString &text) { return readWord(e.kind, text); }},
            {u"stage"_s, SettingTexts::tr("planning, signups, confirmation, teams, running, judging or finished"),
             [](const Event &e) { return nameOf(e.stage); },
             [](Event &e, const QString &text) { return readWord(e.stage, text); }},
        };
        for (const auto &more : {dateSettings(), ruleSettings(), signupSettings()}) {
            list.insert(list.end(), more.begin(), more.end());
        }
        list.push_back({u"name_theme"_s, SettingTexts::tr("a word list for team names, such as animals"),
                        [](const Event &e) { return e.nameTheme; },
                        [](Event &e, const QString &text) {
                            e.nameTheme = text.trimmed();
                            return !e.nameTheme.isEmpty();
                        }});
        return list;
    }();
    return all;
}

/// What people type for a key that is named otherwise.
QString withoutAlias(const QString &key)
{
    const QString word = key.trimmed().toLower().replace(u'-', u'_');
    static const std::map<QString, QString> aliases = {
        {u"start"_s, u"starts_on"_s},        {u"starts"_s, u"starts_on"_s},
        {u"start_date"_s, u"starts_on"_s},   {u"end"_s, u"ends_on"_s},
        {u"ends"_s, u"ends_on"_s},           {u"end_date"_s, u"ends_on"_s},
        {u"size"_s, u"team_size"_s},         {u"max_arc_hours"_s, u"max_span_hours"_s},
        {u"capacity"_s, u"capacity_teams"_s}};
    const auto found = aliases.find(word);
    return found == aliases.end() ? word : found->second;
}

} // namespace

QJsonObject eventSettings(const Event &event)
{
    QJsonObject json;
    for (const Setting &setting : settings()) {
        json[setting.key] = setting.show(event);
    }
    return json;
}

Result<Event> withSetting(const Event &event, const QString &key, const QString &value)
{
    const QString wanted = withoutAlias(key);
    QStringList keys;
    for (const Setting &setting : settings()) {
        keys << setting.key;
        if (setting.key != wanted) {
            continue;
        }
        Event changed = event;
        if (!setting.read(changed, value.trimmed())) {
            return Error::usage(SettingTexts::tr("'%1' is not %2.").arg(value, setting.expected), setting.key);
        }
        return changed;
    }
    const QString nearest = nearestName(wanted, keys);
    return Error::usage(SettingTexts::tr("There is no such setting."), key,
                        nearest.isEmpty() ? SettingTexts::tr("Settings: %1.").arg(keys.join(u", "_s))
                                          : SettingTexts::tr("Did you mean '%1'?").arg(nearest));
}

} // namespace jamwright
