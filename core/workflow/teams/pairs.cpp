// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/pairs.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/teams/pairtable.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PairTexts {
    Q_DECLARE_TR_FUNCTIONS(Pairs)
};

using PairKey = std::pair<PersonId, PersonId>;

PairKey keyOf(PersonId a, PersonId b)
{
    return a < b ? PairKey(a, b) : PairKey(b, a);
}

/// Who is meant by a name, an id or an address that somebody wrote.
class WishReader
{
public:
    explicit WishReader(const std::vector<SignupRow> &rows)
    {
        for (const SignupRow &row : rows) {
            const Person &person = row.person;
            QStringList words{person.discordName, person.displayName, person.email, person.shownName()};
            if (person.discordId) {
                words << person.discordId->toString();
            }
            std::set<QString> hers;
            for (const QString &word : words) {
                hers.insert(word.trimmed().toCaseFolded());
            }
            hers.erase(QString());
            for (const QString &word : hers) {
                m_people[word].push_back(person.id);
            }
        }
    }

    void read(const SignupRow &row, QLatin1String field, PairRule::Kind kind, WishedPairs &wished)
    {
        for (const QString &who : row.signup.fields.list(QString(field))) {
            const std::vector<PersonId> meant = m_people.value(who.trimmed().toCaseFolded());
            if (meant.size() != 1 || meant.front() == row.person.id) {
                tell(row, who, meant.size(), wished.findings);
                continue;
            }
            const QString reason = PairTexts::tr("asked for by %1").arg(row.person.shownName());
            add({row.person.id, meant.front(), kind, reason}, row, wished);
        }
    }

    /// What staff named comes first.
    void take(const PairRule &rule, WishedPairs &wished)
    {
        m_staff.insert(keyOf(rule.a, rule.b));
        m_places[keyOf(rule.a, rule.b)] = wished.pairs.size();
        wished.pairs.push_back(rule);
    }

private:
    void add(const PairRule &rule, const SignupRow &row, WishedPairs &wished)
    {
        const PairKey key = keyOf(rule.a, rule.b);
        const auto known = m_places.find(key);
        if (known == m_places.end()) {
            m_places[key] = wished.pairs.size();
            wished.pairs.push_back(rule);
            return;
        }
        PairRule &other = wished.pairs[known->second];
        if (other.kind == rule.kind || m_staff.contains(key)) {
            return;
        }
        // Nobody is put with somebody who does not want it.
        if (rule.kind == PairRule::Kind::Apart) {
            other = rule;
        }
        wished.findings << Finding{Severity::Warning,
                                   u"teams.contradictory-wish"_s,
                                   PairTexts::tr("One of two people wants to be with the other, who does not; they are "
                                                 "kept apart."),
                                   {{}, 0, {}, row.person.shownName()},
                                   PairTexts::tr("Say which of it holds with 'jamctl teams rules set'.")};
    }

    static void tell(const SignupRow &row, const QString &who, size_t meant, Findings &findings)
    {
        const bool nobody = meant == 0;
        findings << Finding{Severity::Warning,
                            nobody ? u"teams.unknown-wish"_s : u"teams.ambiguous-wish"_s,
                            nobody       ? PairTexts::tr("Nobody who signed up is called \"%1\".").arg(who)
                            : meant == 1 ? PairTexts::tr("\"%1\" is the person herself.").arg(who)
                                         : PairTexts::tr("Several people are called \"%1\".").arg(who),
                            {{}, 0, {}, row.person.shownName()},
                            PairTexts::tr("Set keep_with or keep_apart of the sign-up to a Discord id.")};
    }

    QHash<QString, std::vector<PersonId>> m_people;
    std::map<PairKey, size_t> m_places;
    std::set<PairKey> m_staff;
};

} // namespace

WishedPairs wishedPairs(const std::vector<SignupRow> &rows, const std::vector<PairRule> &named)
{
    WishedPairs wished;
    WishReader reader(rows);
    for (const PairRule &rule : named) {
        reader.take(rule, wished);
    }
    for (const SignupRow &row : rows) {
        if (row.participant) {
            reader.read(row, field::KeepWith, PairRule::Kind::Together, wished);
            reader.read(row, field::KeepApart, PairRule::Kind::Apart, wished);
        }
    }
    return wished;
}

Result<std::vector<PairRule>> pairRules(Workspace &workspace, EventId event)
{
    return store::PairTable(workspace.database()).list(event);
}

Result<void> writePairRules(Workspace &workspace, EventId event, const std::vector<PairRule> &rules)
{
    std::set<PairKey> seen;
    for (const PairRule &rule : rules) {
        if (rule.a == rule.b || !seen.insert(keyOf(rule.a, rule.b)).second) {
            return Error::input(rule.a == rule.b ? PairTexts::tr("A pair is of two different people.")
                                                 : PairTexts::tr("Two people stand in the list twice."));
        }
    }
    return store::PairTable(workspace.database()).replace(event, rules);
}

Result<ChangeId> setPairRules(Workspace &workspace, EventId event, const std::vector<PairRule> &rules)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto written = writePairRules(workspace, event, rules); !written) {
        return written.error();
    }
    return transaction->commit(event, u"teams.pairs"_s,
                               PairTexts::tr("Named %n pair(s) of people", nullptr, int(rules.size())));
}

} // namespace jamwright
