// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotframe.h"

#include "exchange/ballots/ballotfiles.h"
#include "exchange/judgingfiles.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <cmath>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BallotFrameTexts {
    Q_DECLARE_TR_FUNCTIONS(BallotFiles)
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array) {
        texts << text.toString();
    }
    return texts;
}

QJsonObject submissionJson(const Submission &submission)
{
    return {{u"id"_s, submission.id.value},
            {u"title"_s, submission.title},
            {u"team"_s, submission.teamName},
            {u"track"_s, submission.track},
            {u"description"_s, submission.description},
            {u"repository"_s, submission.repository},
            {u"video"_s, submission.video},
            {u"files"_s, QJsonArray::fromStringList(submission.files)},
            {u"late"_s, submission.late},
            {u"late_reason"_s, submission.lateReason},
            {u"disqualified"_s, submission.disqualified},
            {u"disqualified_reason"_s, submission.disqualifiedReason},
            {u"keeps"_s, QJsonArray::fromStringList(submission.checked)}};
}

Submission readFrameSubmission(const QJsonObject &object)
{
    Submission submission;
    submission.id.value = idFrom(object["id"_L1]);
    submission.title = object["title"_L1].toString();
    submission.teamName = object["team"_L1].toString();
    submission.track = object["track"_L1].toString();
    submission.description = object["description"_L1].toString();
    submission.repository = object["repository"_L1].toString();
    submission.video = object["video"_L1].toString();
    submission.files = textsOf(object["files"_L1]);
    submission.late = object["late"_L1].toBool();
    submission.lateReason = object["late_reason"_L1].toString();
    submission.disqualified = object["disqualified"_L1].toBool();
    submission.disqualifiedReason = object["disqualified_reason"_L1].toString();
    submission.checked = textsOf(object["keeps"_L1]);
    return submission;
}

Result<void> readFrameSubmissions(const QJsonArray &array, const QString &where, BallotFile &file)
{
    std::set<SubmissionId> seen;
    for (const QJsonValue &value : array) {
        Submission submission = readFrameSubmission(value.toObject());
        if (!submission.id.isStored()) {
            return noBallotFile(where, BallotFrameTexts::tr("A submission has no id."));
        }
        if (!seen.insert(submission.id).second) {
            return twiceInFile(submission, where);
        }
        file.submissions.push_back(std::move(submission));
    }
    return {};
}

/// The rubric is a document of its own, with the ids of its criteria beside it, in their order.
Result<Rubric> readFrameRubric(const QJsonObject &frame, const QString &where)
{
    const auto set = readRubric(QJsonDocument(frame["rubric"_L1].toObject()).toJson(QJsonDocument::Compact), where);
    if (!set) {
        return set.error();
    }
    Rubric rubric = set->rubrics.front();
    rubric.name = set->name;
    const QJsonArray ids = frame["criteria"_L1].toArray();
    std::set<CriterionId> seen;
    for (qsizetype i = 0; i < rubric.criteria.size(); ++i) {
        const CriterionId id{i < ids.size() ? idFrom(ids[i]) : 0};
        if (!id.isStored() || !seen.insert(id).second) {
            return noBallotFile(where, BallotFrameTexts::tr("A criterion has no id of its own."));
        }
        rubric.criteria[i].id = id;
    }
    return rubric;
}

} // namespace

QJsonObject frameJson(const BallotFile &file)
{
    QJsonArray submissions;
    for (const Submission &submission : file.submissions) {
        submissions << submissionJson(submission);
    }
    QJsonArray criteria;
    for (const Criterion &criterion : file.rubric.criteria) {
        criteria << criterion.id.value;
    }
    const RubricSet set{file.rubric.name, {Round{}}, {file.rubric}};
    return {{u"event"_s, QJsonObject{{u"id"_s, file.event.id}, {u"name"_s, file.event.name}}},
            {u"checklist"_s, QJsonArray::fromStringList(file.event.checklist)},
            {u"round"_s, file.round},
            {u"round_name"_s, file.roundName},
            {u"rubric"_s, QJsonDocument::fromJson(rubricJson(set)).object()},
            {u"rubric_version"_s, file.rubricVersion},
            {u"criteria"_s, criteria},
            {u"judge"_s, QJsonObject{{u"id"_s, file.judge.value}, {u"name"_s, file.judgeName}}},
            {u"submissions"_s, submissions}};
}

Result<BallotFile> readFrame(const QJsonObject &frame, const QString &where)
{
    BallotFile file;
    const QJsonObject event = frame["event"_L1].toObject();
    const QJsonObject judge = frame["judge"_L1].toObject();
    file.event = {event["id"_L1].toString(), event["name"_L1].toString(), textsOf(frame["checklist"_L1])};
    file.round = int(std::min<qint64>(idFrom(frame["round"_L1]), 1000));
    file.roundName = frame["round_name"_L1].toString();
    file.rubricVersion = int(std::min<qint64>(idFrom(frame["rubric_version"_L1]), 1'000'000));
    file.judge.value = idFrom(judge["id"_L1]);
    file.judgeName = judge["name"_L1].toString();
    if (file.event.id.isEmpty() || file.round < 1 || file.rubricVersion < 1 || !file.judge.isStored()) {
        return noBallotFile(where,
                            BallotFrameTexts::tr("It does not say of which event, round, rubric and judge it is."));
    }
    const auto rubric = readFrameRubric(frame, where);
    if (!rubric) {
        return rubric.error();
    }
    file.rubric = *rubric;
    if (auto read = readFrameSubmissions(frame["submissions"_L1].toArray(), where, file); !read) {
        return read.error();
    }
    return file;
}

QString frameDigest(const BallotFile &file, const QByteArray &key)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(QJsonDocument(frameJson(file)).toJson(QJsonDocument::Compact), key,
                                         QCryptographicHash::Sha256)
            .toHex());
}

qint64 idFrom(const QJsonValue &value)
{
    constexpr double most = 9007199254740992.0; // beyond it doubles skip whole numbers
    const double number = value.toDouble(0);
    return number >= 1 && number < most && std::floor(number) == number ? value.toInteger() : 0;
}

QString ballotMarkText(const Mark &mark)
{
    switch (mark.state) {
    case MarkState::Scored:
        return numberText(mark.value);
    case MarkState::NotApplicable:
        return u"N/A"_s;
    case MarkState::Recused:
    case MarkState::CouldNotRun:
        break;
    }
    return nameOf(mark.state);
}

std::optional<Mark> readBallotMark(const QString &text)
{
    const QString word = text.trimmed().toUpper().replace(u' ', u'_').replace(u'-', u'_').remove(u'/');
    const auto state = fromName<MarkState>(word);
    if (state && *state != MarkState::Scored) {
        return Mark{*state, 0};
    }
    const auto number = readNumber(text.trimmed());
    return number ? std::optional(Mark{MarkState::Scored, *number}) : std::nullopt;
}

Result<Mark> checkedMark(const Criterion &criterion, const Mark &mark, const QString &where)
{
    if (mark.state == MarkState::Scored && !criterion.allows(mark.value)) {
        return Error::input(
            BallotFrameTexts::tr("%1 is not on the scale of %2, which goes from %3 to %4 in steps of %5.")
                .arg(numberText(mark.value), criterion.name, numberText(criterion.lowest),
                     numberText(criterion.highest), numberText(criterion.step)),
            where, BallotFrameTexts::tr("The judge has to mend the mark and send the file again."));
    }
    if (mark.state == MarkState::NotApplicable && !criterion.naAllowed) {
        return Error::input(BallotFrameTexts::tr("%1 always applies, so it cannot be N/A.").arg(criterion.name), where,
                            BallotFrameTexts::tr("The judge has to mend the mark and send the file again."));
    }
    return mark;
}

QString readBallotText(QString text)
{
    return text.replace(QChar::Null, QChar::ReplacementCharacter);
}

Result<QStringList> readLineage(const QStringList &words, const QString &where)
{
    constexpr qsizetype digits = 16;
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    for (const QString &word : words) {
        if (word.size() != digits || !std::all_of(word.begin(), word.end(), isDigit)) {
            return Error::input(
                BallotFrameTexts::tr("What the ballot was before cannot be read: \"%1\" is no digest of a ballot.")
                    .arg(word),
                where, BallotFrameTexts::tr("Ask the judge for the file again, or export it again."));
        }
    }
    return words.size() > mostForebears ? words.last(mostForebears) : words;
}

Error twiceInFile(const Submission &submission, const QString &where)
{
    return Error::input(BallotFrameTexts::tr("The submission %1 is in the file twice.").arg(submission.shownTitle()),
                        where,
                        BallotFrameTexts::tr("Take out the one that does not count, or export the ballot file again."));
}

Error noBallotFile(const QString &fileName, const QString &why)
{
    return Error::input(BallotFrameTexts::tr("This is no ballot file, or not the whole of it: %1").arg(why), fileName,
                        BallotFrameTexts::tr("Ask the judge for the file again, or export it again."));
}

} // namespace jamwright
