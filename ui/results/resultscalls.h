// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/judging/results/results.h"

#include <QFuture>
#include <QObject>

#include <vector>

namespace jamwright {

/// What the results page asks of the desk. Every call says what came of it by a notice of the page, with Undo where
/// there is something to undo.
class ResultsCalls : public QObject
{
    Q_OBJECT

public:
    ResultsCalls(Desk &desk, Page &page);

    /// Keeps the choice and, with `reveal`, marks the round as seen.
    void choose(const TallyChoice &choice, bool reveal);
    void saveAwards(const std::vector<Award> &awards);
    void sayContribution(const std::vector<PersonId> &people, bool contributed, const QString &saidBy);
    void setPhase(JudgingPhase phase);
    void takeBack(const QString &reason);
    void previewPublication();
    void publish();
    void check(int version);

Q_SIGNALS:
    void previewed(const jamwright::Publication &publication);
    void checked(int version, const jamwright::PublicationCheck &check);
    /// Something was refused: what is shown may be other than what is stored.
    void refused();

private:
    void say(const QString &text, ChangeId change = {}, Severity severity = Severity::Note);
    void sayError(const Error &error);
    /// Says the sentence, or why not.
    void sayOutcome(const QFuture<Result<ChangeId>> &answer, const QString &sentence);

    Desk &m_desk;
    Page &m_page;
};

} // namespace jamwright
