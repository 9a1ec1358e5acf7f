// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/running/settle.h"

#include "base/errand.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Candidate {
    Snowflake id;
    QString name;
};

// Looks for what the intents' steps made, one after the other; what is not found, a second time. Deletes itself when
// its promise is kept.
class Settler final : public Errand<JournalEntry>
{
public:
    Settler(GuildAccess access, std::vector<StepIntent> intents, const JournalledObjects &known)
        : Errand(access.owner)
        , m_access(std::move(access))
        , m_rest(m_access.rest)
        , m_intents(std::move(intents))
        , m_patience(m_access)
        , m_isSecond(m_access.stalest.count() == 0)
    {
        for (const auto &[key, object] : known) {
            m_known.insert(object.id);
        }
    }

    QFuture<Result<JournalEntry>> start()
    {
        QFuture<Result<JournalEntry>> future = begin();
        next();
        return future;
    }

private:
    [[nodiscard]] const StepIntent &intent() const { return m_intents.at(m_index); }

    void next()
    {
        if (m_access.cancel.isRequested()) {
            finish(Error::cancelled());
        } else if (m_index < m_intents.size()) {
            look();
        } else if (!m_unsure.empty()) {
            m_intents = std::exchange(m_unsure, {});
            m_index = 0;
            m_isSecond = true;
            m_patience.wait(m_access.stalest, [this] { next(); });
        } else {
            finish(m_entry);
        }
    }

    void look()
    {
        switch (intent().kind) {
        case StepKind::CreateRole:
            await(m_rest.roles(m_access.guild), [this](const Answer<QList<Role>> &roles) { sift(roles); });
            break;
        case StepKind::CreateCategory:
        case StepKind::CreateChannel:
            await(m_rest.channels(m_access.guild), [this](const Answer<QList<Channel>> &all) { sift(all); });
            break;
        case StepKind::GiveRole:
            await(m_rest.member(m_access.guild, intent().member),
                  [this](const Answer<Member> &member) { lookAtMember(member); });
            break;
        case StepKind::PostMessage:
            readMessages(intent().after);
            break;
        default:
            drop();
        }
    }

    void drop()
    {
        m_entry.dropped << intent().key;
        ++m_index;
        next();
    }

    // It was not seen, which the second reading has to confirm.
    void dropOrLookAgain()
    {
        if (m_isSecond) {
            drop();
        } else {
            m_unsure.push_back(intent());
            ++m_index;
            next();
        }
    }

    void adopt(const JournalledObject &made)
    {
        m_known.insert(made.id);
        m_entry.done.push_back({intent().key, made, false});
        ++m_index;
        next();
    }

    [[nodiscard]] bool fits(const Role &role) const { return !role.managed; }
    [[nodiscard]] bool fits(const Channel &channel) const
    {
        return (channel.type == channeltype::Category) == (intent().kind == StepKind::CreateCategory);
    }

    // Given twice is given once; but what was given must be on record, or nobody takes it off in the end.
    void lookAtMember(const Answer<Member> &member)
    {
        if (member) {
            if (member->roles.contains(intent().role)) {
                adopt({intent().role, intent().name, {}, false, {}});
            } else {
                dropOrLookAgain();
            }
        } else if (member.code == errorcode::UnknownMember || member.code == errorcode::UnknownUser) {
            drop();
        } else {
            finish(member.error());
        }
    }

    void readMessages(Snowflake after)
    {
        await(m_rest.messages(intent().channel, after),
              [this](const Answer<QList<Message>> &messages) { lookAtMessages(messages); });
    }

    // Nobody can tell now, and one room must not keep all others waiting.
    void leaveInDoubt()
    {
        ++m_index;
        next();
    }

    void lookAtMessages(const Answer<QList<Message>> &messages)
    {
        if (messages.code == errorcode::UnknownChannel) {
            drop();
            return;
        }
        if (messages.code == errorcode::MissingAccess || messages.code == errorcode::MissingPermissions) {
            leaveInDoubt();
            return;
        }
        if (!messages) {
            finish(messages.error());
            return;
        }
        const auto found = std::find_if(messages->begin(), messages->end(), [this](const Message &message) {
            const bool own = intent().member.isNull() ? message.author.bot : message.author.id == intent().member;
            return own && message.content == intent().text && !m_known.contains(message.id);
        });
        if (found == messages->end() && messages->size() >= RestClient::messagesAtOnce) {
            // A busy room: the oldest of what came after are not all.
            const auto newest = std::max_element(messages->begin(), messages->end(),
                                                 [](const Message &a, const Message &b) { return a.id < b.id; });
            readMessages(newest->id);
        } else if (found == messages->end()) {
            dropOrLookAgain();
        } else {
            adopt({found->id, {}, intent().channel.toString(), false, {}});
        }
    }

    // Keeps what is younger than the intent and not known: only that can be the step's.
    template <typename T>
    void sift(const Answer<QList<T>> &objects)
    {
        if (!objects) {
            finish(objects.error());
            return;
        }
        m_candidates.clear();
        for (const T &object : *objects) {
            if (object.id > intent().after && !m_known.contains(object.id) && fits(object)) {
                m_candidates.push_back({object.id, object.name});
            }
        }
        if (m_candidates.empty()) {
            dropOrLookAgain();
            return;
        }
        const bool role = intent().kind == StepKind::CreateRole;
        const int action = role ? auditaction::RoleCreate : auditaction::ChannelCreate;
        await(m_rest.auditLog(m_access.guild, action, intent().after),
              [this](const Answer<QList<AuditEntry>> &entries) { decide(entries); });
    }

    void decide(const Answer<QList<AuditEntry>> &entries)
    {
        if (entries) {
            decideByLog(*entries);
        } else if (entries.code == errorcode::MissingPermissions || entries.code == errorcode::MissingAccess) {
            decideByName();
        } else {
            finish(entries.error());
        }
    }

    void decideByLog(const QList<AuditEntry> &entries)
    {
        const QString reason = auditReason(intent());
        bool unclear = false;
        for (const Candidate &candidate : m_candidates) {
            const auto entry = std::find_if(entries.begin(), entries.end(),
                                            [&candidate](const AuditEntry &e) { return e.target == candidate.id; });
            if (entry != entries.end() && entry->reason == reason) {
                adopt({candidate.id, candidate.name, intent().name, false, {}});
                return;
            }
            // Discord's log can lag behind its guild.
            unclear = unclear || (entry == entries.end() && candidate.name == intent().name);
        }
        if (unclear && m_isSecond) {
            finish(unclearError());
        } else {
            dropOrLookAgain();
        }
    }

    void decideByName()
    {
        const auto isNamed = [this](const Candidate &candidate) { return candidate.name == intent().name; };
        const auto count = std::count_if(m_candidates.begin(), m_candidates.end(), isNamed);
        if (count > 1) {
            finish(unclearError());
        } else if (count == 0) {
            dropOrLookAgain();
        } else {
            const Candidate &found = *std::find_if(m_candidates.begin(), m_candidates.end(), isNamed);
            adopt({found.id, found.name, intent().name, false, {}});
        }
    }

    [[nodiscard]] Error unclearError() const
    {
        return Error::remote(
            QCoreApplication::translate(
                "Settle",
                "“%1” appeared on the guild while the last run was stopped, and the guild does not say who made it.")
                .arg(intent().name),
            {},
            QCoreApplication::translate(
                "Settle", "Try again in a minute. If it is not Jamwright's, give it another name first."));
    }

    GuildAccess m_access;
    RestClient &m_rest;
    std::vector<StepIntent> m_intents;
    std::vector<StepIntent> m_unsure; ///< to be looked for a second time
    size_t m_index = 0;
    QSet<Snowflake> m_known;
    std::vector<Candidate> m_candidates;
    Patience m_patience;
    bool m_isSecond;
    JournalEntry m_entry;
};

// Settles and writes down what came out.
class OpenSettler final : public Errand<void>
{
public:
    OpenSettler(QObject *owner, RunJournal &journal)
        : Errand(owner)
        , m_journal(journal)
    {
    }

    QFuture<Result<void>> start(const GuildAccess &access, std::vector<StepIntent> intents)
    {
        QFuture<Result<void>> future = begin();
        await(settleIntents(access, std::move(intents), m_journal.objects()),
              [this](const Result<JournalEntry> &entry) {
                  finish(entry ? m_journal.record(*entry) : Result<void>(entry.error()));
              });
        return future;
    }

private:
    RunJournal &m_journal;
};

} // namespace

QString auditReason(const StepIntent &intent)
{
    return u"Jamwright %1: %2"_s.arg(intent.marker, intent.key);
}

QFuture<Result<JournalEntry>> settleIntents(const GuildAccess &access, std::vector<StepIntent> intents,
                                            const JournalledObjects &known)
{
    return (new Settler(access, std::move(intents), known))->start();
}

QFuture<Result<void>> settleOpenIntents(const GuildAccess &access, RunJournal &journal)
{
    std::vector<StepIntent> intents = journal.openIntents();
    if (intents.empty()) {
        return QtFuture::makeReadyFuture(Result<void>());
    }
    return (new OpenSettler(access.owner, journal))->start(access, std::move(intents));
}

} // namespace jamwright
