// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballots/ballotmerge.h"

#include "judging/ballots/ballotorder.h"
#include "judging/ballots/markbar.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct MergeTexts {
    Q_DECLARE_TR_FUNCTIONS(Ballots)
};

/// A spreadsheet knows what the ballot was when it was written, which may be what it still is: no forebear then.
Ballot withoutSelf(Ballot ballot)
{
    if (!ballot.lineage.isEmpty() && ballot.lineage.constLast() == ballotDigest(ballot)) {
        ballot.lineage.removeLast();
    }
    return ballot;
}

/// All of both, the longer one first; the same whichever comes first.
QStringList united(const QStringList &one, const QStringList &two)
{
    const bool oneFirst = one.size() != two.size() ? one.size() > two.size() : one <= two;
    QStringList all = oneFirst ? one : two;
    for (const QString &digest : oneFirst ? two : one) {
        if (!all.contains(digest)) {
            all << digest;
        }
    }
    return all.size() > mostForebears ? all.last(mostForebears) : all;
}

/// `chosen` with the other version as something that it was before.
Ballot inPlaceOf(Ballot chosen, const Ballot &other)
{
    const QStringList history = historyOf(other);
    const bool known = std::all_of(history.begin(), history.end(),
                                   [&](const QString &digest) { return chosen.lineage.contains(digest); });
    if (!known) {
        chosen.lineage = united(chosen.lineage, history);
    }
    return chosen;
}

/// The versions of one ballot that files bring.
using Versions = std::vector<BallotConflict::Version>;

class Merger
{
public:
    Merger(const JudgingState &state, const BallotDecisions &decisions)
        : m_state(state)
        , m_decisions(decisions)
    {
        for (const Ballot &ballot : state.ballots) {
            m_stored[{ballot.judge, ballot.submission}] = &ballot;
        }
    }

    void add(const NamedBallotFile &named)
    {
        const auto judge = std::find_if(m_state.judges.begin(), m_state.judges.end(),
                                        [&](const Judge &one) { return one.id == named.file.judge; });
        if (judge == m_state.judges.end()) {
            leaveOut(named, u"ballots.no-judge"_s, named.file.judgeName,
                     MergeTexts::tr("The judge is no longer there; her ballots were left out."));
            return;
        }
        countsOf(judge->id);
        const std::set<SubmissionId> &hers = submissionsFor(judge->id, named.file.event.id);
        for (const Ballot &ballot : named.file.ballots) {
            if (hers.contains(ballot.submission)) {
                addVersion({named.name, withoutSelf(ballot)});
            } else if (!isBlank(ballot)) {
                ++countsOf(judge->id).leftOut;
                leaveOut(named, ballot);
            }
        }
    }

    BallotMerge finish()
    {
        for (auto &[place, versions] : m_versions) {
            settle(place, versions);
        }
        for (const Judge &judge : m_state.judges) {
            if (const auto counts = m_counts.find(judge.id); counts != m_counts.end()) {
                counts->second.name = judge.name;
                m_merge.judges.push_back(counts->second);
            }
        }
        return std::move(m_merge);
    }

private:
    BallotCounts &countsOf(JudgeId judge)
    {
        BallotCounts &counts = m_counts[judge];
        counts.judge = judge;
        return counts;
    }

    const std::set<SubmissionId> &submissionsFor(JudgeId judge, const QString &eventId)
    {
        const auto known = m_hers.find(judge);
        if (known != m_hers.end()) {
            return known->second;
        }
        const std::vector<SubmissionId> order = submissionsOf(m_state, judge, eventId);
        return m_hers[judge] = {order.begin(), order.end()};
    }

    /// Of versions with the same contents one is kept, with what both know of their past.
    void addVersion(BallotConflict::Version version)
    {
        Versions &versions = m_versions[{version.ballot.judge, version.ballot.submission}];
        const QString digest = ballotDigest(version.ballot);
        const auto twin = std::find_if(versions.begin(), versions.end(),
                                       [&](const auto &other) { return ballotDigest(other.ballot) == digest; });
        if (twin == versions.end()) {
            versions.push_back(std::move(version));
        } else {
            twin->ballot.lineage = united(twin->ballot.lineage, version.ballot.lineage);
            twin->fileName = std::min(twin->fileName, version.fileName);
        }
    }

    void settle(const Assignment &place, Versions &versions)
    {
        std::sort(versions.begin(), versions.end(), [](const auto &a, const auto &b) {
            return std::pair(a.fileName, ballotDigest(a.ballot)) < std::pair(b.fileName, ballotDigest(b.ballot));
        });
        const auto stored = m_stored.find(place);
        const Ballot before =
            stored == m_stored.end() ? Ballot{place.judge, place.submission, {}, {}, {}} : *stored->second;
        const auto newest = newestOf(versions);
        if (!newest) {
            disagree(place, before, versions);
            return;
        }
        const Ballot &version = versions[*newest].ballot;
        BallotCounts &counts = countsOf(place.judge);
        switch (kinship(version, before)) {
        case BallotKinship::Same: {
            counts.same += isBlank(before) ? 0 : 1;
            Ballot same = before;
            same.lineage = united(before.lineage, version.lineage);
            put(before, same);
            break;
        }
        case BallotKinship::Newer:
            take(before, versions[*newest]);
            break;
        case BallotKinship::Older:
            ++counts.older;
            break;
        case BallotKinship::Unrelated:
            disagree(place, before, versions);
            break;
        }
    }

    /// The version that all others are older than.
    static std::optional<size_t> newestOf(const Versions &versions)
    {
        for (size_t i = 0; i < versions.size(); ++i) {
            bool newest = true;
            for (size_t other = 0; other < versions.size() && newest; ++other) {
                newest = other == i || (kinship(versions[i].ballot, versions[other].ballot) == BallotKinship::Newer &&
                                        kinship(versions[other].ballot, versions[i].ballot) == BallotKinship::Older);
            }
            if (newest) {
                return i;
            }
        }
        return std::nullopt;
    }

    void disagree(const Assignment &place, const Ballot &before, const Versions &versions)
    {
        const auto single = m_decisions.one.find(place);
        const BallotTake wanted = single == m_decisions.one.end() ? m_decisions.all : single->second;
        BallotCounts &counts = countsOf(place.judge);
        const auto newest = newestOf(versions);
        if (wanted == BallotTake::Stored && !isBlank(before)) {
            ++counts.older;
            Ballot kept = before;
            for (const auto &version : versions) {
                kept = inPlaceOf(kept, version.ballot);
            }
            put(before, kept);
            return;
        }
        if (wanted == BallotTake::File && newest) {
            take(before, versions[*newest]);
            return;
        }
        ++counts.conflicts;
        report(place, before, versions);
    }

    void report(const Assignment &place, const Ballot &before, const Versions &versions)
    {
        BallotConflict conflict{place.judge, place.submission, nameOfJudge(place.judge), titleOf(place.submission), {}};
        if (!isBlank(before)) {
            conflict.versions.push_back({{}, before});
        }
        conflict.versions.insert(conflict.versions.end(), versions.begin(), versions.end());
        m_merge.findings << Finding{
            Severity::Error,
            u"ballots.conflict"_s,
            isBlank(before)
                ? MergeTexts::tr("%1's files differ in what they say of %2, and none is the newer one; none was taken.")
                      .arg(conflict.judgeName, conflict.title)
                : MergeTexts::tr("What %1's file says of %2 and what is stored were changed apart from one another; "
                                 "what is stored was kept.")
                      .arg(conflict.judgeName, conflict.title),
            {versions.front().fileName, 0, {}, conflict.judgeName + u'/' + conflict.title},
            versions.size() > 1 && !newestOf(versions)
                ? MergeTexts::tr("Import only the file that counts, or keep what is stored.")
                : MergeTexts::tr("Decide which of the two counts: the file's or what is stored.")};
        m_merge.conflicts.push_back(std::move(conflict));
    }

    /// Puts what a file says into its place, unless she may not give these marks.
    void take(const Ballot &before, const BallotConflict::Version &version)
    {
        const Ballot &after = version.ballot;
        BallotCounts &counts = countsOf(after.judge);
        if (const auto bar = markBar(m_state, before, after)) {
            ++counts.leftOut;
            leaveOut(version.fileName, *bar, after);
            return;
        }
        ++(isBlank(before) ? counts.added : counts.changed);
        put(before, inPlaceOf(after, before));
    }

    void put(const Ballot &before, const Ballot &after)
    {
        if (before != after) {
            m_merge.write.push_back(after);
        }
    }

    void leaveOut(const NamedBallotFile &named, const Ballot &ballot)
    {
        const Submission *asked = named.file.find(ballot.submission);
        const QString title = asked == nullptr ? QString() : asked->shownTitle();
        const bool there = std::any_of(m_state.submissions.begin(), m_state.submissions.end(),
                                       [&](const Submission &one) { return one.id == ballot.submission; });
        if (m_state.hasConflict(ballot.judge, ballot.submission)) {
            leaveOut(named.name, MarkBar::Conflict, ballot);
        } else if (there) {
            leaveOut(named, u"ballots.not-assigned"_s, named.file.judgeName + u'/' + title,
                     MergeTexts::tr("The submission is no longer this judge's to score; her ballot of it was left "
                                    "out."));
        } else {
            leaveOut(named, u"ballots.no-submission"_s, named.file.judgeName + u'/' + title,
                     MergeTexts::tr("The submission is no longer in the round; her ballot of it was left out."));
        }
    }

    void leaveOut(const QString &fileName, MarkBar bar, const Ballot &ballot)
    {
        const QString judge = nameOfJudge(ballot.judge);
        const QString title = titleOf(ballot.submission);
        const Error error = markBarError(bar, judge, title);
        m_merge.findings << Finding{Severity::Error,
                                    bar == MarkBar::Conflict ? u"ballots.conflict-of-interest"_s : u"ballots.left"_s,
                                    error.what,
                                    {fileName, 0, {}, judge + u'/' + title},
                                    error.remedy};
    }

    void leaveOut(const NamedBallotFile &named, const QString &key, const QString &subject, const QString &sentence)
    {
        m_merge.findings << Finding{
            Severity::Error,
            key,
            sentence,
            {named.name, 0, {}, subject},
            MergeTexts::tr("If it should count, assign it to her again and import the file again.")};
    }

    [[nodiscard]] QString nameOfJudge(JudgeId id) const
    {
        const auto judge =
            std::find_if(m_state.judges.begin(), m_state.judges.end(), [=](const Judge &one) { return one.id == id; });
        return judge == m_state.judges.end() ? QString() : judge->name;
    }
    [[nodiscard]] QString titleOf(SubmissionId id) const
    {
        const auto submission = std::find_if(m_state.submissions.begin(), m_state.submissions.end(),
                                             [=](const Submission &one) { return one.id == id; });
        return submission == m_state.submissions.end() ? QString() : submission->shownTitle();
    }

    const JudgingState &m_state;
    const BallotDecisions &m_decisions;
    std::map<Assignment, const Ballot *> m_stored;
    std::map<Assignment, Versions> m_versions;
    std::map<JudgeId, std::set<SubmissionId>> m_hers;
    std::map<JudgeId, BallotCounts> m_counts;
    BallotMerge m_merge;
};

/// Whether marks given by the one criterion are marks of the other.
bool sameCriterion(const Criterion &one, const Criterion &other)
{
    return one.id == other.id && one.hasScaleOf(other) && one.naAllowed == other.naAllowed;
}

} // namespace

BallotKinship kinship(const Ballot &version, const Ballot &other)
{
    const QString own = ballotDigest(version);
    const QString others = ballotDigest(other);
    if (own == others) {
        return BallotKinship::Same;
    }
    const bool cameAfter = version.lineage.contains(others);
    const bool cameBefore = other.lineage.contains(own);
    if (cameAfter != cameBefore) {
        return cameAfter ? BallotKinship::Newer : BallotKinship::Older;
    }
    if (cameAfter && version.lineage.size() != other.lineage.size()) {
        // She came back to what she had said before: who has more behind it is the newer one.
        return version.lineage.size() > other.lineage.size() ? BallotKinship::Newer : BallotKinship::Older;
    }
    if (isBlank(other)) {
        return BallotKinship::Newer;
    }
    return isBlank(version) ? BallotKinship::Older : BallotKinship::Unrelated;
}

std::optional<Error> frameProblem(const NamedBallotFile &named, const JudgingState &state, const BallotEvent &event)
{
    const BallotFile &file = named.file;
    const QString again = MergeTexts::tr("Export her ballot file again.");
    if (file.event.id != event.id) {
        return Error::input(MergeTexts::tr("The ballot file is of another event, %1.").arg(file.event.name), named.name,
                            MergeTexts::tr("Import it into the workspace and event that it was exported from."));
    }
    if (file.round != state.round) {
        return Error::input(MergeTexts::tr("The ballot file is of round %1, and round %2 is judged now.")
                                .arg(file.round)
                                .arg(state.round),
                            named.name, again);
    }
    if (file.rubricVersion != state.rubricVersion) {
        return Error::input(
            MergeTexts::tr("The ballot file is for version %1 of the rubric, and version %2 counts now.")
                .arg(file.rubricVersion)
                .arg(state.rubricVersion),
            named.name, again);
    }
    if (!std::equal(file.rubric.criteria.begin(), file.rubric.criteria.end(), state.rubric.criteria.begin(),
                    state.rubric.criteria.end(), sameCriterion)) {
        return Error::input(MergeTexts::tr("The rubric was changed since the ballot file was made."), named.name,
                            again);
    }
    return std::nullopt;
}

BallotMerge mergeBallots(const JudgingState &state, const std::vector<NamedBallotFile> &files,
                         const BallotDecisions &decisions)
{
    // By name, so that the findings come in one order too.
    std::vector<const NamedBallotFile *> sorted;
    sorted.reserve(files.size());
    for (const NamedBallotFile &file : files) {
        sorted.push_back(&file);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return a->name < b->name; });
    Merger merger(state, decisions);
    for (const NamedBallotFile *file : sorted) {
        merger.add(*file);
    }
    return merger.finish();
}

} // namespace jamwright
