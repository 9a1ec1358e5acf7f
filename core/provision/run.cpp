// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/run.h"

#include "base/futures.h"

#include <QRandomGenerator>

#include <algorithm>
#include <type_traits>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

Run::Run(RestClient &rest, RunJournal &journal, Plan plan, Cancel cancel, Progress &progress, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
    , m_journal(journal)
    , m_plan(std::move(plan))
    , m_cancel(std::move(cancel))
    , m_progress(progress)
    // Only has to differ from run to run; nothing is secret about it.
    , m_marker(u"%1"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0')))
    , m_readsBefore(rest.reads())
    , m_writesBefore(rest.writes())
    , m_countsBefore(rest.counts())
{
    m_report.leftAlone = m_plan.leftAlone;
    m_report.peopleMissing = m_plan.peopleMissing;
    m_report.findings = m_plan.findings;
}

QFuture<Result<RunReport>> Run::start()
{
    m_promise.start();
    QFuture<Result<RunReport>> future = m_promise.future(); // finish() lets go of the promise
    if (hasErrors(m_plan.findings)) {
        finish(Error::input(tr("The plan cannot be carried out as it is."), m_plan.guildName,
                            tr("Mend what the plan's findings say, and plan again.")));
    } else {
        QMetaObject::invokeMethod(this, &Run::settle, Qt::QueuedConnection);
    }
    return future;
}

void Run::settle()
{
    const std::optional<StepIntent> open = m_journal.openIntent();
    const JournalledObjects before = m_journal.objects();
    whenFinished(settleOpenIntent(m_rest, m_journal, m_plan.guild), this,
                 [this, open, before](const Result<void> &done) {
                     if (!done) {
                         finish(done);
                         return;
                     }
                     m_objects = m_journal.objects();
                     if (open && m_objects != before) {
                         m_settledKey = open->key;
                     }
                     if (m_plan.steps.isEmpty()) {
                         advance();
                     } else {
                         readBaseline();
                     }
                 });
}

void Run::readBaseline()
{
    const auto newest = [this](const auto &answer) {
        if (!answer) {
            finish(answer.error());
            return false;
        }
        for (const auto &object : *answer) {
            m_newest = std::max(m_newest, object.id);
        }
        return true;
    };
    whenFinished(m_rest.roles(m_plan.guild), this, [this, newest](const Answer<QList<Role>> &roles) {
        if (!newest(roles)) {
            return;
        }
        whenFinished(m_rest.channels(m_plan.guild), this, [this, newest](const Answer<QList<Channel>> &channels) {
            if (newest(channels)) {
                advance();
            }
        });
    });
}

void Run::advance()
{
    if (m_index < m_plan.steps.size() && current().key == m_settledKey) {
        ++m_index;
        ++m_report.leftAlone;
    }
    const bool over = m_index == m_plan.steps.size();
    if (over || m_cancel.isRequested()) {
        const Result<void> recorded = m_plan.steps.isEmpty() ? Result<void>() : m_journal.record(m_done, {});
        const QString stopped = tr("Stopped after %1 of %2 steps.").arg(m_index).arg(m_plan.steps.size());
        const Error cancelled{
            ErrorKind::Cancelled, stopped, {}, tr("What was made is recorded; applying again goes on from there.")};
        finish(recorded && !over ? Result<void>(cancelled) : recorded);
        return;
    }
    Step step = current();
    if (!resolve(step)) {
        onFailed(Error::input(tr("The plan builds on something that is not there."), step.sentence,
                              tr("Plan again: the guild has changed since.")),
                 true);
        return;
    }
    m_progress.report({m_index, m_plan.steps.size(), step.sentence});
    const StepIntent intent{step.key, step.kind, step.name, m_newest, m_marker, step.member, step.role};
    if (const Result<void> recorded = m_journal.record(m_done, intent); !recorded) {
        finish(recorded);
        return;
    }
    m_done.reset();
    send(step, auditReason(intent));
}

Snowflake Run::objectOf(const QString &key) const
{
    const auto found = m_objects.find(key);
    return found == m_objects.end() ? Snowflake() : found->second;
}

// Puts the ids of what earlier steps made in the place of their keys; false when one is not known.
bool Run::resolve(Step &step) const
{
    bool known = true;
    const auto fill = [this, &known](Snowflake &id, const QString &key) {
        if (!key.isEmpty()) {
            id = objectOf(key);
            known = known && !id.isNull();
        }
    };
    fill(step.parent, step.parentKey);
    fill(step.role, step.roleKey);
    for (StepOverwrite &overwrite : step.overwrites) {
        fill(overwrite.target, overwrite.targetKey);
    }
    return known;
}

void Run::send(const Step &step, const QString &reason)
{
    if (step.kind == StepKind::GiveRole) {
        whenFinished(m_rest.addMemberRole(m_plan.guild, step.member, step.role, reason), this,
                     [this](const Answer<bool> &answer) { onGiven(answer); });
        return;
    }
    if (step.kind == StepKind::CreateRole) {
        Role role;
        role.name = step.name;
        role.colour = step.colour;
        role.hoist = step.hoist;
        role.mentionable = step.mentionable;
        whenFinished(m_rest.createRole(m_plan.guild, role, reason), this,
                     [this](const Answer<Role> &answer) { onCreated(answer); });
        return;
    }
    Channel channel;
    channel.type = int(step.channelType);
    channel.name = step.name;
    channel.topic = step.topic;
    channel.parent = step.parent;
    for (const StepOverwrite &overwrite : step.overwrites) {
        channel.overwrites << Overwrite{overwrite.target, overwrite.member, overwrite.allow, overwrite.deny};
    }
    whenFinished(m_rest.createChannel(m_plan.guild, channel, reason), this,
                 [this](const Answer<Channel> &answer) { onCreated(answer); });
}

template <typename T>
void Run::onCreated(const Answer<T> &answer)
{
    if (!answer) {
        onFailed(answer.error(), answer.refused);
        return;
    }
    m_done = StepDone{current().key, answer->id};
    m_objects[current().key] = answer->id;
    m_newest = std::max(m_newest, answer->id);
    ++m_report.created;
    ++m_index;
    advance();
}

void Run::onGiven(const Answer<bool> &answer)
{
    if (answer) {
        m_done = StepDone{current().key, {}};
        ++m_report.changed;
    } else if (answer.code == errorcode::UnknownMember || answer.code == errorcode::UnknownUser) {
        if (!m_report.peopleMissing.contains(current().name)) {
            m_report.peopleMissing << current().name;
        }
    } else {
        onFailed(answer.error(), answer.refused);
        return;
    }
    ++m_index;
    advance();
}

// `refused`: the step was certainly not done, so that nothing stays in doubt.
void Run::onFailed(Error error, bool refused)
{
    if (refused) {
        if (const Result<void> recorded = m_journal.record(m_done, {}); !recorded) {
            error = recorded.error();
        }
    }
    error.where = error.where.isEmpty() ? current().sentence : current().sentence + u' ' + error.where;
    finish(error);
}

void Run::finish(const Result<void> &outcome)
{
    const TransportCounts counts = m_rest.counts();
    m_report.reads = m_rest.reads() - m_readsBefore;
    m_report.writes = m_rest.writes() - m_writesBefore;
    m_report.retries = counts.retries - m_countsBefore.retries;
    m_report.rateLimited = counts.rateLimited - m_countsBefore.rateLimited;
    m_report.waitedSeconds = counts.waitedSeconds - m_countsBefore.waitedSeconds;
    m_report.done = outcome.ok();
    if (outcome) {
        m_progress.report({m_plan.steps.size(), m_plan.steps.size(), {}});
    }
    // Whoever waits may own this run. Kept here, the promise would keep him, and he the run.
    QPromise<Result<RunReport>> promise = std::move(m_promise);
    promise.addResult(outcome ? Result<RunReport>(m_report) : Result<RunReport>(outcome.error()));
    promise.finish();
}

} // namespace jamwright
