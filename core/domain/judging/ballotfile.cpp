// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging/ballotfile.h"

#include <QCryptographicHash>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A text that can be told from its neighbours in a row of texts.
void addText(QByteArray &bytes, QString text)
{
    const QByteArray utf8 = text.replace("\r\n"_L1, "\n"_L1).toUtf8();
    bytes += QByteArray::number(utf8.size()) + ':' + utf8;
}

} // namespace

const Submission *BallotFile::find(SubmissionId submission) const
{
    const auto found = std::find_if(submissions.begin(), submissions.end(),
                                    [=](const Submission &one) { return one.id == submission; });
    return found == submissions.end() ? nullptr : &*found;
}

Ballot BallotFile::ballotOf(SubmissionId submission) const
{
    const auto found =
        std::find_if(ballots.begin(), ballots.end(), [=](const Ballot &one) { return one.submission == submission; });
    return found == ballots.end() ? Ballot{judge, submission, {}, {}, {}} : *found;
}

void BallotFile::put(const Ballot &ballot)
{
    // Walks through the submissions, in whose order the ballots are.
    auto place = ballots.begin();
    for (const Submission &submission : submissions) {
        const bool there = place != ballots.end() && place->submission == submission.id;
        if (submission.id == ballot.submission) {
            if (there) {
                *place = ballot;
            } else {
                ballots.insert(place, ballot);
            }
            return;
        }
        place += there ? 1 : 0;
    }
}

bool isBlank(const Ballot &ballot)
{
    return ballot.marks.empty() && ballot.comment.isEmpty() && ballot.privateNote.isEmpty();
}

QString ballotDigest(const Ballot &ballot)
{
    constexpr qsizetype digits = 16;
    QByteArray bytes;
    for (const auto &[criterion, mark] : ballot.marks) {
        bytes += QByteArray::number(criterion.value) + '=' + nameOf(mark.state).toLatin1() + ' ' +
                 (mark.state == MarkState::Scored ? QByteArray::number(mark.value, 'g', 10) : QByteArray()) + ';';
    }
    addText(bytes, ballot.comment);
    addText(bytes, ballot.privateNote);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(digits));
}

QStringList historyOf(const Ballot &ballot)
{
    // One that was emptied again is a content like any other: it came after something.
    const bool never = isBlank(ballot) && ballot.lineage.isEmpty();
    return never ? QStringList() : ballot.lineage + QStringList{ballotDigest(ballot)};
}

Ballot succeeding(const Ballot &before, Ballot after)
{
    after.lineage = ballotDigest(before) == ballotDigest(after) ? before.lineage : historyOf(before);
    if (after.lineage.size() > mostForebears) {
        after.lineage = after.lineage.last(mostForebears);
    }
    return after;
}

} // namespace jamwright
