// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/explain.h"

#include "workflow/teams/detail/goallines.h"
#include "workflow/teams/detail/rulewords.h"
#include "workflow/teams/detail/teamstate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ExplainTexts {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

/// Explains one team, line by line.
class TeamExplainer
{
public:
    TeamExplainer(const TeamsView &view, size_t number)
        : m_problem(*view.problem)
        , m_field(*view.field)
        , m_team(view.teams[number])
    {
        for (const TeamView::Member &member : m_team.members) {
            m_members.push_back(m_field.indexOf(member.person.signup));
            m_leader = member.leader ? m_members.back() : m_leader;
        }
        m_figures = m_field.read(m_members);
    }

    std::vector<ExplainedLine> lines()
    {
        size();
        leader();
        if (m_problem.rules.strangersOnly || m_figures.repeatPairs > 0) {
            strangers();
        }
        pairs();
        arc();
        language();
        skill();
        goals();
        locks();
        return m_lines;
    }

private:
    void add(const QString &key, const QString &sentence, bool broken = false)
    {
        m_lines.push_back({key, sentence, broken});
    }
    [[nodiscard]] const Participant &person(int index) const { return m_problem.people[size_t(index)]; }

    void size()
    {
        const TeamRules &rules = m_problem.rules;
        add(u"size"_s,
            ExplainTexts::tr("It has %n member(s); %1 to %2 are allowed.", nullptr, m_figures.size)
                .arg(rules.minSize)
                .arg(rules.maxSize),
            m_figures.size < rules.minSize || m_figures.size > rules.maxSize);
    }

    void leader()
    {
        const bool needed = m_problem.rules.leaderNeeded;
        if (m_leader < 0) {
            add(u"leader"_s, ExplainTexts::tr("Nobody leads it; %n member(s) may.", nullptr, m_figures.willing),
                needed);
            return;
        }
        const Participant &leader = person(m_leader);
        const bool maybe = leader.leader == Willingness::Maybe;
        const QString why =
            leader.leadPriority > 0
                ? ExplainTexts::tr("%1 leads it: staff gave priority %2.").arg(leader.name).arg(leader.leadPriority)
            : !leader.canLead() ? ExplainTexts::tr("%1 leads it, but did not offer to.").arg(leader.name)
            : maybe             ? ExplainTexts::tr("%1 leads it and said \"maybe\" to leading.").arg(leader.name)
                                : ExplainTexts::tr("%1 leads it and offered to.").arg(leader.name);
        add(u"leader"_s, why, needed && !leader.canLead());
    }

    void strangers()
    {
        QStringList met;
        for (const RuleBreak &broken : m_field.breaks(m_members, 0, m_leader)) {
            if (broken.rule == TeamRule::Strangers) {
                met << ExplainTexts::tr("%1 and %2").arg(person(broken.a).name, person(broken.b).name);
            }
        }
        add(u"strangers"_s,
            met.isEmpty() ? ExplainTexts::tr("Nobody in it was in a team with another of them before.")
                          : ExplainTexts::tr("In one team before were: %1.").arg(met.join(u"; "_s)),
            !met.isEmpty());
    }

    void pairs()
    {
        for (const int member : m_members) {
            for (const int partner : m_field.partners(member)) {
                const bool here = std::find(m_members.begin(), m_members.end(), partner) != m_members.end();
                if (here && partner < member) {
                    continue; // told from the other side
                }
                const QString reason = reasonOf(m_problem, member, partner);
                add(u"together"_s,
                    (here ? ExplainTexts::tr("%1 and %2 are together, as they are to be%3.")
                          : ExplainTexts::tr("%1 is to be with %2, who is not in the team%3."))
                        .arg(person(member).name, person(partner).name, reason),
                    !here);
            }
        }
        for (const RuleBreak &broken : m_field.breaks(m_members, 0, m_leader)) {
            if (broken.rule == TeamRule::Apart || broken.rule == TeamRule::Organisation) {
                add(ruleKey(broken.rule), findingOf(broken, m_problem, {m_team.name}).message, true);
            }
        }
    }

    void arc()
    {
        const int allowed = m_problem.rules.maxArcMinutes;
        const auto unknown =
            std::count_if(m_members.begin(), m_members.end(), [this](int member) { return !person(member).offset; });
        const QString limit =
            allowed >= minutesPerDay ? QString() : ExplainTexts::tr("; %1 are allowed").arg(hoursText(allowed));
        const QString sentence = m_figures.arcMinutes > 0
                                     ? ExplainTexts::tr("Its members live within %1 of the day%2.")
                                           .arg(hoursText(m_figures.arcMinutes), limit)
                                     : ExplainTexts::tr("All of them live in one time zone%1.").arg(limit);
        add(u"arc"_s, sentence, m_figures.arcMinutes > allowed);
        if (unknown > 0) {
            add(u"arc"_s, ExplainTexts::tr("The time zone of %n member(s) is not known.", nullptr, int(unknown)));
        }
    }

    void language()
    {
        if (m_members.empty()) {
            return;
        }
        QStringList common;
        bool known = true;
        for (const QString &language : person(m_members.front()).languages) {
            const bool all = std::all_of(m_members.begin(), m_members.end(), [&](int member) {
                return person(member).languages.contains(language, Qt::CaseInsensitive);
            });
            if (all) {
                common << language;
            }
        }
        known = std::none_of(m_members.begin(), m_members.end(),
                             [this](int member) { return person(member).languages.isEmpty(); });
        add(u"language"_s, !common.isEmpty()
                               ? ExplainTexts::tr("All of them speak %1.").arg(QLocale().createSeparatedList(common))
                           : known ? ExplainTexts::tr("They have no language in common.")
                                   : ExplainTexts::tr("Not all of them said which languages they speak."));
    }

    void skill()
    {
        add(u"skill"_s, ExplainTexts::tr("Its average skill is %1; over everybody it is %2.")
                            .arg(figureText(m_figures.meanSkill), figureText(m_field.meanSkill())));
    }

    void goals()
    {
        for (const Goal &goal : goalsOf(m_problem.rules, m_problem.kind)) {
            if (const QString line = goalLine(m_problem, goal, m_members); goal.weight > 0 && !line.isEmpty()) {
                add(nameOf(goal.kind), line);
            }
        }
    }

    void locks()
    {
        if (m_team.locked) {
            add(u"locks"_s, ExplainTexts::tr("It is locked: nobody comes or goes."));
        }
        QStringList names;
        for (const TeamView::Member &member : m_team.members) {
            if (member.locked) {
                names << member.person.name;
            }
        }
        if (!names.isEmpty()) {
            add(u"locks"_s, ExplainTexts::tr("Locked in it: %1.").arg(QLocale().createSeparatedList(names)));
        }
    }

    const TeamProblem &m_problem;
    const FieldFacts &m_field;
    const TeamView &m_team;
    std::vector<int> m_members;
    int m_leader = -1;
    TeamFigures m_figures;
    std::vector<ExplainedLine> m_lines;
};

QString ruleSentence(TeamRule rule, const TeamProblem &problem)
{
    const TeamRules &rules = problem.rules;
    switch (rule) {
    case TeamRule::Size:
        return ExplainTexts::tr("Teams have %1 to %2 people.").arg(rules.minSize).arg(rules.maxSize);
    case TeamRule::Strangers:
        return ExplainTexts::tr("Nobody is in a team with somebody from an earlier team.");
    case TeamRule::Organisation:
        return ExplainTexts::tr("Nobody is in a team with somebody of the same organisation.");
    case TeamRule::Apart:
        return ExplainTexts::tr("Who is to be kept apart is in different teams.");
    case TeamRule::Together:
        return ExplainTexts::tr("Who is to be together is in one team.");
    case TeamRule::Leader:
        return ExplainTexts::tr("Every team is led by somebody who may lead.");
    case TeamRule::Arc:
        return ExplainTexts::tr("The time zones of a team span at most %1.").arg(hoursText(rules.maxArcMinutes));
    }
    return {};
}

bool isInForce(TeamRule rule, const TeamProblem &problem)
{
    const auto named = [&problem](PairRule::Kind kind) {
        return std::any_of(problem.pairs.begin(), problem.pairs.end(),
                           [kind](const PairRule &pair) { return pair.kind == kind; });
    };
    switch (rule) {
    case TeamRule::Size:
        return true;
    case TeamRule::Strangers:
        return problem.rules.strangersOnly;
    case TeamRule::Organisation:
        return problem.rules.organisationsApart;
    case TeamRule::Apart:
        return named(PairRule::Kind::Apart);
    case TeamRule::Together:
        return named(PairRule::Kind::Together);
    case TeamRule::Leader:
        return problem.rules.leaderNeeded;
    case TeamRule::Arc:
        return problem.rules.maxArcMinutes < minutesPerDay;
    }
    return false;
}

} // namespace

Result<TeamExplanation> explainTeam(const TeamsView &view, TeamId team)
{
    for (size_t i = 0; i < view.teams.size(); ++i) {
        if (view.teams[i].id == team) {
            return TeamExplanation{team, view.teams[i].name, TeamExplainer(view, i).lines()};
        }
    }
    return Error::input(ExplainTexts::tr("The team is not there any more."));
}

std::vector<RuleEffect> explainRules(const TeamsView &view)
{
    const std::vector<RuleBreak> broken = view.field->breaks(formedTeams(*view.field, teamsOf(view)));
    std::vector<RuleEffect> effects;
    for (const TeamRule rule : {TeamRule::Size, TeamRule::Strangers, TeamRule::Organisation, TeamRule::Apart,
                                TeamRule::Together, TeamRule::Leader, TeamRule::Arc}) {
        if (!isInForce(rule, *view.problem)) {
            continue;
        }
        RuleEffect effect{ruleKey(rule), ruleSentence(rule, *view.problem), false, {}, {}};
        for (const RuleBreak &one : broken) {
            if (one.rule != rule) {
                continue;
            }
            effect.broken = true;
            effect.teams.push_back(view.teams[size_t(one.team)].id);
            for (const int person : {one.a, one.b}) {
                if (person >= 0) {
                    effect.people.push_back(view.problem->people[size_t(person)].signup);
                }
            }
        }
        effects.push_back(std::move(effect));
    }
    std::stable_sort(effects.begin(), effects.end(),
                     [](const RuleEffect &a, const RuleEffect &b) { return a.broken && !b.broken; });
    return effects;
}

} // namespace jamwright
