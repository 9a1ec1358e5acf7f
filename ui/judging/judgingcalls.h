// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"

#include <QFuture>
#include <QObject>

namespace jamwright {

/// What the judging page asks of the desk. Every call says what came of it by a notice of the page, with Undo where
/// there is something to undo.
class JudgingCalls : public QObject
{
    Q_OBJECT

public:
    JudgingCalls(Desk &desk, Page &page);

    void saveRubric(const Rubric &rubric);
    void saveRubricSet(const RubricSet &set);
    void importJudges(const QString &file);
    void importSubmissions(const QString &file);
    void addMissingSubmissions();
    void assign(int reviews, quint64 seed);
    void setPhase(JudgingPhase phase);
    [[nodiscard]] QFuture<Result<ChangeId>> saveBallot(EventId event, const Ballot &ballot);

Q_SIGNALS:
    /// A sentence with loads, broken conflicts and components.
    void assigned(const QString &sentence);
    /// Something was refused: what is shown may be other than what is stored.
    void refused();

private:
    using Import = Result<JudgingImport> (*)(Workspace &, EventId, const QByteArray &, const QString &, bool);
    void importFile(const QString &file, Import import);
    void say(const QString &text, ChangeId change = {}, Severity severity = Severity::Note);
    void sayError(const Error &error);

    Desk &m_desk;
    Page &m_page;
};

/// What came of assigning, in sentences.
[[nodiscard]] QString assignSentence(const AssignOutcome &outcome);
/// Why judging cannot open yet; blank = it can.
[[nodiscard]] QString openObstacle(const JudgingState &state);
[[nodiscard]] QString phaseSentence(JudgingPhase phase);

} // namespace jamwright
