// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/running/run.h"

#include "base/futures.h"
#include "provision/running/settle.h"
#include "provision/running/stepfate.h"

#include <QRandomGenerator>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a thing is called since is on record only when its name was what the step was about: another name is drift.
StepDone asKnown(const JournalledObjects &known, const Step &step, StepDone done)
{
    const auto before = known.find(step.key);
    const bool edits = step.kind == StepKind::EditRole || step.kind == StepKind::EditChannel;
    if (edits && !step.changes.testFlag(StepChange::Name) && before != known.end()) {
        done.made = before->second;
    }
    return done;
}

// Roles and channels one after the other, so that they stand in the plan's order. Ten members at once are what Discord
// lets through in one go; a few more wait at the gate for the next time it opens.
constexpr std::array<int, 4> atOnce = {1, 1, 12, 4};
// Tries of a step whose answer was lost, over and above what the gate does.
constexpr int mostTries = 6;
constexpr int mostRefusals = 3; ///< in a row, of roles given or taken
constexpr std::chrono::milliseconds pauseLook{200};
// How far this machine's clock may be ahead of Discord's where messages are looked for.
constexpr qint64 clockSkewSeconds = 600;

} // namespace

Run::Run(GuildAccess access, RunJournal &journal, Plan plan, Cancel pause, Progress &progress, QObject *parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_rest(m_access.rest)
    , m_journal(journal)
    , m_plan(std::move(plan))
    , m_pause(std::move(pause))
    , m_progress(progress)
    , m_work(size_t(m_plan.steps.size()))
    , m_newest(m_plan.newest)
    // Only has to differ from run to run; nothing is secret about it.
    , m_marker(u"%1"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0')))
    , m_nap(m_access)
    , m_readsBefore(m_rest.reads())
    , m_writesBefore(m_rest.writes())
    , m_countsBefore(m_rest.counts())
{
    m_report.leftAlone = m_plan.leftAlone;
    m_report.peopleMissing = m_plan.peopleMissing;
    m_report.findings = m_plan.findings;
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        m_lanes[size_t(laneOf(m_plan.steps.at(i).kind))].push_back(i);
        ++m_open[m_plan.steps.at(i).key];
        m_load.add(m_plan.steps.at(i).kind);
    }
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
    const JournalledObjects before = m_journal.objects();
    whenFinished(settleOpenIntents(m_access, m_journal), this, [this, before](const Result<void> &done) {
        if (!done) {
            finish(done);
            return;
        }
        m_objects = m_journal.objects();
        for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
            const QString &key = m_plan.steps.at(i).key;
            const auto now = m_objects.find(key);
            if (now != m_objects.end() && !before.contains(key) && !takesAway(m_plan.steps.at(i).kind)) {
                ++m_report.leftAlone;
                over(i);
            }
        }
        begin();
    });
}

// What needs no request: adopted by name, or gone by itself.
void Run::begin()
{
    for (const auto &[key, object] : m_plan.adopted) {
        m_unwritten.done.push_back({key, object, false});
        m_objects[key] = object;
    }
    for (const QString &key : std::as_const(m_plan.gone)) {
        m_unwritten.done.push_back({key, {}, true});
    }
    pump();
}

void Run::schedule()
{
    if (!std::exchange(m_scheduled, true)) {
        QMetaObject::invokeMethod(this, &Run::pump, Qt::QueuedConnection);
    }
}

// Writes down what came home and what is to be tried, in one transaction, and sends.
void Run::pump()
{
    m_scheduled = false;
    if (m_finished) {
        return;
    }
    JournalEntry entry = std::exchange(m_unwritten, {});
    std::vector<qsizetype> toSend;
    const bool holds = m_failure || m_access.cancel.isRequested() || m_pause.isRequested();
    for (const Lane lane : {Lane::Roles, Lane::Channels, Lane::Members, Lane::Messages}) {
        if (!holds) {
            fill(lane, entry, toSend);
        }
    }
    if (!entry.isEmpty()) {
        if (const Result<void> recorded = m_journal.record(entry); !recorded) {
            finish(recorded);
            return;
        }
    }
    for (const qsizetype index : toSend) {
        send(index);
    }
    endIfQuiet();
}

void Run::fill(Lane lane, JournalEntry &entry, std::vector<qsizetype> &toSend)
{
    for (const qsizetype index : m_lanes[size_t(lane)]) {
        if (m_underWay[size_t(lane)] >= atOnce[size_t(lane)] || m_failure) {
            return;
        }
        if (m_work[size_t(index)].state == State::Waiting && isReady(m_plan.steps.at(index)) && prepare(index, entry)) {
            ++m_underWay[size_t(lane)];
            toSend.push_back(index);
        }
    }
}

bool Run::isReady(const Step &step) const
{
    return std::none_of(step.needs.begin(), step.needs.end(),
                        [this](const QString &key) { return m_open.contains(key); });
}

bool Run::prepare(qsizetype index, JournalEntry &entry)
{
    Step &step = m_plan.steps[index];
    if (!resolveStep(step, m_objects)) {
        stop(Error::input(tr("The plan builds on something that is not there."), {},
                          tr("Plan again: the guild has changed since.")),
             step);
        return false;
    }
    Work &work = m_work[size_t(index)];
    work.state = State::UnderWay;
    ++work.tries;
    work.intent = {step.key,     step.kind,       step.name,
                   m_newest,     m_marker,        step.member,
                   step.role.id, step.channel.id, step.kind == StepKind::PostMessage ? step.text : QString()};
    if (step.kind == StepKind::PostMessage) {
        work.intent.after = std::max(m_newest, Snowflake::before(m_access.clock.now().addSecs(-clockSkewSeconds)));
        work.intent.member = m_plan.bot;
    }
    entry.begun.push_back(work.intent);
    sayWhatIsDone(step);
    return true;
}

void Run::send(qsizetype index)
{
    const Step &step = m_plan.steps.at(index);
    sendStep(m_rest, m_plan.guild, step, auditReason(m_work[size_t(index)].intent), nonceOf(m_plan.guild, step), this,
             [this, index](const StepOutcome &outcome) { heard(index, outcome); });
}

void Run::heard(qsizetype index, const StepOutcome &outcome)
{
    --m_underWay[size_t(laneOf(m_plan.steps.at(index).kind))];
    if (outcome.done) {
        succeeded(index, *outcome.done);
    } else {
        failed(index, outcome);
    }
    schedule();
}

void Run::succeeded(qsizetype index, const StepDone &done)
{
    const StepKind kind = m_plan.steps.at(index).kind;
    m_refusedInARow.erase(kind);
    m_unwritten.done.push_back(asKnown(m_objects, m_plan.steps.at(index), done));
    if (done.gone) {
        m_objects.erase(done.key);
    } else {
        m_objects[done.key] = m_unwritten.done.back().made;
    }
    if (laneOf(kind) == Lane::Roles || laneOf(kind) == Lane::Channels) {
        m_newest = std::max(m_newest, done.made.id);
    }
    const bool deletes = takesAway(kind) && kind != StepKind::TakeRole;
    const bool creates = !isHarmlessTwice(kind) || kind == StepKind::CreateInvite;
    ++(deletes ? m_report.deleted : creates ? m_report.created : m_report.changed);
    over(index);
}

void Run::failed(qsizetype index, const StepOutcome &outcome)
{
    const Step &step = m_plan.steps.at(index);
    if (takesAway(step.kind) && isGoneAlready(outcome.code)) {
        m_unwritten.done.push_back({step.key, {}, true});
        m_objects.erase(step.key);
        over(index);
    } else if (step.kind == StepKind::GiveRole && hasLeft(outcome.code)) {
        if (!m_report.peopleMissing.contains(step.name)) {
            m_report.peopleMissing << step.name;
            m_report.findings << Finding{Severity::Warning,
                                         u"provision.member-left"_s,
                                         tr("%1 is not in the guild any more and gets no role.").arg(step.name),
                                         {{}, {}, {}, step.name},
                                         tr("Ask that person to join, then apply again.")};
        }
        m_unwritten.dropped << step.key;
        over(index);
    } else if (outcome.refused && isOfThisStepAlone(step.kind, outcome.code)) {
        m_unwritten.dropped << step.key;
        passOver(index, outcome.done.error());
        noteRefusal(step.kind, outcome);
    } else if (outcome.refused) {
        m_unwritten.dropped << step.key;
        m_work[size_t(index)].state = State::Waiting;
        stop(outcome.done.error(), step);
    } else {
        lost(index, outcome.done.error());
    }
}

// The step is not done, nor what needs it; all else goes on. What is taken away does not wait for what could not be.
void Run::passOver(qsizetype index, const Error &error)
{
    const Step step = m_plan.steps.at(index);
    Place place;
    place.subject = step.name.isEmpty() ? step.key : step.name;
    Error refusal = error;
    refusal.remedy.clear(); // the finding has it
    m_report.findings << Finding{Severity::Error, u"provision.refused"_s, step.sentence + u' ' + refusal.sentence(),
                                 place, error.remedy};
    ++m_passedOver;
    over(index);
    if (takesAway(step.kind)) {
        return;
    }
    for (qsizetype other = 0; other < m_plan.steps.size(); ++other) {
        if (m_work[size_t(other)].state == State::Waiting && m_plan.steps.at(other).needs.contains(step.key)) {
            passOver(other, Error::input(tr("It needs what could not be done.")));
        }
    }
}

// When nobody may be given a role, as the bot's own was moved below, each further try is one towards a ban.
void Run::noteRefusal(StepKind kind, const StepOutcome &outcome)
{
    const bool ofRoles = kind == StepKind::GiveRole || kind == StepKind::TakeRole;
    if (!ofRoles || outcome.code != errorcode::MissingPermissions || ++m_refusedInARow[kind] != mostRefusals) {
        return;
    }
    int rest = 0;
    for (qsizetype other = 0; other < m_plan.steps.size(); ++other) {
        if (m_plan.steps.at(other).kind == kind && m_work[size_t(other)].state == State::Waiting) {
            ++rest;
            ++m_passedOver;
            over(other);
        }
    }
    if (rest > 0) {
        m_report.findings << Finding{
            Severity::Error,
            u"provision.refused"_s,
            tr("%n more such step(s) were not tried: Discord refused too many in a row.", nullptr, rest),
            {},
            outcome.done.error().remedy};
    }
}

void Run::lost(qsizetype index, const Error &error)
{
    const Step &step = m_plan.steps.at(index);
    Work &work = m_work[size_t(index)];
    if (work.tries >= mostTries || m_failure || m_access.cancel.isRequested()) {
        work.state = State::InDoubt; // its intent stays on record
        stop(error, step);
    } else if (isHarmlessTwice(step.kind)) {
        work.state = State::Waiting;
    } else {
        work.state = State::InDoubt;
        ++m_settling;
        ++m_underWay[size_t(laneOf(step.kind))]; // nothing passes it in its lane
        whenFinished(settleIntents(m_access, {work.intent}, m_objects), this,
                     [this, index](const Result<JournalEntry> &entry) { settled(index, entry); });
    }
}

void Run::settled(qsizetype index, const Result<JournalEntry> &entry)
{
    --m_settling;
    --m_underWay[size_t(laneOf(m_plan.steps.at(index).kind))];
    if (!entry) {
        stop(entry.error(), m_plan.steps.at(index));
    } else if (!entry->done.empty()) {
        succeeded(index, entry->done.front());
    } else if (entry->dropped.isEmpty()) { // its intent stays on record
        stop(Error::remote(tr("Whether it was done is not known: the bot was shut out of the room meanwhile."), {},
                           tr("Let the bot see the room, then do the same again.")),
             m_plan.steps.at(index));
    } else {
        m_work[size_t(index)].state = State::Waiting;
        m_unwritten.dropped << m_plan.steps.at(index).key;
    }
    schedule();
}

void Run::over(qsizetype index)
{
    const Step &step = m_plan.steps.at(index);
    m_work[size_t(index)].state = State::Over;
    std::erase(m_lanes[size_t(laneOf(step.kind))], index);
    ++m_over;
    m_load.add(step.kind, -1);
    const auto open = m_open.find(step.key);
    if (--open->second == 0) {
        m_open.erase(open);
    }
}

void Run::stop(const Error &error, const Step &step)
{
    if (!m_failure) {
        m_failure = error;
        m_failure->where = step.name;
        if (!error.where.isEmpty()) {
            m_failure->where += step.name.isEmpty() ? error.where : u" (%1)"_s.arg(error.where);
        }
    }
}

// Ends when nothing is under way and nothing can be begun.
void Run::endIfQuiet()
{
    const bool busy = std::any_of(m_underWay.begin(), m_underWay.end(), [](int count) { return count > 0; });
    if (busy || m_settling > 0 || m_scheduled || m_napping) {
        return;
    }
    if (m_over == m_plan.steps.size()) {
        finish({});
    } else if (m_access.cancel.isRequested() || (m_failure && m_failure->kind == ErrorKind::Cancelled)) {
        finish(Error{ErrorKind::Cancelled,
                     tr("Stopped after %1 of %2 steps.").arg(m_over).arg(m_plan.steps.size()),
                     {},
                     tr("What was done is recorded; the same again goes on from there.")});
    } else if (m_failure) {
        finish(*m_failure);
    } else if (m_pause.isRequested()) {
        m_napping = true;
        m_progress.report({m_over, m_plan.steps.size(), tr("Paused."), {}});
        m_nap.wait(pauseLook, [this] {
            m_napping = false;
            pump();
        });
    } else {
        finish(Error::input(tr("The plan's steps wait for one another."), m_plan.guildName, tr("Plan again.")));
    }
}

void Run::sayWhatIsDone(const Step &step)
{
    m_progress.report({m_over, m_plan.steps.size(), step.sentence, secondsFor(m_load)});
}

void Run::finish(const Result<void> &outcome)
{
    if (std::exchange(m_finished, true)) {
        return;
    }
    const TransportCounts counts = m_rest.counts();
    m_report.reads = m_rest.reads() - m_readsBefore;
    m_report.writes = m_rest.writes() - m_writesBefore;
    m_report.retries = counts.retries - m_countsBefore.retries;
    m_report.rateLimited = counts.rateLimited - m_countsBefore.rateLimited;
    m_report.waitedSeconds = counts.waitedSeconds - m_countsBefore.waitedSeconds;
    m_report.done = outcome.ok() && m_passedOver == 0;
    if (outcome) {
        m_progress.report({m_plan.steps.size(), m_plan.steps.size(), {}, {}});
    }
    // Whoever waits may own this run. Kept here, the promise would keep him, and he the run.
    QPromise<Result<RunReport>> promise = std::move(m_promise);
    promise.addResult(outcome ? Result<RunReport>(m_report) : Result<RunReport>(outcome.error()));
    promise.finish();
}

} // namespace jamwright
