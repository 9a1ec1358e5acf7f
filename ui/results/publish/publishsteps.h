// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/facts.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/judging/results/results.h"

#include <QString>
#include <QStringList>

#include <map>

namespace jamwright {

/// What stands between an event and its published results.
struct PublishSteps {
    QString where;      ///< where it is now, in a sentence
    QStringList needed; ///< sentences: what has to be done before the next step can be
    QStringList advice; ///< sentences: what is open, and stops nothing
    bool mayFreeze = false;
    bool mayUnfreeze = false;
    bool mayPublish = false;
    bool mayTakeBack = false;
};
/// Of the event's current round.
[[nodiscard]] PublishSteps publishSteps(const ResultsView &results);

/// "Version 2 would be published now. Its fingerprint is 3f2a…".
[[nodiscard]] QString publishQuestion(const Publication &dryRun);
/// What was published, the newest first, with what a check of it said where one was made.
[[nodiscard]] FactsTable publicationFacts(const std::vector<Publication> &publications,
                                          const std::map<int, QString> &checks);
[[nodiscard]] QString checkSentence(const PublicationCheck &check);

} // namespace jamwright
