// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/jamballot.h"

#include "exchange/ballots/ballotfiles.h"
#include "exchange/ballots/ballotframe.h"
#include "exchange/ballots/ballotsheet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String ballotFormat{"jamwright-ballot"};
constexpr int ballotVersion = 1;
constexpr qsizetype mostBallotBytes = qsizetype(32) << 20;

/// Whose tr() gives these texts their context.
struct JamballotTexts {
    Q_DECLARE_TR_FUNCTIONS(BallotFiles)
};

QJsonValue markJson(const Mark &mark)
{
    return mark.state == MarkState::Scored ? QJsonValue(mark.value) : QJsonValue(nameOf(mark.state));
}

QJsonObject ballotJson(const Ballot &ballot)
{
    QJsonObject marks;
    for (const auto &[criterion, mark] : ballot.marks) {
        marks[QString::number(criterion.value)] = markJson(mark);
    }
    return {{u"submission"_s, ballot.submission.value},
            {u"marks"_s, marks},
            {u"comment"_s, ballot.comment},
            {u"private_note"_s, ballot.privateNote},
            {u"lineage"_s, QJsonArray::fromStringList(ballot.lineage)}};
}

Result<void> readMarks(const QJsonObject &marks, const Rubric &rubric, const QString &where, Ballot &ballot)
{
    for (auto one = marks.begin(); one != marks.end(); ++one) {
        const CriterionId id{one.key().toLongLong()};
        const Criterion *criterion = rubric.find(id);
        if (criterion == nullptr) {
            return Error::input(JamballotTexts::tr("A mark is for a criterion that the rubric does not have."), where);
        }
        const QJsonValue value = one.value();
        const auto mark = value.isDouble() ? std::optional(Mark{MarkState::Scored, value.toDouble()})
                                           : readBallotMark(value.toString());
        if (!mark) {
            return Error::input(JamballotTexts::tr("\"%1\" is no mark.").arg(value.toString()), where);
        }
        const auto checked = checkedMark(*criterion, *mark, where);
        if (!checked) {
            return checked.error();
        }
        ballot.marks[id] = *checked;
    }
    return {};
}

/// What is of another type than it should be would be read as if nothing were there.
Result<void> checkTypes(const QJsonObject &ballot, const QString &fileName)
{
    const auto isOr = [&](QLatin1String key, QJsonValue::Type type) {
        return ballot[key].isUndefined() || ballot[key].type() == type;
    };
    const bool sound = isOr("marks"_L1, QJsonValue::Object) && isOr("lineage"_L1, QJsonValue::Array) &&
                       isOr("comment"_L1, QJsonValue::String) && isOr("private_note"_L1, QJsonValue::String);
    return sound
               ? Result<void>()
               : Result<void>(noBallotFile(
                     fileName, JamballotTexts::tr("a ballot's marks, texts or lineage are not what they should be.")));
}

Result<void> readBallots(const QJsonArray &array, const QString &fileName, BallotFile &file)
{
    std::set<SubmissionId> seen;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        if (auto sound = checkTypes(object, fileName); !sound) {
            return sound;
        }
        Ballot ballot{file.judge, {idFrom(object["submission"_L1])}, {}, {}, {}};
        const Submission *submission = file.find(ballot.submission);
        if (submission == nullptr) {
            return Error::input(JamballotTexts::tr("A ballot is of a submission that the file does not list."),
                                fileName);
        }
        if (!seen.insert(ballot.submission).second) {
            return twiceInFile(*submission, fileName);
        }
        const QString where =
            JamballotTexts::tr("%1, %2", "a file, a submission").arg(fileName, submission->shownTitle());
        if (auto read = readMarks(object["marks"_L1].toObject(), file.rubric, where, ballot); !read) {
            return read;
        }
        ballot.comment = readBallotText(object["comment"_L1].toString());
        ballot.privateNote = readBallotText(object["private_note"_L1].toString());
        const auto lineage = readLineage(object["lineage"_L1].toVariant().toStringList(), where);
        if (!lineage) {
            return lineage.error();
        }
        ballot.lineage = *lineage;
        file.put(ballot);
    }
    return {};
}

} // namespace

QByteArray writeJamballot(const BallotFile &file)
{
    QJsonArray ballots;
    for (const Ballot &ballot : file.ballots) {
        ballots << ballotJson(ballot);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, QString(ballotFormat)},
                                     {u"version"_s, ballotVersion},
                                     {u"frame"_s, frameJson(file)},
                                     {u"ballots"_s, ballots},
                                     {u"digest"_s, file.digest}})
        .toJson();
}

Result<BallotFile> readJamballot(const QByteArray &json, const QString &fileName)
{
    if (json.size() > mostBallotBytes) {
        return noBallotFile(fileName, JamballotTexts::tr("It is far too large."));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        const QString why = problem.error == QJsonParseError::NoError
                                ? JamballotTexts::tr("it holds no JSON object.")
                                : JamballotTexts::tr("at byte %1: %2.").arg(problem.offset).arg(problem.errorString());
        return noBallotFile(fileName, why);
    }
    const QJsonObject object = document.object();
    if (object["format"_L1].toString() != ballotFormat) {
        return noBallotFile(fileName, JamballotTexts::tr("its \"format\" is not \"%1\".").arg(ballotFormat));
    }
    if (object["version"_L1].toInt() != ballotVersion) {
        return Error::input(JamballotTexts::tr("The ballot file has version %1, and only version %2 can be read.")
                                .arg(object["version"_L1].toInt())
                                .arg(ballotVersion),
                            fileName, JamballotTexts::tr("Use the same version of Jamwright as the organiser."));
    }
    auto file = readFrame(object["frame"_L1].toObject(), fileName);
    if (!file) {
        return file.error();
    }
    if (!object["ballots"_L1].isArray()) {
        return noBallotFile(fileName, JamballotTexts::tr("its \"ballots\" are no list."));
    }
    file->digest = object["digest"_L1].toString();
    if (auto read = readBallots(object["ballots"_L1].toArray(), fileName, *file); !read) {
        return read.error();
    }
    return file;
}

Result<BallotFile> readBallotFile(const QByteArray &bytes, const QString &fileName)
{
    return bytes.startsWith("PK\x03\x04") ? readBallotSheet(bytes, fileName) : readJamballot(bytes, fileName);
}

} // namespace jamwright
