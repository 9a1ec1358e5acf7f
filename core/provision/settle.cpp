// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/settle.h"

#include "base/futures.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Candidate {
    Snowflake id;
    QString name;
};

// Looks for what the intent's step made; deletes itself when its promise is kept.
class Settler final : public QObject
{
public:
    Settler(RestClient &rest, RunJournal &journal, Snowflake guild, StepIntent intent)
        : m_rest(rest)
        , m_journal(journal)
        , m_guild(guild)
        , m_intent(std::move(intent))
    {
    }

    QFuture<Result<void>> start()
    {
        m_promise.start();
        if (m_intent.kind == StepKind::GiveRole) {
            await(m_rest.member(m_guild, m_intent.member), [this](const Answer<Member> &member) { look(member); });
        } else if (m_intent.kind == StepKind::CreateRole) {
            await(m_rest.roles(m_guild), [this](const Answer<QList<Role>> &roles) { sift(roles); });
        } else {
            await(m_rest.channels(m_guild), [this](const Answer<QList<Channel>> &all) { sift(all); });
        }
        return m_promise.future();
    }

private:
    // Where the wire goes while it is asked, nobody waits for the promise any more.
    template <typename T, typename F>
    void await(const QFuture<T> &future, F next)
    {
        whenFinished(future, this, std::move(next), [this] { deleteLater(); });
    }

    [[nodiscard]] bool fits(const Role &role) const { return !role.managed; }
    [[nodiscard]] bool fits(const Channel &channel) const
    {
        return (channel.type == channeltype::Category) == (m_intent.kind == StepKind::CreateCategory);
    }

    // Given twice is given once; but what was given must be on record, or nobody takes it off in the end.
    void look(const Answer<Member> &member)
    {
        if (member) {
            const bool given = member->roles.contains(m_intent.role);
            finish(m_journal.record(given ? std::optional(StepDone{m_intent.key, {}}) : std::nullopt, {}));
        } else if (member.code == errorcode::UnknownMember || member.code == errorcode::UnknownUser) {
            finish(m_journal.record({}, {}));
        } else {
            finish(member.error());
        }
    }

    // Keeps what is younger than the intent and in no journal: only that can be the step's.
    template <typename T>
    void sift(const Answer<QList<T>> &objects)
    {
        if (!objects) {
            finish(objects.error());
            return;
        }
        const JournalledObjects journalled = m_journal.objects();
        for (const T &object : *objects) {
            const auto isObject = [&object](const auto &entry) { return entry.second == object.id; };
            const bool known = std::any_of(journalled.begin(), journalled.end(), isObject);
            if (object.id > m_intent.after && !known && fits(object)) {
                m_candidates.push_back({object.id, object.name});
            }
        }
        if (m_candidates.empty()) {
            finish(m_journal.record({}, {}));
            return;
        }
        const bool role = m_intent.kind == StepKind::CreateRole;
        const int action = role ? auditaction::RoleCreate : auditaction::ChannelCreate;
        await(m_rest.auditLog(m_guild, action, m_intent.after),
              [this](const Answer<QList<AuditEntry>> &entries) { decide(entries); });
    }

    void decide(const Answer<QList<AuditEntry>> &entries)
    {
        if (entries) {
            finish(decideByLog(*entries));
        } else if (entries.code == errorcode::MissingPermissions || entries.code == errorcode::MissingAccess) {
            finish(decideByName());
        } else {
            finish(entries.error());
        }
    }

    Result<void> decideByLog(const QList<AuditEntry> &entries)
    {
        const QString reason = auditReason(m_intent);
        for (const Candidate &candidate : m_candidates) {
            const auto entry = std::find_if(entries.begin(), entries.end(),
                                            [&candidate](const AuditEntry &e) { return e.target == candidate.id; });
            if (entry != entries.end() && entry->reason == reason) {
                return adopt(candidate);
            }
            // Discord's log can lag behind its guild.
            if (entry == entries.end() && candidate.name == m_intent.name) {
                return unclear();
            }
        }
        return m_journal.record({}, {});
    }

    Result<void> decideByName()
    {
        const auto isNamed = [this](const Candidate &candidate) { return candidate.name == m_intent.name; };
        const auto count = std::count_if(m_candidates.begin(), m_candidates.end(), isNamed);
        if (count > 1) {
            return unclear();
        }
        return count == 0 ? m_journal.record({}, {})
                          : adopt(*std::find_if(m_candidates.begin(), m_candidates.end(), isNamed));
    }

    Result<void> adopt(const Candidate &candidate)
    {
        return m_journal.record(StepDone{m_intent.key, candidate.id}, {});
    }

    [[nodiscard]] Result<void> unclear() const
    {
        return Error::remote(
            QCoreApplication::translate(
                "Settle",
                "“%1” appeared on the guild while the last run was stopped, and the guild does not say who made it.")
                .arg(m_intent.name),
            {},
            QCoreApplication::translate(
                "Settle", "Try again in a minute. If it is not Jamwright's, give it another name first."));
    }

    void finish(const Result<void> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    RestClient &m_rest;
    RunJournal &m_journal;
    Snowflake m_guild;
    StepIntent m_intent;
    std::vector<Candidate> m_candidates;
    QPromise<Result<void>> m_promise;
};

} // namespace

QString auditReason(const StepIntent &intent)
{
    return u"Jamwright %1: %2"_s.arg(intent.marker, intent.key);
}

QFuture<Result<void>> settleOpenIntent(RestClient &rest, RunJournal &journal, Snowflake guild)
{
    const std::optional<StepIntent> intent = journal.openIntent();
    if (!intent) {
        return QtFuture::makeReadyFuture(Result<void>());
    }
    return (new Settler(rest, journal, guild, *intent))->start();
}

} // namespace jamwright
