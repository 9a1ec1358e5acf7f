// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/goallines.h"

#include "domain/field.h"
#include "teaming/field/columns.h"
#include "workflow/teams/detail/rulewords.h"
#include "workflow/teams/goaltexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct LineTexts {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

struct NumberSpread {
    int known = 0;
    double mean = 0;
    double deviation = 0;
    double least = 0;
    double most = 0;
};

NumberSpread spreadOf(const KnownNumbers &numbers, const std::vector<int> &people)
{
    NumberSpread spread;
    double squares = 0;
    for (const int person : people) {
        if (const auto &number = numbers[size_t(person)]) {
            spread.least = spread.known == 0 ? *number : std::min(spread.least, *number);
            spread.most = spread.known == 0 ? *number : std::max(spread.most, *number);
            spread.mean += *number;
            squares += *number * *number;
            ++spread.known;
        }
    }
    if (spread.known > 0) {
        spread.mean /= spread.known;
        spread.deviation = std::sqrt(std::max(0.0, squares / spread.known - spread.mean * spread.mean));
    }
    return spread;
}

/// One goal, looked at for one team.
class GoalReading
{
public:
    GoalReading(const TeamProblem &problem, const Goal &goal, const std::vector<int> &members)
        : m_columns(problem.people)
        , m_goal(goal)
        , m_members(members)
        , m_words(goalColumnWords(goal.column))
    {
        for (int person = 0; person < int(problem.people.size()); ++person) {
            m_everybody.push_back(person);
        }
    }

    [[nodiscard]] QString line() const
    {
        switch (m_goal.kind) {
        case GoalKind::Balance:
            return m_goal.column == "skill"_L1 ? QString() : balance();
        case GoalKind::Spread:
            return spread();
        case GoalKind::Alike:
            return alike();
        case GoalKind::Cover:
            return kinds();
        case GoalKind::Even:
            return shares();
        case GoalKind::Topic:
            return topic();
        case GoalKind::Share:
            return share();
        case GoalKind::Awake:
            return awake();
        case GoalKind::TimeZone:
        case GoalKind::Language:
        case GoalKind::Leader:
        case GoalKind::Stay:
            break;
        }
        return {};
    }

private:
    [[nodiscard]] KnownNumbers numbers() const { return m_columns.numbers(m_goal.column).valueOr({}); }
    [[nodiscard]] QStringList valuesOf(int person, const QStringList &texts) const
    {
        QStringList values;
        for (const QString &value : texts.value(person).split(u';', Qt::SkipEmptyParts)) {
            values << value.trimmed();
        }
        return values;
    }

    [[nodiscard]] QString balance() const
    {
        const KnownNumbers known = numbers();
        const NumberSpread ours = spreadOf(known, m_members);
        return ours.known == 0
                   ? QString()
                   : LineTexts::tr("On average it has %2 for %1; over everybody it is %3.")
                         .arg(m_words, figureText(ours.mean), figureText(spreadOf(known, m_everybody).mean));
    }

    [[nodiscard]] QString spread() const
    {
        const KnownNumbers known = numbers();
        const NumberSpread ours = spreadOf(known, m_members);
        return ours.known == 0
                   ? QString()
                   : LineTexts::tr("Its range for %1 is %2 to %3, a spread of %4; over everybody the spread is %5.")
                         .arg(m_words, figureText(ours.least), figureText(ours.most), figureText(ours.deviation),
                              figureText(spreadOf(known, m_everybody).deviation));
    }

    [[nodiscard]] QString alike() const
    {
        const NumberSpread ours = spreadOf(numbers(), m_members);
        return ours.known == 0 ? QString()
                               : LineTexts::tr("Its range for %1 is %2 to %3.")
                                     .arg(m_words, figureText(ours.least), figureText(ours.most));
    }

    /// How many of the people gave each answer.
    [[nodiscard]] std::map<QString, int> answersOf(const std::vector<int> &people) const
    {
        const QStringList texts = m_columns.texts(m_goal.column).valueOr({});
        std::map<QString, int> answers;
        for (const int person : people) {
            for (const QString &value : valuesOf(person, texts)) {
                ++answers[value];
            }
        }
        return answers;
    }

    [[nodiscard]] QString kinds() const
    {
        const std::map<QString, int> here = answersOf(m_members);
        const size_t all = answersOf(m_everybody).size();
        QStringList parts;
        for (const auto &[value, count] : here) {
            parts << (count == 1 ? value : LineTexts::tr("%1 (%2 times)").arg(value).arg(count));
        }
        return all == 0          ? QString()
               : parts.isEmpty() ? LineTexts::tr("It has no answer at all for %1.").arg(m_words)
                                 : LineTexts::tr("It has %2 of the %3 answers for %1: %4.")
                                       .arg(m_words, QString::number(here.size()), QString::number(all),
                                            QLocale().createSeparatedList(parts));
    }

    /// Each answer with how many there would be if the team were like the whole field.
    [[nodiscard]] QString shares() const
    {
        const std::map<QString, int> all = answersOf(m_everybody);
        std::map<QString, int> here = answersOf(m_members);
        QStringList parts;
        for (const auto &[value, count] : all) {
            const double fair = double(count) * double(m_members.size()) / double(m_everybody.size());
            parts << LineTexts::tr("%1 %2 (%3 would be even)", "how many gave an answer, the answer")
                         .arg(QString::number(here[value]), answerWords(value), QLocale().toString(fair, 'f', 1));
        }
        const QString list = QLocale().createSeparatedList(parts);
        return all.empty()                               ? QString()
               : m_goal.column == goalcolumn::LeaderTier ? LineTexts::tr("Who may lead in it: %1.").arg(list)
                                                         : LineTexts::tr("For %1 it has %2.").arg(m_words, list);
    }

    [[nodiscard]] QString answerWords(const QString &value) const
    {
        if (m_goal.column != goalcolumn::LeaderTier) {
            return value;
        }
        return value == nameOf(Willingness::Yes)     ? LineTexts::tr("offered to", "so many people offered to lead")
               : value == nameOf(Willingness::Maybe) ? LineTexts::tr("said maybe", "so many people said maybe")
                                                     : LineTexts::tr("with staff's priority %1").arg(value);
    }

    [[nodiscard]] QString topic() const
    {
        const std::map<QString, int> sharers = answersOf(m_members);
        const auto most = std::max_element(sharers.begin(), sharers.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        if (most == sharers.end()) {
            return {};
        }
        return most->second < 2
                   ? LineTexts::tr("No two of its members gave the same answer for %1.").arg(m_words)
                   : LineTexts::tr("%1 of its %2 members share \"%3\" (%4).")
                         .arg(QString::number(most->second), QString::number(m_members.size()), most->first, m_words);
    }

    [[nodiscard]] QString share() const
    {
        const KnownNumbers known = numbers();
        const NumberSpread everybody = spreadOf(known, m_everybody);
        const auto ours = std::count_if(m_members.begin(), m_members.end(), [&known](int member) {
            return !known.empty() && known[size_t(member)].value_or(0) > 0;
        });
        if (everybody.known == 0) {
            return {};
        }
        const QString sentence =
            m_goal.column == goalcolumn::Newcomer
                ? LineTexts::tr("%2 of its %3 members were in no team before; over everybody it is %4 %.")
            : m_goal.column == field::Leader
                ? LineTexts::tr("%2 of its %3 members may lead; over everybody it is %4 %.")
                : LineTexts::tr("%1: %2 of its %3 members; over everybody it is %4 %.");
        const QString text = sentence.contains(u"%1"_s) ? sentence.arg(m_words) : sentence;
        return text.arg(ours).arg(m_members.size()).arg(std::lround(100 * everybody.mean));
    }

    /// From 8 o'clock to midnight, in quarters of an hour.
    [[nodiscard]] QString awake() const
    {
        constexpr int day = 24 * 60;
        constexpr int asleep = 8 * 60;
        constexpr int quarter = 15;
        const KnownNumbers offsets = m_columns.offsets(m_goal.column, m_goal.minutesPerUnit).valueOr({});
        int common = 0;
        for (int minute = 0; minute < day; minute += quarter) {
            const bool all = std::all_of(m_members.begin(), m_members.end(), [&](int member) {
                const auto offset = offsets.empty() ? std::nullopt : offsets[size_t(member)];
                return !offset || ((minute + int(*offset)) % day + day) % day >= asleep;
            });
            common += all ? quarter : 0;
        }
        return LineTexts::tr("All of its members are awake together for %1 a day.").arg(hoursText(common));
    }

    PeopleColumns m_columns;
    const Goal &m_goal;
    const std::vector<int> &m_members;
    std::vector<int> m_everybody;
    QString m_words;
};

} // namespace

QString goalLine(const TeamProblem &problem, const Goal &goal, const std::vector<int> &members)
{
    return members.empty() ? QString() : GoalReading(problem, goal, members).line();
}

} // namespace jamwright
