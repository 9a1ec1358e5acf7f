// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging/ballotfile.h"
#include "exchange/judgingfiles.h"
#include "judging/ballots/markbar.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/importcounts.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct JudgingImportTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

/// Turns the lines of a score file into ballots, or says what is wrong with them.
class ScoreReader
{
public:
    /// `all` are the event's submissions, also those that are not in the round.
    ScoreReader(const JudgingState &state, const std::vector<Submission> &all, QString fileName)
        : m_state(state)
        , m_all(all)
        , m_file(std::move(fileName))
    {
        for (const Ballot &ballot : state.ballots) {
            m_stored[{ballot.judge, ballot.submission}] = ballot;
        }
        m_ballots = m_stored;
    }

    void read(const ScoreLine &line)
    {
        const Judge *judge = judgeCalled(line.judge);
        const auto submission = findSubmission(m_all, line.submission);
        if (judge == nullptr) {
            reject(line, u"scores.unknown-judge"_s, JudgingImportTexts::tr("There is no judge of that name."),
                   u"judge"_s, line.judge);
        } else if (!submission) {
            reject(line, u"scores.unknown-submission"_s, submission.error().what, u"submission"_s, line.submission);
        } else if (line.round != m_state.round) {
            reject(line, u"scores.other-round"_s,
                   JudgingImportTexts::tr("Round %1 is judged now, so no score of another can be taken.")
                       .arg(m_state.round),
                   u"round"_s, QString::number(line.round));
        } else if (!isInRound(submission->id)) {
            reject(line, u"scores.not-in-round"_s,
                   JudgingImportTexts::tr("%1 is not in round %2, so no score of it can be taken.")
                       .arg(submission->shownTitle())
                       .arg(m_state.round),
                   u"submission"_s, line.submission);
        } else {
            readMark(line, {judge->id, submission->id});
        }
    }

    [[nodiscard]] const Findings &findings() const noexcept { return m_findings; }
    [[nodiscard]] const std::map<Assignment, Ballot> &ballots() const noexcept { return m_ballots; }
    [[nodiscard]] const std::set<Assignment> &touched() const noexcept { return m_touched; }

private:
    [[nodiscard]] bool isInRound(SubmissionId id) const
    {
        return std::any_of(m_state.submissions.begin(), m_state.submissions.end(),
                           [id](const Submission &one) { return one.id == id; });
    }

    [[nodiscard]] const Judge *judgeCalled(const QString &name) const
    {
        const auto found = std::find_if(m_state.judges.begin(), m_state.judges.end(), [&](const Judge &judge) {
            return judge.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_state.judges.end() ? nullptr : &*found;
    }

    void readMark(const ScoreLine &line, const Assignment &place)
    {
        Ballot &ballot = m_ballots[place];
        ballot.judge = place.judge;
        ballot.submission = place.submission;
        if (!line.comment.isEmpty()) {
            ballot.comment = line.comment;
        }
        if (!line.privateNote.isEmpty()) {
            ballot.privateNote = line.privateNote;
        }
        m_touched.insert(place);
        if (line.criterion.isEmpty()) {
            return;
        }
        const Criterion *criterion = m_state.rubric.find(line.criterion);
        if (criterion == nullptr) {
            reject(line, u"scores.unknown-criterion"_s, JudgingImportTexts::tr("The rubric has no such criterion."),
                   u"criterion"_s, line.criterion);
        } else if (isOutsideTheTrack(place, *criterion, line.mark)) {
            const Submission &about = submissionOf(place.submission);
            reject(line, u"scores.other-track"_s,
                   about.track.isEmpty()
                       ? JudgingImportTexts::tr("%1 is no criterion for %2, which is of no track.")
                             .arg(criterion->name, about.shownTitle())
                       : JudgingImportTexts::tr("%1 is no criterion for %2, which is of the track %3.")
                             .arg(criterion->name, about.shownTitle(), about.track),
                   u"criterion"_s, line.criterion);
        } else if (line.mark.state == MarkState::Scored && !criterion->allows(line.mark.value)) {
            reject(line, u"scores.off-scale"_s,
                   JudgingImportTexts::tr("The mark is not on the scale from %1 to %2.")
                       .arg(criterion->lowest)
                       .arg(criterion->highest),
                   u"score"_s, QString::number(line.mark.value));
        } else if (line.mark.state == MarkState::NotApplicable && !criterion->naAllowed) {
            reject(line, u"scores.applies"_s,
                   JudgingImportTexts::tr("This criterion always applies, so it cannot be N/A."), u"score"_s,
                   line.criterion);
        } else if (const auto read = m_read.try_emplace({place, criterion->id}, line.mark);
                   !read.second && read.first->second != line.mark) {
            reject(line, u"scores.contradicts"_s,
                   JudgingImportTexts::tr("An earlier line gives another score for the same criterion."), u"score"_s,
                   line.criterion);
        } else if (const auto bar = barOf(place, criterion->id, line.mark)) {
            reject(line, *bar);
        } else {
            ballot.marks[criterion->id] = line.mark;
        }
    }

    [[nodiscard]] const Submission &submissionOf(SubmissionId id) const
    {
        return *std::find_if(m_state.submissions.begin(), m_state.submissions.end(),
                             [&](const Submission &submission) { return submission.id == id; });
    }

    /// Whether it is a mark that would count nowhere. What is stored stays, so that an export can come back after the
    /// submission changed its track; and N/A says no more than the rubric does.
    [[nodiscard]] bool isOutsideTheTrack(const Assignment &place, const Criterion &criterion, const Mark &mark) const
    {
        if (criterion.appliesTo(submissionOf(place.submission).track) || mark.state == MarkState::NotApplicable) {
            return false;
        }
        const auto stored = m_stored.find(place);
        if (stored == m_stored.end()) {
            return true;
        }
        const auto before = stored->second.marks.find(criterion.id);
        return before == stored->second.marks.end() || before->second != mark;
    }

    [[nodiscard]] std::optional<MarkBar> barOf(const Assignment &place, CriterionId criterion, const Mark &mark) const
    {
        const auto stored = m_stored.find(place);
        return markBar(m_state, stored == m_stored.end() ? Ballot{} : stored->second,
                       {place.judge, place.submission, {{criterion, mark}}, {}, {}});
    }

    void reject(const ScoreLine &line, MarkBar bar)
    {
        const Error error = markBarError(bar, line.judge, line.submission);
        m_findings << Finding{Severity::Error,
                              bar == MarkBar::Conflict ? u"scores.conflict"_s : u"scores.left"_s,
                              error.what,
                              {m_file, line.line, u"judge"_s, line.judge},
                              error.remedy};
    }

    void reject(const ScoreLine &line, const QString &key, const QString &message, const QString &column,
                const QString &subject)
    {
        m_findings << Finding{Severity::Error,
                              key,
                              message,
                              {m_file, line.line, column, subject},
                              JudgingImportTexts::tr("Mend the line and import the file again.")};
    }

    const JudgingState &m_state;
    const std::vector<Submission> &m_all;
    QString m_file;
    std::map<Assignment, Ballot> m_stored;
    std::map<Assignment, Ballot> m_ballots;                    ///< with what the file says
    std::map<std::pair<Assignment, CriterionId>, Mark> m_read; ///< what the file has said so far
    std::set<Assignment> m_touched;
    Findings m_findings;
};

} // namespace

Result<JudgingImport> importJudges(Workspace &workspace, EventId event, const QByteArray &bytes,
                                   const QString &fileName, bool dryRun)
{
    auto file = readJudges(bytes, QFileInfo(fileName).fileName());
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    auto state = loadJudging(workspace, event);
    if (!file || !transaction || !state) {
        return !file ? file.error() : !transaction ? transaction.error() : state.error();
    }
    if (auto allowed = require(*state, JudgingAct::EditJudges); !allowed) {
        return allowed.error();
    }
    store::JudgingTable table(workspace.database(), event);
    JudgingImport import;
    import.findings = file->findings;
    import.rejected = errorsIn(file->findings);
    for (Judge &judge : file->judges) {
        const auto present = std::find_if(state->judges.begin(), state->judges.end(), [&](const Judge &known) {
            return known.name.compare(judge.name, Qt::CaseInsensitive) == 0;
        });
        const bool known = present != state->judges.end();
        if (known) {
            judge.id = present->id;
            judge.person = present->person;
            judge.organisation = file->hasOrganisations ? judge.organisation : present->organisation;
        }
        auto done = putCounted(
            import, known ? &*present : nullptr, judge, [&](const Judge &j) { return table.insertJudge(j); },
            [&](const Judge &j) { return table.updateJudge(j); });
        if (!done) {
            return done.error();
        }
    }
    return finishImport(*transaction, event, import, dryRun, u"judges.import"_s,
                        JudgingImportTexts::tr("Imported judges from %1").arg(QFileInfo(fileName).fileName()));
}

Result<JudgingImport> importScores(Workspace &workspace, EventId event, const QByteArray &bytes,
                                   const QString &fileName, bool dryRun)
{
    const QString name = QFileInfo(fileName).fileName();
    auto file = readScores(bytes, name);
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    auto state = loadJudging(workspace, event);
    auto submissions = store::JudgingTable(workspace.database(), event).submissions();
    if (!file || !transaction || !state || !submissions) {
        return !file ? file.error() : !transaction ? transaction.error() : !state ? state.error() : submissions.error();
    }
    if (auto open = require(*state, JudgingAct::Score); !open) {
        return open.error();
    }
    ScoreReader reader(*state, *submissions, name);
    for (const ScoreLine &line : file->lines) {
        reader.read(line);
    }
    JudgingImport import;
    import.findings = file->findings + reader.findings();
    import.rejected = errorsIn(import.findings);
    if (import.rejected > 0) {
        // Half of a judge's marks would make a wrong ranking look right: the file is taken whole or not at all.
        import.findings.prepend({Severity::Error,
                                 u"scores.nothing-written"_s,
                                 JudgingImportTexts::tr("Nothing was imported, because some lines cannot be used."),
                                 {name, 0, {}, {}},
                                 JudgingImportTexts::tr("Mend the lines below and import the file again.")});
        return import;
    }
    auto told = store::ScoreLog(workspace.database()).setAuthor({u"scores file"_s, name});
    if (!told) {
        return told.error();
    }
    store::JudgingTable table(workspace.database(), event);
    for (const Assignment &place : reader.touched()) {
        const Ballot &ballot = reader.ballots().at(place);
        const auto present = std::find_if(state->ballots.begin(), state->ballots.end(), [&](const Ballot &known) {
            return known.judge == place.judge && known.submission == place.submission;
        });
        const auto write = [&](const Ballot &b) {
            const bool isNew = present == state->ballots.end();
            return table.putBallot(state->round, succeeding(isNew ? Ballot{} : *present, b));
        };
        auto done = putCounted(import, present == state->ballots.end() ? nullptr : &*present, ballot, write, write);
        if (!done) {
            return done.error();
        }
    }
    return finishImport(*transaction, event, import, dryRun, u"scores.import"_s,
                        JudgingImportTexts::tr("Imported scores from %1").arg(name));
}

} // namespace jamwright
