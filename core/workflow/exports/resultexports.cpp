// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/scoretables.h"
#include "exchange/resultsexport.h"
#include "judging/results/criterionmeans.h"
#include "judging/results/placechanges.h"
#include "judging/tally.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/judging/rubrictable.h"
#include "store/judging/scorelog.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/exports/exporttables.h"
#include "workflow/exports/resultnotes.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/record.h"
#include "workflow/judging/results/results.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ResultExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

/// Counts the reviews that the ranking is of, and who gave them.
void countReviews(const std::vector<JudgingState> &rounds, ResultsSheet &sheet)
{
    std::set<JudgeId> judges;
    for (const JudgingState &round : rounds) {
        for (const Assignment &review : countedReviews(round)) {
            judges.insert(review.judge);
            ++sheet.reviews;
        }
    }
    sheet.judges = int(judges.size());
}

Result<ResultsSheet> loadSheet(Workspace &workspace, EventId eventId, const QString &method)
{
    auto event = loadEvent(workspace, eventId);
    auto outcome = loadOutcome(workspace, eventId, TallyChoice{method});
    if (!event || !outcome) {
        return !event ? event.error() : outcome.error();
    }
    if (auto noted = reveal(workspace, eventId, outcome->rounds); !noted) {
        return noted.error();
    }
    auto own = loadTallyChoice(workspace, eventId);
    auto notes = noteRows(workspace, eventId, *outcome);
    if (!own || !notes) {
        return !own ? own.error() : notes.error();
    }
    ResultsSheet sheet;
    sheet.notes = *std::move(notes);
    sheet.event = event->name;
    sheet.ranking = std::move(outcome->ranking);
    sheet.eventMethod = sheet.ranking.method == own->method ? QString() : own->method;
    sheet.awards = std::move(outcome->awards);
    sheet.scores = std::move(outcome->scores);
    sheet.decimals = outcome->choice.decimals;
    countReviews(outcome->rounds, sheet);
    if (outcome->publication) {
        sheet.publication = outcome->publication->version;
        sheet.hash = outcome->publication->hash;
    }
    sheet.changes = placeChanges(sheet.ranking, outcome->raw);
    return sheet;
}

/// Names of everything that a line of the log points to; what is gone keeps its number.
class LogNames
{
public:
    [[nodiscard]] static Result<LogNames> load(Workspace &workspace, EventId event)
    {
        auto state = loadJudging(workspace, event, 1);
        auto rounds = store::RubricTable(workspace.database(), event).rounds();
        if (!state || !rounds) {
            return !state ? state.error() : rounds.error();
        }
        LogNames names;
        for (const Judge &judge : state->judges) {
            names.m_judges[judge.id] = judge.name;
        }
        for (const Submission &submission : state->submissions) {
            names.m_submissions[submission.id] = submission.shownTitle();
        }
        for (const Round &round : *rounds) {
            auto versions = store::RubricTable(workspace.database(), event).versions(round.number);
            if (!versions) {
                return versions.error();
            }
            for (const RubricVersion &version : *versions) {
                for (const Criterion &criterion : version.rubric.criteria) {
                    names.m_criteria[criterion.id] = criterion.name;
                }
            }
        }
        return names;
    }

    [[nodiscard]] AuditLine line(const ScoreChange &change) const
    {
        return {change, nameIn(m_judges, change.judge), nameIn(m_submissions, change.submission),
                nameIn(m_criteria, change.criterion)};
    }

private:
    template <typename I>
    [[nodiscard]] static QString nameIn(const std::map<I, QString> &names, I id)
    {
        const auto found = names.find(id);
        return found == names.end() ? u"#%1"_s.arg(id.value) : found->second;
    }

    std::map<JudgeId, QString> m_judges;
    std::map<SubmissionId, QString> m_submissions;
    std::map<CriterionId, QString> m_criteria;
};

QStringList criteriaOf(const std::vector<JudgingState> &rounds)
{
    QStringList names;
    for (const JudgingState &round : rounds) {
        for (const Criterion &criterion : round.rubric.criteria) {
            if (!names.contains(criterion.name, Qt::CaseInsensitive)) {
                names << criterion.name;
            }
        }
    }
    return names;
}

void addRoundScores(const RankedRound &round, const QStringList &criteria, std::vector<SubmissionScores> &scores)
{
    const auto means = criterionMeans(*round.state);
    std::map<SubmissionId, QString> tracks;
    for (const Submission &submission : round.state->submissions) {
        tracks[submission.id] = submission.track;
    }
    for (const RankedSubmission &row : round.ranking.rows) {
        SubmissionScores one{row, tracks[row.submission], {}};
        one.row.round = round.state->round;
        const auto hers = means.find(row.submission);
        for (const QString &name : criteria) {
            const Criterion *criterion = round.state->rubric.find(name);
            const bool marked = criterion != nullptr && hers != means.end() && hers->second.contains(criterion->id);
            one.means.push_back(marked ? std::optional(hers->second.at(criterion->id).mean) : std::nullopt);
        }
        scores.push_back(std::move(one));
    }
}

} // namespace

Result<QByteArray> exportResults(Workspace &workspace, EventId event, const QString &format, bool forSpreadsheets,
                                 const QString &method)
{
    static const QStringList formats = {u"csv"_s, u"json"_s, u"html"_s, u"md"_s};
    if (!formats.contains(format)) { // before anybody has looked at a result
        return Error::usage(ResultExportTexts::tr("There is no such format."), format,
                            ResultExportTexts::tr("Known: %1.").arg(formats.join(u", "_s)));
    }
    return loadSheet(workspace, event, method).map([&](const ResultsSheet &sheet) {
        return format == "csv"_L1    ? resultsCsv(sheet.ranking, forSpreadsheets, sheet.notes)
               : format == "json"_L1 ? resultsJson(sheet)
               : format == "html"_L1 ? resultsHtml(sheet)
                                     : resultsMarkdown(sheet);
    });
}

Result<void> exportResultPages(Workspace &workspace, EventId event, ExportTables &tables)
{
    auto sheet = loadSheet(workspace, event, {});
    if (!sheet) {
        return sheet.error();
    }
    const auto &rows = sheet->ranking.rows;
    if (std::none_of(rows.begin(), rows.end(), [](const RankedSubmission &row) { return row.rank > 0; })) {
        return {};
    }
    tables.page(u"results.html"_s, resultsHtml(*sheet));
    tables.page(u"results.md"_s, resultsMarkdown(*sheet));
    auto feedback = exportFeedback(workspace, event, false);
    if (!feedback) {
        return feedback.error();
    }
    for (const ExportFile &one : *feedback) {
        tables.page(u"feedback/"_s + one.name, one.bytes);
    }
    return {};
}

Result<QByteArray> exportSeverities(Workspace &workspace, EventId event, bool forSpreadsheets, std::optional<int> round)
{
    return loadJudging(workspace, event, round).andThen([&](const JudgingState &state) -> Result<QByteArray> {
        if (state.round < 1 || state.round > state.currentRound) {
            return Error::usage(ResultExportTexts::tr("There is no such round."), QString::number(state.round),
                                ResultExportTexts::tr("The last one is %1.").arg(state.currentRound));
        }
        TallyOptions options;
        options.draws = 0;
        return severityCsv(tally(state, TallyMethod::SeverityAdjusted, options), forSpreadsheets);
    });
}

Result<QByteArray> exportAudit(Workspace &workspace, EventId event, bool forSpreadsheets)
{
    auto log = store::ScoreLog(workspace.database()).list(event);
    auto names = LogNames::load(workspace, event);
    if (!log || !names) {
        return !log ? log.error() : names.error();
    }
    std::vector<AuditLine> lines;
    lines.reserve(log->size());
    for (const ScoreChange &change : *log) {
        lines.push_back(names->line(change));
    }
    return auditCsv(lines, forSpreadsheets);
}

Result<QByteArray> exportScoresBySubmission(Workspace &workspace, EventId event, bool forSpreadsheets)
{
    auto choice = completeChoice(workspace, event, {});
    auto record = choice ? loadRecord(workspace, event, *choice) : Result<PublicationRecord>(choice.error());
    auto outcome = record ? outcomeOf(*record) : Result<Outcome>(record.error());
    if (!outcome) {
        return outcome.error();
    }
    if (auto noted = reveal(workspace, event, record->rounds); !noted) {
        return noted.error();
    }
    const QStringList criteria = criteriaOf(record->rounds);
    std::vector<SubmissionScores> scores;
    for (const RankedRound &round : outcome->rounds) {
        addRoundScores(round, criteria, scores);
    }
    return bySubmissionCsv(criteria, scores, forSpreadsheets);
}

} // namespace jamwright
