// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/ballotsheet.h"

#include "workflow/judging/ballots.h"

#include <algorithm>

namespace jamwright {

namespace {

constexpr size_t mostUndo = 1000;

bool isSetAside(const Mark &mark)
{
    return mark.state == MarkState::Recused || mark.state == MarkState::CouldNotRun;
}

} // namespace

BallotSheet::BallotSheet(QObject *parent)
    : QObject(parent)
{
}

bool BallotSheet::sameShape(const BallotFile &view) const
{
    const auto sameSubmission = [](const Submission &a, const Submission &b) { return a.id == b.id; };
    return view.judge == m_view.judge && view.event.id == m_view.event.id && view.round == m_view.round &&
           view.rubric == m_view.rubric &&
           std::equal(view.submissions.begin(), view.submissions.end(), m_view.submissions.begin(),
                      m_view.submissions.end(), sameSubmission);
}

void BallotSheet::show(const BallotFile &view, bool open)
{
    const bool same = sameShape(view) && open == m_open;
    BallotFile next = view;
    if (same) {
        for (const SubmissionId submission : std::as_const(m_unsaved)) {
            next.put(m_view.ballotOf(submission));
        }
    } else {
        m_unsaved.clear();
        m_before.clear();
    }
    const BallotFile before = std::exchange(m_view, next);
    m_open = open;
    if (!same) {
        Q_EMIT reset();
        return;
    }
    for (const Submission &submission : m_view.submissions) {
        if (before.ballotOf(submission.id) != m_view.ballotOf(submission.id) ||
            *before.find(submission.id) != submission) {
            Q_EMIT changed(submission.id);
        }
    }
}

QList<Criterion> BallotSheet::criteriaOf(SubmissionId submission) const
{
    const Submission *about = m_view.find(submission);
    return m_view.rubric.forTrack(about == nullptr ? QString() : about->track).criteria;
}

int BallotSheet::left() const
{
    return int(std::count_if(m_view.submissions.begin(), m_view.submissions.end(), [this](const Submission &one) {
        const ReviewState state = reviewState(m_view, one.id);
        return state == ReviewState::Open || state == ReviewState::Begun;
    }));
}

bool BallotSheet::setMark(SubmissionId submission, CriterionId criterion, const std::optional<Mark> &mark)
{
    Ballot ballot = m_view.ballotOf(submission);
    const QList<Criterion> criteria = criteriaOf(submission);
    if (mark && isSetAside(*mark)) {
        for (const Criterion &one : criteria) {
            ballot.marks[one.id] = *mark;
        }
        return put(ballot);
    }
    for (const Criterion &one : criteria) {
        const auto given = ballot.marks.find(one.id);
        if (given != ballot.marks.end() && isSetAside(given->second)) {
            ballot.marks.erase(given);
        }
    }
    if (mark) {
        ballot.marks[criterion] = *mark;
    } else {
        ballot.marks.erase(criterion);
    }
    return put(ballot);
}

bool BallotSheet::setTexts(SubmissionId submission, const QString &comment, const QString &privateNote)
{
    Ballot ballot = m_view.ballotOf(submission);
    ballot.comment = comment;
    ballot.privateNote = privateNote;
    return put(ballot);
}

std::optional<SubmissionId> BallotSheet::undo()
{
    if (m_before.empty() || !m_open) {
        return std::nullopt;
    }
    const Ballot ballot = m_before.back();
    m_before.pop_back();
    put(ballot, false);
    return ballot.submission;
}

bool BallotSheet::put(const Ballot &ballot, bool undoable)
{
    if (!m_open || m_view.find(ballot.submission) == nullptr) {
        return false;
    }
    const Ballot before = m_view.ballotOf(ballot.submission);
    if (ballot == before) {
        return true;
    }
    if (undoable) {
        m_before.push_back(before);
        if (m_before.size() > mostUndo) {
            m_before.erase(m_before.begin());
        }
    }
    m_view.put(ballot);
    m_unsaved.insert(ballot.submission);
    Q_EMIT changed(ballot.submission);
    Q_EMIT ballotEdited(ballot);
    return true;
}

} // namespace jamwright
