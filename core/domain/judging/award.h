// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "domain/naming/names.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// How it is found who receives an award.
enum class AwardKind {
    Place,     ///< the best of the ranking, or of a track's part of it
    Criterion, ///< the best of one criterion
    ByHand,    ///< whom the organiser names
    Mention,   ///< likewise; an honour without a rank
};
template <>
struct EnumNames<AwardKind> {
    static constexpr std::array names = {"place", "criterion", "by-hand", "mention"};
};

struct Award {
    AwardId id;
    QString name; ///< unique in the event, without case
    AwardKind kind = AwardKind::Place;
    QString criterion = {};                 ///< its name; of Criterion
    QString track = {};                     ///< of its submissions only; blank = all
    int places = 1;                         ///< the best so many receive it, more where the last is shared
    QString prize = {};                     ///< blank = the honour
    bool contributedOnly = true;            ///< members who did not take part receive nothing
    std::vector<SubmissionId> winners = {}; ///< of ByHand and Mention
    friend bool operator==(const Award &, const Award &) = default;
};

/// Whether a member took part in making what her team handed in. Where nothing is said, she did.
struct Contribution {
    TeamId team;
    PersonId person;
    bool contributed = true;
    QString saidBy; ///< blank = not said
    QDateTime at;   ///< UTC
    friend bool operator==(const Contribution &, const Contribution &) = default;
};

struct AwardWinner {
    SubmissionId submission;
    QString title;
    QString team;
    int place = 1;            ///< within the award; shared by those who are level
    QStringList people = {};  ///< who receive it
    QStringList leftOut = {}; ///< members who did not contribute
    friend bool operator==(const AwardWinner &, const AwardWinner &) = default;
};

/// An award with who receives it. One that a method gives to teams and individuals apart is there twice.
struct GivenAward {
    Award award;
    std::vector<AwardWinner> winners; ///< by place, then title
    QString group = {};               ///< "team", "individual" or blank: as in the ranking

    /// Its name, with to whom it is given where it is given apart.
    [[nodiscard]] QString shownName() const;

    friend bool operator==(const GivenAward &, const GivenAward &) = default;
};

/// Results as they were published: what was known, over ids alone. See `judging/results/publication.h`.
struct Publication {
    int version = 0; ///< 1-based
    QDateTime at;    ///< UTC
    QByteArray document;
    QString hash; ///< SHA-256 of the document, in hex
    friend bool operator==(const Publication &, const Publication &) = default;
};

} // namespace jamwright
