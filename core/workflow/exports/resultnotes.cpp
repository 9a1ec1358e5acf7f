// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/exports/resultnotes.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NoteTexts {
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

Result<void> findAgain(Workspace &workspace, EventId event, NamedOutcome &outcome)
{
    auto makers = loadMakers(workspace, event);
    if (!makers) {
        return makers.error();
    }
    for (const JudgingState &round : outcome.rounds) {
        auto ranking = rankingWithoutDraws(round, outcome.choice, *makers);
        if (!ranking) {
            return ranking.error();
        }
        for (const Finding &finding : std::as_const(ranking->findings)) {
            if (!outcome.ranking.findings.contains(finding)) {
                outcome.ranking.findings << finding;
            }
        }
    }
    return {};
}

/// The last round that a submission was in knows whether it is disqualified.
std::map<SubmissionId, QString> disqualifications(const std::vector<JudgingState> &rounds)
{
    std::map<SubmissionId, QString> reasons;
    for (const JudgingState &round : rounds) {
        for (const Submission &submission : round.submissions) {
            if (submission.disqualified) {
                reasons[submission.id] = submission.disqualifiedReason.isEmpty()
                                             ? NoteTexts::tr("Disqualified")
                                             : NoteTexts::tr("Disqualified: %1").arg(submission.disqualifiedReason);
            }
        }
    }
    return reasons;
}

/// What the findings say of a row.
QString foundOf(const RankedSubmission &row, const Findings &findings)
{
    for (const Finding &finding : findings) {
        const bool explains =
            row.rank > 0 ? finding.key == "judging.fewer-reviews"_L1
                         : finding.key == "judging.no-review"_L1 || finding.key == "judging.disqualified-by-vote"_L1;
        if (explains && finding.place.subject == row.title) {
            return finding.message;
        }
    }
    return {};
}

} // namespace

Result<RowNotes> noteRows(Workspace &workspace, EventId event, NamedOutcome &outcome)
{
    if (outcome.publication) {
        if (auto found = findAgain(workspace, event, outcome); !found) {
            return found.error();
        }
    }
    const std::map<SubmissionId, QString> disqualified = disqualifications(outcome.rounds);
    RowNotes notes;
    for (const RankedSubmission &row : outcome.ranking.rows) {
        const auto out = disqualified.find(row.submission);
        const QString note =
            row.rank == 0 && out != disqualified.end() ? out->second : foundOf(row, outcome.ranking.findings);
        if (!note.isEmpty()) {
            notes[row.submission] = note;
        }
    }
    return notes;
}

} // namespace jamwright
