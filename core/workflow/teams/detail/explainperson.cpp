// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/pricedteams.h"
#include "workflow/teams/detail/rulewords.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/explain.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PersonTexts {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

constexpr double worthTelling = 1e-9; ///< of an objective; less is rounding

/// Explains why one person is where she is.
class PersonExplainer
{
public:
    PersonExplainer(const TeamsView &view, int person)
        : m_view(view)
        , m_problem(*view.problem)
        , m_field(*view.field)
        , m_person(person)
        , m_teams(view.priced->formed())
    {
        for (size_t i = 0; i < m_teams.size(); ++i) {
            const std::vector<int> &members = m_teams[i].members;
            if (std::find(members.begin(), members.end(), person) != members.end()) {
                m_home = int(i);
            }
        }
    }

    PersonExplanation explain()
    {
        PersonExplanation explanation;
        explanation.signup = hers().signup;
        explanation.name = hers().name;
        if (m_home < 0) {
            m_reasons << PersonTexts::tr("%1 is a reserve.").arg(hers().name);
        } else {
            explanation.team = team().name;
            place();
            lead();
            company();
        }
        elsewhere();
        explanation.best = bestSwap();
        explanation.reasons = m_reasons;
        return explanation;
    }

private:
    [[nodiscard]] const Participant &hers() const { return m_problem.people[size_t(m_person)]; }
    [[nodiscard]] const TeamView &team() const { return m_view.teams[size_t(m_home)]; }
    [[nodiscard]] const std::vector<int> &members() const { return m_teams[size_t(m_home)].members; }
    [[nodiscard]] std::vector<int> without(int team, int person) const
    {
        std::vector<int> rest = m_teams[size_t(team)].members;
        std::erase(rest, person);
        return rest;
    }
    [[nodiscard]] static std::vector<int> with(std::vector<int> members, int person)
    {
        members.push_back(person);
        return members;
    }
    /// A locked person or team of hers is out of every exchange.
    [[nodiscard]] bool isFixed(int teamIndex, int person) const
    {
        if (teamIndex < 0) {
            return false;
        }
        const TeamView &shown = m_view.teams[size_t(teamIndex)];
        const SignupId signup = m_problem.people[size_t(person)].signup;
        return shown.locked || std::any_of(shown.members.begin(), shown.members.end(), [&](const auto &member) {
                   return member.locked && member.person.signup == signup;
               });
    }

    void place()
    {
        const TeamFigures now = m_field.read(members());
        const TeamFigures rest = m_field.read(without(m_home, m_person));
        if (isFixed(m_home, m_person)) {
            m_reasons << PersonTexts::tr("%1 is locked in %2.").arg(hers().name, team().name);
        }
        m_reasons << zoneReason(now.arcMinutes, rest.arcMinutes);
        if (hers().skill) {
            m_reasons << PersonTexts::tr("With a skill of %1, %2 brings the team's average from %3 to %4; over "
                                         "everybody it is %5.")
                             .arg(figureText(*hers().skill), hers().name, figureText(rest.meanSkill),
                                  figureText(now.meanSkill), figureText(m_field.meanSkill()));
        } else {
            m_reasons << PersonTexts::tr("The skill of %1 is not known and counts as average.").arg(hers().name);
        }
        if (!now.languageMissing && rest.languageMissing) {
            m_reasons << PersonTexts::tr("%1 speaks what the others have in common.").arg(hers().name);
        }
    }

    [[nodiscard]] QString zoneReason(int with, int without) const
    {
        if (!hers().offset) {
            return PersonTexts::tr("The time zone of %1 is not known.").arg(hers().name);
        }
        const QString zone = hers().offset->toString();
        if (with == 0) {
            return PersonTexts::tr("%1 is at UTC%2, as everybody in the team is.").arg(hers().name, zone);
        }
        return with == without
                   ? PersonTexts::tr("%1 is at UTC%2, within the %3 of the day that the team spans anyway.")
                         .arg(hers().name, zone, hoursText(with))
                   : PersonTexts::tr("%1 is at UTC%2: the team spans %3 of the day, and would span %4 without %1.")
                         .arg(hers().name, zone, hoursText(with), hoursText(without));
    }

    void lead()
    {
        const TeamFigures now = m_field.read(members());
        if (m_teams[size_t(m_home)].leader == m_person) {
            m_reasons << PersonTexts::tr("%1 leads the team.").arg(hers().name);
        }
        if (hers().canLead() && now.willing == 1) {
            m_reasons << PersonTexts::tr("Nobody else in the team may lead.");
        }
    }

    void company()
    {
        for (const int partner : m_field.partners(m_person)) {
            if (std::find(members().begin(), members().end(), partner) != members().end()) {
                m_reasons << PersonTexts::tr("%1 is to be with %2%3.")
                                 .arg(hers().name, m_problem.people[size_t(partner)].name,
                                      reasonOf(m_problem, m_person, partner));
            }
        }
        for (const RuleBreak &broken : m_field.breaks(members(), m_home, m_teams[size_t(m_home)].leader)) {
            if (broken.a == m_person || broken.b == m_person) {
                m_reasons << findingOf(broken, m_problem, teamNames()).message;
            }
        }
    }

    [[nodiscard]] QStringList teamNames() const
    {
        QStringList names;
        for (const TeamView &shown : m_view.teams) {
            names << shown.name;
        }
        return names;
    }

    /// In how many of the other teams she would break what rule.
    void elsewhere()
    {
        std::map<TeamRule, int> barred;
        int others = 0;
        int free = 0;
        for (int i = 0; i < int(m_teams.size()); ++i) {
            if (i == m_home || m_teams[size_t(i)].members.empty()) {
                continue;
            }
            ++others;
            const std::vector<int> &there = m_teams[size_t(i)].members;
            const auto broken = newBreaks(m_field.breaks(there, i, -1), m_field.breaks(with(there, m_person), i, -1));
            std::map<TeamRule, bool> seen;
            for (const RuleBreak &one : broken) {
                if (one.rule != TeamRule::Size && one.rule != TeamRule::Together) {
                    seen[one.rule] = true;
                }
            }
            free += seen.empty() ? 1 : 0;
            for (const auto &[rule, yes] : seen) {
                barred[rule] += yes ? 1 : 0;
            }
        }
        if (others == 0) {
            return;
        }
        QStringList whys;
        for (const auto &[rule, count] : barred) {
            whys << barredText(rule, count);
        }
        m_reasons << (whys.isEmpty()
                          ? PersonTexts::tr("%1 could be in any of the other %n team(s) without breaking a rule.",
                                            nullptr, others)
                                .arg(hers().name)
                          : PersonTexts::tr("%1 could be in %2 of the other %n team(s) without breaking a rule; %3.",
                                            nullptr, others)
                                .arg(hers().name)
                                .arg(free)
                                .arg(whys.join(u", "_s)));
    }

    [[nodiscard]] static QString barredText(TeamRule rule, int count)
    {
        switch (rule) {
        case TeamRule::Arc:
            return PersonTexts::tr("%n would span too many hours", nullptr, count);
        case TeamRule::Strangers:
            return PersonTexts::tr("%n hold(s) an earlier team-mate", nullptr, count);
        case TeamRule::Organisation:
            return PersonTexts::tr("%n hold(s) somebody of the same organisation", nullptr, count);
        default:
            return PersonTexts::tr("%n hold(s) somebody to be kept apart from", nullptr, count);
        }
    }

    [[nodiscard]] std::vector<int> teamsByPerson() const
    {
        std::vector<int> teamOf(size_t(m_field.count()), -1);
        for (size_t i = 0; i < m_teams.size(); ++i) {
            for (const int member : m_teams[i].members) {
                teamOf[size_t(member)] = int(i);
            }
        }
        return teamOf;
    }

    [[nodiscard]] std::optional<BestSwap> bestSwap() const
    {
        if (isFixed(m_home, m_person)) {
            return std::nullopt;
        }
        const std::vector<int> teamOf = teamsByPerson();
        const int best = m_view.priced->prices().bestExchange(
            m_person, [&](int person) { return !isFixed(teamOf[size_t(person)], person); });
        if (best < 0) {
            return std::nullopt;
        }
        const int there = teamOf[size_t(best)];
        const Participant &other = m_problem.people[size_t(best)];
        const auto preview = previewTeamEdit(m_view, TeamEdit::swap(hers().signup, other.signup));
        if (!preview) {
            return std::nullopt;
        }
        const QString where = there < 0 ? PersonTexts::tr("the reserves") : m_view.teams[size_t(there)].name;
        return BestSwap{other.signup, swapSentence(other.name, where, *preview), preview->cost()};
    }

    [[nodiscard]] static QString swapSentence(const QString &other, const QString &where, const EditPreview &preview)
    {
        if (!preview.broken.isEmpty()) {
            return PersonTexts::tr("The best swap is with %1 of %2, and it would break a rule: %3")
                .arg(other, where, preview.broken.first().message);
        }
        QStringList parts;
        for (const GoalChange &goal : preview.goals) {
            if (std::abs(goal.cost()) >= worthTelling) {
                parts << changeText(goal);
            }
        }
        if (parts.isEmpty()) {
            return PersonTexts::tr("The best swap is with %1 of %2, and it would change nothing that counts.")
                .arg(other, where);
        }
        const double cost = preview.goalsCost();
        const QString all = std::abs(cost) < worthTelling ? PersonTexts::tr("all in all it would change nothing")
                            : cost > 0 ? PersonTexts::tr("all in all the teams would become worse by %1")
                                       : PersonTexts::tr("all in all the teams would become better by %1");
        return PersonTexts::tr("The best swap is with %1 of %2: %3 (%4).")
            .arg(other, where, all.contains(u"%1"_s) ? all.arg(figureText(std::abs(cost))) : all, parts.join(u"; "_s));
    }

    [[nodiscard]] static QString changeText(const GoalChange &change)
    {
        const QString words = goalWords(change.name);
        const QString figure = figureText(std::abs(change.cost()));
        return change.rule         ? PersonTexts::tr("a rule: %1").arg(words)
               : change.cost() > 0 ? PersonTexts::tr("%1: %2 worse", "a goal and by how much").arg(words, figure)
                                   : PersonTexts::tr("%1: %2 better", "a goal and by how much").arg(words, figure);
    }

    const TeamsView &m_view;
    const TeamProblem &m_problem;
    const FieldFacts &m_field;
    int m_person;
    const std::vector<FormedTeam> &m_teams;
    int m_home = -1; ///< her team; -1 = a reserve
    QStringList m_reasons;
};

} // namespace

Result<PersonExplanation> explainPerson(const TeamsView &view, SignupId signup)
{
    const int person = view.field->indexOf(signup);
    if (person < 0) {
        return Error::input(PersonTexts::tr("The person is no participant of the event."));
    }
    return PersonExplainer(view, person).explain();
}

} // namespace jamwright
