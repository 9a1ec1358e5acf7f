// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/remote/ballotcalls.h"

#include "base/futures.h"
#include "ui/judging/scoring/remote/conflictdialog.h"
#include "ui/widgets/async/undonotice.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a look at files found, with what its marks are to be shown by.
struct Look {
    std::vector<BallotBytes> files;
    BallotImport import;
    Rubric rubric;
};

Result<Look> lookAt(Workspace &workspace, EventId event, const QStringList &paths)
{
    Look look;
    for (const QString &path : paths) {
        auto bytes = readFile(path);
        if (!bytes) {
            return bytes.error();
        }
        look.files.push_back({QFileInfo(path).fileName(), *std::move(bytes)});
    }
    auto import = importBallots(workspace, event, look.files, {}, true);
    auto state = loadJudging(workspace, event);
    if (!import || !state) {
        return !import ? import.error() : state.error();
    }
    look.import = *std::move(import);
    look.rubric = state->rubric;
    return look;
}

} // namespace

BallotCalls::BallotCalls(Desk &desk, Page &page)
    : QObject(&page)
    , m_desk(desk)
    , m_page(page)
{
}

void BallotCalls::sayError(const Error &error)
{
    Q_EMIT m_page.noticed({Severity::Error, error.sentence(), {}, {}});
}

void BallotCalls::askForExport()
{
    auto *box = new QMessageBox(&m_page);
    box->setObjectName(u"ballotFormat"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("What will the judges score in?"));
    box->setInformativeText(tr("Jamwright opens ballot files by itself, without your workspace, and keeps track of "
                               "changes. A spreadsheet needs Excel or LibreOffice."));
    auto *hide = new QCheckBox(tr("&Hide the teams' names"), box);
    hide->setObjectName(u"hideTeams"_s);
    box->setCheckBox(hide);
    const std::pair<QPushButton *, BallotFormat> kinds[] = {
        {box->addButton(tr("&Ballot files for Jamwright…"), QMessageBox::AcceptRole), BallotFormat::Jamballot},
        {box->addButton(tr("&Spreadsheets…"), QMessageBox::AcceptRole), BallotFormat::Xlsx}};
    box->addButton(QMessageBox::Cancel);
    for (const auto &[button, format] : kinds) {
        connect(button, &QPushButton::clicked, this, [this, format = format, hide] {
            const bool anonymous = hide->isChecked();
            auto *dialog = new QFileDialog(&m_page, tr("Folder for the ballot files"));
            dialog->setObjectName(u"fileDialog"_s);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::Directory);
            dialog->setOption(QFileDialog::ShowDirsOnly);
            connect(dialog, &QFileDialog::fileSelected, this, [this, format, anonymous](const QString &folder) {
                exportTo(folder, {format, {}, anonymous});
            });
            dialog->open();
        });
    }
    box->open();
}

void BallotCalls::exportTo(const QString &folder, const BallotExport &wanted)
{
    const auto answer = m_desk.read([event = m_page.eventId(), folder, wanted](Workspace &workspace) {
        return exportBallots(workspace, event, folder, wanted);
    });
    whenFinished(answer, this, [this, folder](const Result<QStringList> &names) {
        if (!names) {
            sayError(names.error());
            return;
        }
        Q_EMIT m_page.noticed(
            {Severity::Note,
             tr("%n ballot file(s) were written to %1. Send each judge hers.", nullptr, int(names->size())).arg(folder),
             {},
             {}});
    });
}

void BallotCalls::askForImport()
{
    auto *dialog = new QFileDialog(&m_page, tr("Import ballot files"), {},
                                   tr("Ballot files (*.jamballot *.xlsx);;Every file (*)"));
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &BallotCalls::import);
    dialog->open();
}

void BallotCalls::import(const QStringList &files)
{
    const auto answer = m_desk.read(
        [event = m_page.eventId(), files](Workspace &workspace) { return lookAt(workspace, event, files); });
    whenFinished(answer, this, [this](const Result<Look> &look) {
        if (!look) {
            sayError(look.error());
        } else if (look->import.refused > 0) {
            say(look->import);
        } else if (look->import.contested.empty()) {
            take(look->files, {});
        } else {
            decide(look->files, look->import, look->rubric);
        }
    });
}

void BallotCalls::decide(const std::vector<BallotBytes> &files, const BallotImport &import, const Rubric &rubric)
{
    auto *dialog = new ConflictDialog(import.contested, rubric, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, files] { take(files, dialog->choices()); });
    dialog->open();
}

void BallotCalls::take(const std::vector<BallotBytes> &files, const BallotImportChoices &choices)
{
    const auto answer = m_desk.write([event = m_page.eventId(), files, choices](Workspace &workspace) {
        return importBallots(workspace, event, files, choices);
    });
    whenFinished(answer, this, [this](const Result<BallotImport> &done) {
        if (done) {
            say(*done);
        } else {
            sayError(done.error());
        }
    });
}

void BallotCalls::say(const BallotImport &import)
{
    const Severity severity = import.refused > 0           ? Severity::Error
                              : hasErrors(import.findings) ? Severity::Warning
                                                           : Severity::Note;
    Q_EMIT m_page.noticed(undoNotice(&m_page, m_desk, importSentence(import), import.change, severity));
}

QString importSentence(const BallotImport &import)
{
    QStringList sentences;
    JudgesBallots sum;
    for (const JudgesBallots &judge : import.judges) {
        sum.added += judge.added;
        sum.changed += judge.changed;
        sum.same += judge.same;
        sum.older += judge.older;
    }
    const QLocale locale;
    if (import.refused == 0) {
        sentences << BallotCalls::tr("Ballots: %1 new, %2 changed, %3 unchanged, %4 older than what is stored.")
                         .arg(locale.toString(sum.added), locale.toString(sum.changed), locale.toString(sum.same),
                              locale.toString(sum.older));
    }
    for (const Finding &finding : import.findings) {
        sentences << (finding.place.file.isEmpty() ? finding.message : finding.place.file + u": "_s + finding.message);
    }
    return sentences.join(u' ');
}

} // namespace jamwright
