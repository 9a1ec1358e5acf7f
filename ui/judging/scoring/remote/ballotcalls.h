// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/judging/ballots.h"

#include <QObject>
#include <QStringList>

namespace jamwright {

/// Ballot files out of a workspace and back: asks for folder or files, looks at what an import would do, lets the
/// organiser decide what cannot be decided otherwise, and does it. Says what came of it by notices of the page.
class BallotCalls : public QObject
{
    Q_OBJECT

public:
    BallotCalls(Desk &desk, Page &page);

    void askForExport();
    void askForImport();
    void exportTo(const QString &folder, const BallotExport &wanted);
    /// Looks first; shows a dialog where files conflict, else imports.
    void import(const QStringList &files);

private:
    void look(const std::vector<BallotBytes> &files);
    void decide(const std::vector<BallotBytes> &files, const BallotImport &import, const Rubric &rubric);
    void take(const std::vector<BallotBytes> &files, const BallotImportChoices &choices);
    void say(const BallotImport &import);
    void sayError(const Error &error);

    Desk &m_desk;
    Page &m_page;
};

/// What an import did, in sentences.
[[nodiscard]] QString importSentence(const BallotImport &import);

} // namespace jamwright
