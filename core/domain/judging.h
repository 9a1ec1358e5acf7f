// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"
#include "domain/judging/ranking.h"
#include "domain/judging/rubric.h"
#include "domain/naming/names.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// What can be done with an event's judging. Each allows less of the set-up and more of the results.
enum class JudgingPhase { Draft, Open, Closed, Frozen, Published };
template <>
struct EnumNames<JudgingPhase> {
    static constexpr std::array names = {"draft", "open", "closed", "frozen", "published"};
};

struct Judge {
    JudgeId id;
    QString name; ///< unique in the event, without case
    QString email;
    std::optional<Snowflake> discordId;
    std::optional<int> capacity; ///< most submissions she takes; empty = no limit
    QStringList tracks;
    QStringList expertise;
    bool shadow = false; ///< her marks do not count
    QString organisation = {};
    PersonId person = {}; ///< who she is among the workspace's people, where entrants rate; else not stored

    /// Whether she takes nothing any more. What she has finished stays hers and counts.
    [[nodiscard]] bool hasLeft() const { return capacity == 0; }

    friend bool operator==(const Judge &, const Judge &) = default;
};

struct Submission {
    SubmissionId id;
    TeamId team;
    QString teamName;
    QString title;
    QString repository;
    QString video;
    QString description;
    QString track;
    bool late = false;
    bool disqualified = false;
    QString lateReason = {};
    QString disqualifiedReason = {};
    QStringList files = {};   ///< addresses
    QStringList checked = {}; ///< what of the event's checklist it keeps

    /// The name to show: its title, else its team's name.
    [[nodiscard]] QString shownTitle() const;

    friend bool operator==(const Submission &, const Submission &) = default;
};

/// That a judge is to score a submission.
struct Assignment {
    JudgeId judge;
    SubmissionId submission;
    friend auto operator<=>(const Assignment &, const Assignment &) = default;
};

/// Why a judge may not score a submission. All but the first three are seen from who she is and are not stored.
enum class ConflictReason {
    Declared,
    Mentor,
    Recused,
    Member,       ///< she is in its team
    Organisation, ///< somebody of its team is of her organisation
    EmailDomain,  ///< or has an address of the same domain, other than a public provider's
};
template <>
struct EnumNames<ConflictReason> {
    static constexpr std::array names = {"declared", "mentor", "recused", "member", "organisation", "email-domain"};
};

/// That a judge may not. One a pair and reason.
struct Conflict {
    JudgeId judge;
    SubmissionId submission;
    ConflictReason reason = ConflictReason::Declared;
    friend auto operator<=>(const Conflict &, const Conflict &) = default;
};

enum class ReviewRuleKind { Pinned, Forbidden };
template <>
struct EnumNames<ReviewRuleKind> {
    static constexpr std::array names = {"pinned", "forbidden"};
};

/// A pair that the organiser wants, or does not want, in the assignment, whatever else speaks for it. At most one a
/// pair.
struct ReviewRule {
    JudgeId judge;
    SubmissionId submission;
    ReviewRuleKind kind = ReviewRuleKind::Pinned;
    friend auto operator<=>(const ReviewRule &, const ReviewRule &) = default;
};

/// Four different states, none of which counts as 0.
enum class MarkState { Scored, NotApplicable, Recused, CouldNotRun };
template <>
struct EnumNames<MarkState> {
    static constexpr std::array names = {"SCORED", "NA", "RECUSED", "COULD_NOT_RUN"};
};

struct Mark {
    MarkState state = MarkState::Scored;
    double value = 0; ///< of Scored
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// One judge's marks of one submission; a criterion that is not there is not marked yet.
struct Ballot {
    JudgeId judge;
    SubmissionId submission;
    std::map<CriterionId, Mark> marks;
    QString comment;          ///< for the team
    QString privateNote;      ///< for the organisers
    QStringList lineage = {}; ///< digests of what it was before, oldest first: `judging/ballots/ballotmerge.h`
    friend bool operator==(const Ballot &, const Ballot &) = default;
};

/// Everything of one round of an event's judging.
struct JudgingState {
    JudgingPhase phase = JudgingPhase::Draft; ///< of the event's current round; rounds before it are closed
    Rubric rubric;
    std::vector<Judge> judges;
    std::vector<Submission> submissions; ///< those that are in the round
    std::vector<Conflict> conflicts;
    std::vector<Assignment> assignments;
    std::vector<Ballot> ballots;
    std::vector<ReviewRule> rules = {};
    std::vector<Round> rounds = {Round{}}; ///< of the event, by number
    int round = 1;                         ///< whose state this is
    int currentRound = 1;
    int rubricVersion = 0; ///< 0 = none was set yet
    bool peers = false;    ///< entrants rate one another: any judge any submission that she has no conflict with

    /// Whether anybody gave a mark in the round. A comment is none.
    [[nodiscard]] bool isScored() const;
    /// Whether she may not score it, for whatever reason.
    [[nodiscard]] bool hasConflict(JudgeId judge, SubmissionId submission) const;
};

} // namespace jamwright
