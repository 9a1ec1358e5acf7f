// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/resultsexport.h"
#include "judging/tally.h"
#include "store/teams/teamtable.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TallyingTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

template <typename E>
QString knownNames()
{
    QStringList names;
    for (const char *name : EnumNames<E>::names) {
        names << QString::fromLatin1(name);
    }
    return TallyingTexts::tr("Known: %1.").arg(names.join(u", "_s));
}

Result<TallyOptions> optionsOf(const TallyChoice &choice)
{
    TallyOptions options;
    options.seed = choice.seed;
    options.decimals = choice.decimals;
    for (const QString &name : choice.ties) {
        const auto rule = fromName<TieRule>(name.trimmed());
        if (!rule) {
            return Error::usage(TallyingTexts::tr("There is no tie rule of that name."), name, knownNames<TieRule>());
        }
        options.ties.push_back(*rule);
    }
    return options;
}

/// How many people made each submission.
Result<std::map<SubmissionId, int>> makersOf(Workspace &workspace, EventId event, const JudgingState &state)
{
    auto teams = store::TeamTable(workspace.database()).list(event);
    if (!teams) {
        return teams.error();
    }
    std::map<TeamId, int> sizes;
    for (const Team &team : *teams) {
        sizes[team.id] = int(team.members.size());
    }
    std::map<SubmissionId, int> makers;
    for (const Submission &submission : state.submissions) {
        if (const auto size = sizes.find(submission.team); size != sizes.end() && size->second > 0) {
            makers[submission.id] = size->second;
        }
    }
    return makers;
}

} // namespace

Result<Ranking> tallyEvent(Workspace &workspace, EventId event, const TallyChoice &choice)
{
    const auto method = choice.method.isEmpty() ? TallyMethod::WeightedMean : fromName<TallyMethod>(choice.method);
    if (!method) {
        return Error::usage(TallyingTexts::tr("There is no tally method of that name."), choice.method,
                            knownNames<TallyMethod>());
    }
    auto options = optionsOf(choice);
    if (!options) {
        return options.error();
    }
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    auto makers = makersOf(workspace, event, *state);
    if (!makers) {
        return makers.error();
    }
    options->people = *makers;
    return tally(*state, *method, *options);
}

Result<QByteArray> exportSeverities(Workspace &workspace, EventId event, bool forSpreadsheets)
{
    return loadJudging(workspace, event).map([&](const JudgingState &state) {
        TallyOptions options;
        options.draws = 0;
        return severityCsv(tally(state, TallyMethod::SeverityAdjusted, options), forSpreadsheets);
    });
}

} // namespace jamwright
