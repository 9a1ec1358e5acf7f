// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/fieldfacts.h"

#include "domain/field.h"
#include "domain/utcoffset.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

/// Numbers for texts, without case.
class TextNumbers
{
public:
    /// -1 for a blank.
    int of(const QString &text)
    {
        const QString key = text.trimmed().toCaseFolded();
        return key.isEmpty() ? -1 : m_numbers.emplace(key, int(m_numbers.size())).first->second;
    }

private:
    std::map<QString, int> m_numbers;
};

bool shareOne(const std::vector<int> &a, const std::vector<int> &b)
{
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (*left == *right) {
            return true;
        }
        *left < *right ? ++left : ++right;
    }
    return false;
}

bool holds(const std::vector<int> &sorted, int value)
{
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

void makeSet(std::vector<int> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

constexpr size_t mostSeats = 64; ///< more than the 50 of the largest team, so that no edit on the way overflows

} // namespace

std::vector<RuleBreak> newBreaks(const std::vector<RuleBreak> &before, const std::vector<RuleBreak> &after)
{
    std::vector<RuleBreak> fresh;
    for (const RuleBreak &now : after) {
        const bool known = std::any_of(before.begin(), before.end(), [&now](const RuleBreak &then) {
            return then.isSameAs(now) && then.amount >= now.amount;
        });
        if (!known) {
            fresh.push_back(now);
        }
    }
    return fresh;
}

FieldFacts::FieldFacts(const std::vector<Participant> &people, TeamRules rules, const std::vector<PairRule> &pairs)
    : m_rules(std::move(rules))
{
    TextNumbers languages;
    TextNumbers organisations;
    double sum = 0;
    int known = 0;
    for (const Participant &participant : people) {
        Person person;
        person.zone = participant.offset ? (participant.offset->minutes() + minutesPerDay) % minutesPerDay : -1;
        person.lead = participant.canLead();
        person.organisation = organisations.of(participant.fields.value(QString(field::Organisation)));
        for (const QString &language : participant.languages) {
            person.languages.push_back(languages.of(language));
        }
        std::erase(person.languages, -1);
        makeSet(person.languages);
        person.speaks = !person.languages.empty();
        person.former = participant.formerTeams;
        makeSet(person.former);
        sum += participant.skill.value_or(0);
        known += participant.skill ? 1 : 0;
        m_indexOf.emplace(participant.signup, int(m_people.size()));
        m_people.push_back(std::move(person));
    }
    m_meanSkill = known > 0 ? sum / known : 0;
    for (size_t i = 0; i < people.size(); ++i) {
        m_people[i].skill = people[i].skill.value_or(m_meanSkill);
    }
    readPairs(people, pairs);
}

void FieldFacts::readPairs(const std::vector<Participant> &people, const std::vector<PairRule> &pairs)
{
    std::map<PersonId, int> byPerson;
    for (size_t i = 0; i < people.size() && !pairs.empty(); ++i) {
        byPerson[people[i].person] = int(i);
    }
    for (const PairRule &pair : pairs) {
        const auto a = byPerson.find(pair.a);
        const auto b = byPerson.find(pair.b);
        if (a == byPerson.end() || b == byPerson.end() || a == b) {
            continue; // of somebody who takes no part
        }
        const bool apart = pair.kind == PairRule::Kind::Apart;
        for (const auto &[one, other] : {std::pair(a->second, b->second), std::pair(b->second, a->second)}) {
            Person &person = m_people[size_t(one)];
            (apart ? person.apart : person.together).push_back(other);
        }
    }
    for (size_t i = 0; i < m_people.size(); ++i) {
        makeSet(m_people[i].apart);
        makeSet(m_people[i].together);
        if (!m_people[i].together.empty()) {
            m_bound.push_back(int(i));
        }
    }
}

int FieldFacts::indexOf(SignupId signup) const
{
    const auto found = m_indexOf.find(signup);
    return found == m_indexOf.end() ? -1 : found->second;
}

bool FieldFacts::haveMet(int a, int b) const
{
    return shareOne(m_people[size_t(a)].former, m_people[size_t(b)].former);
}

bool FieldFacts::sameOrganisation(int a, int b) const
{
    const int organisation = m_people[size_t(a)].organisation;
    return organisation >= 0 && organisation == m_people[size_t(b)].organisation;
}

bool FieldFacts::mustNotMeet(int a, int b) const
{
    return (m_rules.strangersOnly && haveMet(a, b)) || (m_rules.organisationsApart && sameOrganisation(a, b)) ||
           holds(m_people[size_t(a)].apart, b);
}

int FieldFacts::arcOf(std::span<const int> members) const
{
    std::array<int, mostSeats> zones{};
    size_t known = 0;
    for (const int member : members) {
        if (m_people[size_t(member)].zone >= 0 && known < mostSeats) {
            zones[known++] = m_people[size_t(member)].zone;
        }
    }
    if (known < 2) {
        return 0;
    }
    std::sort(zones.begin(), zones.begin() + std::ptrdiff_t(known));
    int widest = zones[0] + minutesPerDay - zones[known - 1];
    for (size_t i = 1; i < known; ++i) {
        widest = std::max(widest, zones[i] - zones[i - 1]);
    }
    return minutesPerDay - widest;
}

bool FieldFacts::lacksLanguage(std::span<const int> members) const
{
    if (members.empty() ||
        !std::all_of(members.begin(), members.end(), [this](int member) { return m_people[size_t(member)].speaks; })) {
        return false;
    }
    const std::vector<int> &first = m_people[size_t(members.front())].languages;
    return std::none_of(first.begin(), first.end(), [&](int language) {
        return std::all_of(members.begin(), members.end(),
                           [&](int member) { return holds(m_people[size_t(member)].languages, language); });
    });
}

TeamFigures FieldFacts::read(std::span<const int> members) const
{
    TeamFigures figures;
    figures.size = int(members.size());
    double sum = 0;
    for (size_t i = 0; i < members.size(); ++i) {
        const Person &person = m_people[size_t(members[i])];
        sum += person.skill;
        figures.willing += person.lead ? 1 : 0;
        for (size_t k = i + 1; k < members.size(); ++k) {
            figures.repeatPairs += haveMet(members[i], members[k]) ? 1 : 0;
            const bool apart = holds(person.apart, members[k]) ||
                               (m_rules.organisationsApart && sameOrganisation(members[i], members[k]));
            figures.apartPairs += apart ? 1 : 0;
        }
    }
    figures.meanSkill = members.empty() ? m_meanSkill : sum / double(members.size());
    figures.arcMinutes = arcOf(members);
    figures.languageMissing = lacksLanguage(members);
    return figures;
}

int FieldFacts::splitPairs(const std::vector<int> &teamOf) const
{
    int split = 0;
    for (const int person : m_bound) {
        const int team = teamOf[size_t(person)];
        for (const int partner : partners(person)) {
            const int other = teamOf[size_t(partner)];
            const bool placed = team >= 0 || other >= 0;
            split += partner < person && placed && (team < 0 || team != other) ? 1 : 0;
        }
    }
    return split;
}

std::vector<RuleBreak> FieldFacts::breaks(std::span<const int> members, int team, int leader) const
{
    std::vector<RuleBreak> broken;
    if (members.empty()) {
        return broken;
    }
    const TeamFigures figures = read(members);
    const int wrongSeats = std::max({0, m_rules.minSize - figures.size, figures.size - m_rules.maxSize});
    if (wrongSeats > 0) {
        broken.push_back({TeamRule::Size, team, -1, -1, wrongSeats});
    }
    const bool led = figures.willing > 0 && (leader < 0 || canLead(leader));
    if (m_rules.leaderNeeded && !led) {
        broken.push_back({TeamRule::Leader, team, -1, -1, 1});
    }
    if (figures.arcMinutes > m_rules.maxArcMinutes) {
        broken.push_back({TeamRule::Arc, team, -1, -1, figures.arcMinutes - m_rules.maxArcMinutes});
    }
    for (size_t i = 0; i < members.size(); ++i) {
        for (size_t k = i + 1; k < members.size(); ++k) {
            const auto [a, b] = std::minmax(members[i], members[k]);
            const auto add = [&broken, team, one = a, other = b](TeamRule rule, bool breaks) {
                if (breaks) {
                    broken.push_back({rule, team, one, other, 1});
                }
            };
            add(TeamRule::Strangers, m_rules.strangersOnly && haveMet(a, b));
            add(TeamRule::Organisation, m_rules.organisationsApart && sameOrganisation(a, b));
            add(TeamRule::Apart, holds(m_people[size_t(a)].apart, b));
        }
        for (const int partner : partners(members[i])) {
            if (std::find(members.begin(), members.end(), partner) == members.end()) {
                const auto [a, b] = std::minmax(members[i], partner);
                broken.push_back({TeamRule::Together, team, a, b, 1});
            }
        }
    }
    return broken;
}

std::vector<RuleBreak> FieldFacts::breaks(const std::vector<FormedTeam> &teams) const
{
    std::vector<RuleBreak> broken;
    for (size_t i = 0; i < teams.size(); ++i) {
        for (const RuleBreak &rule : breaks(teams[i].members, int(i), teams[i].leader)) {
            const bool told = rule.rule == TeamRule::Together &&
                              std::any_of(broken.begin(), broken.end(),
                                          [&rule](const RuleBreak &other) { return other.isSameAs(rule); });
            if (!told) {
                broken.push_back(rule);
            }
        }
    }
    return broken;
}

} // namespace jamwright
