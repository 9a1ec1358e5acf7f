// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/rulereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

void addPair(EngineModel &model, int a, int b)
{
    model.pairs.resize(model.people.size());
    model.pairs[size_t(a)].push_back(b);
    model.pairs[size_t(b)].push_back(a);
}

/// Each list ascending and without doubles.
void closePairs(EngineModel &model)
{
    for (size_t i = 0; i < model.pairs.size(); ++i) {
        std::vector<qint32> &others = model.pairs[i];
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
        model.people[i].hasPairs = !others.empty();
    }
}

void applyGroups(std::vector<std::vector<int>> groups, EngineModel &model)
{
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    qint32 number = 0;
    for (const std::vector<int> &group : groups) {
        int column = 0;
        const auto taken = [&](int person) { return model.people[size_t(person)].groups[size_t(column)] >= 0; };
        while (column < mostGroups && std::any_of(group.begin(), group.end(), taken)) {
            ++column;
        }
        if (column < mostGroups) {
            model.groupColumns = std::max(model.groupColumns, column + 1);
            for (const int person : group) {
                model.people[size_t(person)].groups[size_t(column)] = number;
            }
            ++number;
            continue;
        }
        for (size_t i = 0; i < group.size(); ++i) {
            for (size_t k = 0; k < i; ++k) {
                addPair(model, group[i], group[k]);
            }
        }
    }
}

/// Groups of more than one; whose key is blank is in none.
std::vector<std::vector<int>> groupedBy(const QStringList &keys)
{
    std::map<QString, std::vector<int>> groups;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString key = keys[i].simplified().toCaseFolded();
        if (!key.isEmpty()) {
            groups[key].push_back(int(i));
        }
    }
    std::vector<std::vector<int>> large;
    for (const auto &[key, members] : groups) {
        if (members.size() > 1) {
            large.push_back(members);
        }
    }
    return large;
}

} // namespace

PersonPairs pairsOf(const TeamField &field)
{
    PersonPairs pairs;
    std::map<PersonId, int> indexOf;
    std::map<int, std::vector<int>> former;
    for (size_t i = 0; i < field.people.size(); ++i) {
        const Participant &person = field.people[i];
        indexOf.emplace(person.person, int(i));
        for (const int team : std::set<int>(person.formerTeams.begin(), person.formerTeams.end())) {
            former[team].push_back(int(i));
        }
    }
    if (field.rules.strangersOnly) {
        for (const auto &[team, members] : former) {
            if (members.size() > 1) {
                pairs.groups.push_back(members);
            }
        }
    }
    if (field.rules.organisationsApart) {
        const auto organisations = PeopleColumns(field.people).texts(QString(field::Organisation));
        const std::vector<std::vector<int>> groups = groupedBy(*organisations);
        pairs.groups.insert(pairs.groups.end(), groups.begin(), groups.end());
    }
    for (const PairRule &rule : field.pairs) {
        const auto a = indexOf.find(rule.a);
        const auto b = indexOf.find(rule.b);
        if (a != indexOf.end() && b != indexOf.end() && a != b) {
            (rule.kind == PairRule::Kind::Apart ? pairs.apart : pairs.together).emplace_back(a->second, b->second);
        }
    }
    return pairs;
}

std::vector<int> bundlesOf(int people, const std::vector<PersonPair> &together)
{
    std::vector<int> root(size_t(people), 0);
    std::iota(root.begin(), root.end(), 0);
    const auto rootOf = [&root](int person) {
        while (root[size_t(person)] != person) {
            person = root[size_t(person)] = root[size_t(root[size_t(person)])];
        }
        return person;
    };
    std::vector<char> tied(size_t(people), 0);
    for (const auto &[a, b] : together) {
        root[size_t(rootOf(a))] = rootOf(b);
        tied[size_t(a)] = tied[size_t(b)] = 1;
    }
    std::vector<int> bundles(size_t(people), -1);
    std::map<int, int> numbers;
    for (int person = 0; person < people; ++person) {
        if (tied[size_t(person)] != 0) {
            bundles[size_t(person)] = numbers.try_emplace(rootOf(person), int(numbers.size())).first->second;
        }
    }
    return bundles;
}

void applyTogether(const std::vector<PersonPair> &together, EngineModel &model)
{
    if (together.empty()) {
        return;
    }
    const std::vector<int> bundles = bundlesOf(model.count(), together);
    model.bundle.assign(bundles.begin(), bundles.end());
    for (const int bundle : bundles) {
        if (bundle >= 0) {
            model.bundleSizes.resize(std::max(model.bundleSizes.size(), size_t(bundle) + 1), 0);
            ++model.bundleSizes[size_t(bundle)];
        }
    }
}

void applyRules(const TeamField &field, const PersonPairs &pairs, EngineModel &model)
{
    applyGroups(pairs.groups, model);
    for (const auto &[a, b] : pairs.apart) {
        addPair(model, a, b);
    }
    closePairs(model);
    applyTogether(pairs.together, model);
    for (int i = 0; i < model.count(); ++i) {
        model.people[size_t(i)].mayLead = field.people[size_t(i)].canLead();
    }
    model.leaderNeeded = field.rules.leaderNeeded;
    model.maxArc = std::clamp(field.rules.maxArcMinutes, 0, minutesOfADay);
}

Result<void> readApartColumns(const FieldColumns &columns, const QStringList &names, EngineModel &model)
{
    if (names.size() > mostGroups) {
        return Error::input(RuleTexts::tr("People can be kept apart by %1 columns.").arg(mostGroups),
                            names.join(u", "_s), RuleTexts::tr("See 'jamctl help formats'."));
    }
    for (const QString &name : names) {
        const Result<QStringList> cells = columns.texts(name);
        if (!cells) {
            return cells.error();
        }
        QHash<QString, int> numberOf;
        const auto group = size_t(model.groupColumns++);
        for (qsizetype i = 0; i < cells->size(); ++i) {
            const QString &value = (*cells)[i];
            if (!value.isEmpty()) {
                const int number = numberOf.value(value, int(numberOf.size()) + 1);
                numberOf.insert(value, number);
                model.people[size_t(i)].groups[group] = number;
            }
        }
    }
    return {};
}

std::vector<PersonPair> readPairsTable(const Table &pairs, const GoalSet &goals, const QHash<QString, int> &personOf,
                                       FieldModel &field)
{
    const auto a = int(pairs.header.indexOf(u"a"_s));
    const auto b = int(pairs.header.indexOf(u"b"_s));
    const auto why = int(pairs.header.indexOf(u"reason"_s));
    std::vector<PersonPair> together;
    if ((!goals.apartPairs && !goals.togetherPairs) || a < 0 || b < 0) {
        return together;
    }
    const auto startsWithOne = [](const QString &reason, const QStringList &starts) {
        return std::any_of(starts.begin(), starts.end(),
                           [&reason](const QString &start) { return reason.startsWith(start); });
    };
    bool unknown = false;
    for (const QStringList &row : pairs.rows) {
        const QString reason = row.value(why);
        const bool tied = goals.togetherPairs && startsWithOne(reason, goals.togetherReasons);
        const bool apart =
            goals.apartPairs && !tied && (goals.pairReasons.isEmpty() || startsWithOne(reason, goals.pairReasons));
        const int one = personOf.value(row.value(a).trimmed(), -1);
        const int other = personOf.value(row.value(b).trimmed(), -1);
        if ((tied || apart) && (one < 0 || other < 0)) {
            unknown = true;
        } else if (tied && one != other) {
            together.emplace_back(one, other);
        } else if (apart && one != other) {
            addPair(field.model, one, other);
        }
    }
    closePairs(field.model);
    if (unknown) {
        Finding finding;
        finding.severity = Severity::Note;
        finding.key = u"teams.unknown-person"_s;
        finding.message = RuleTexts::tr("Some pairs name people who are not in the field.");
        field.findings << finding;
    }
    return together;
}

} // namespace jamwright
