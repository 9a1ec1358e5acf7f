// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/feedback.h"

#include "domain/naming/channelname.h"
#include "judging/results/criterionmeans.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/record.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FeedbackExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Feedback)
};

/// A file's name for a team: letters, digits and hyphens, so that it is one everywhere; each once.
class FileNames
{
public:
    [[nodiscard]] QString of(const Submission &submission)
    {
        static const QRegularExpression others(u"[^a-z0-9]+"_s);
        constexpr qsizetype longest = 80;
        QString base = discordChannelName(submission.teamName).replace(others, u"-"_s).left(longest);
        if (base.isEmpty() || base == "-"_L1) {
            base = u"team-%1"_s.arg(submission.team.value);
        }
        QString name = base;
        for (int number = 2; !m_taken.insert(name).second; ++number) {
            name = u"%1-%2"_s.arg(base).arg(number);
        }
        return name;
    }

private:
    std::set<QString> m_taken;
};

/// Builds the sheets of an event.
class FeedbackMaker
{
public:
    FeedbackMaker(const std::vector<JudgingState> &rounds, QString event, QByteArray secret, bool judgesNamed)
        : m_rounds(rounds)
        , m_event(std::move(event))
        , m_secret(std::move(secret))
        , m_judgesNamed(judgesNamed)
    {
        std::transform(rounds.begin(), rounds.end(), std::back_inserter(m_means), criterionMeans);
        for (const Judge &judge : rounds.front().judges) {
            m_judges[judge.id] = &judge;
        }
    }

    [[nodiscard]] FeedbackSheet sheet(const Submission &submission) const
    {
        FeedbackSheet sheet{m_event, submission.shownTitle(), submission.teamName, {}, remarks(submission.id)};
        sheet.provisional = m_rounds.back().phase < JudgingPhase::Frozen;
        for (size_t i = 0; i < m_rounds.size(); ++i) {
            const auto &all = m_rounds[i].submissions;
            const bool isIn =
                std::any_of(all.begin(), all.end(), [&](const Submission &other) { return other.id == submission.id; });
            if (isIn) {
                sheet.rounds.push_back(round(i, submission));
            }
        }
        return sheet;
    }

private:
    [[nodiscard]] FeedbackRound round(size_t index, const Submission &submission) const
    {
        const JudgingState &state = m_rounds[index];
        const QString name = state.rounds[index].name;
        FeedbackRound round{name.isEmpty() ? FeedbackExportTexts::tr("Round %1").arg(index + 1) : name, {}};
        const auto hers = m_means[index].find(submission.id);
        const Rubric rubric = state.rubric.forTrack(submission.track);
        for (const Criterion &criterion : rubric.criteria) {
            FeedbackCriterion one{criterion.name, criterion.lowest, criterion.highest, {}, 0, {}};
            one.fieldMean = fieldMean(state, m_means[index], criterion.id);
            if (hers != m_means[index].end() && hers->second.contains(criterion.id)) {
                one.mean = hers->second.at(criterion.id).mean;
                one.marks = hers->second.at(criterion.id).marks;
            }
            round.criteria.push_back(std::move(one));
        }
        return round;
    }

    /// Judges of a submission by a number that nobody without the workspace can make, another for each submission:
    /// their order and their numbers tell nothing, nor that two teams had the same judge.
    [[nodiscard]] QByteArray lot(SubmissionId submission, JudgeId judge) const
    {
        const QByteArray drawn = QByteArray::number(submission.value) + ' ' + QByteArray::number(judge.value);
        return QMessageAuthenticationCode::hash(drawn, m_secret, QCryptographicHash::Sha256);
    }

    [[nodiscard]] std::vector<FeedbackRemark> remarks(SubmissionId submission) const
    {
        std::map<QByteArray, std::pair<JudgeId, QStringList>> byLot;
        for (const JudgingState &state : m_rounds) {
            for (const Ballot &ballot : state.ballots) {
                const auto judge = m_judges.find(ballot.judge);
                const QString comment = ballot.comment.trimmed();
                if (ballot.submission == submission && !comment.isEmpty() && judge != m_judges.end() &&
                    !judge->second->shadow) {
                    auto &[id, comments] = byLot[lot(submission, ballot.judge)];
                    id = ballot.judge;
                    comments << comment;
                }
            }
        }
        std::vector<FeedbackRemark> remarks;
        for (const auto &[drawn, remark] : byLot) {
            const QString name = m_judgesNamed ? m_judges.at(remark.first)->name
                                               : FeedbackExportTexts::tr("Judge %1").arg(remarks.size() + 1);
            remarks.push_back({name, remark.second.join(u"\n\n"_s)});
        }
        return remarks;
    }

    const std::vector<JudgingState> &m_rounds;
    QString m_event;
    QByteArray m_secret;
    bool m_judgesNamed;
    std::vector<std::map<SubmissionId, CriterionMeans>> m_means; ///< by round
    std::map<JudgeId, const Judge *> m_judges;
};

} // namespace

Result<std::vector<ExportFile>> exportFeedback(Workspace &workspace, EventId eventId, bool judgesNamed)
{
    auto event = loadEvent(workspace, eventId);
    auto record = loadRecord(workspace, eventId, {});
    auto secret = store::EventTable(workspace.database()).remembered(u"ballot_key"_s);
    if (!event || !record || !secret) {
        return !event ? event.error() : !record ? record.error() : secret.error();
    }
    if (auto noted = reveal(workspace, eventId, record->rounds); !noted) {
        return noted.error();
    }
    const FeedbackMaker maker(record->rounds, event->name, secret->toLatin1(), judgesNamed);
    FileNames names;
    std::vector<ExportFile> files;
    for (const Submission &submission : record->rounds.front().submissions) {
        const FeedbackSheet sheet = maker.sheet(submission);
        const QString name = names.of(submission);
        files.push_back({name + u".html"_s, feedbackHtml(sheet)});
        files.push_back({name + u".md"_s, feedbackMarkdown(sheet)});
    }
    return files;
}

} // namespace jamwright
