// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/remote/judgewindow.h"

#include "base/futures.h"
#include "ui/judging/scoring/remote/ballotdocument.h"
#include "ui/judging/scoring/scoringview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/noticebar.h"
#include "workflow/judging/ballots.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

JudgeWindow::JudgeWindow(const QString &path, const BallotFile &file, QWidget *parent)
    : QMainWindow(parent)
    , m_document(new BallotDocument(path, file, this))
{
    setObjectName(u"judgeWindow"_s);
    const QString round = file.roundName.isEmpty() ? tr("round %1").arg(file.round) : file.roundName;
    setWindowTitle(u"%1 — %2, %3 — %4"_s.arg(file.judgeName, file.event.name, round, tr("Jamwright")));
    makeCentre(tr("%1: ballots of %2, %3", "an event, a judge, a round").arg(file.event.name, file.judgeName, round));
    m_saved = new QLabel(this);
    m_saved->setObjectName(u"judgeSaved"_s);
    m_saved->setTextFormat(Qt::PlainText);
    m_saved->setContentsMargins(space::Medium, 0, 0, 0);
    statusBar()->addWidget(m_saved, 1);
    statusBar()->setSizeGripEnabled(false);
    makeMenu();
    connect(m_view, &ScoringView::ballotEdited, m_document, &BallotDocument::take);
    connect(m_document, &BallotDocument::savedChanged, this, &JudgeWindow::showSaved);
    connect(m_document, &BallotDocument::failed, this, [this](const Error &error) {
        m_unsavable = true;
        m_notices->show({Severity::Error, error.sentence(), tr("Try &again"), [this] { m_document->retry(); }});
    });
    m_view->show(file, true);
    m_view->setFocus();
    showSaved();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 42);
}

void JudgeWindow::makeCentre(const QString &title)
{
    auto *centre = new QWidget(this);
    auto *outer = new QVBoxLayout(centre);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_notices = new NoticeBar(centre);
    outer->addWidget(m_notices);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Small);
    inner->setSpacing(space::Small);
    auto *heading = new QLabel(title, centre);
    heading->setObjectName(u"judgeTitle"_s);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(scaledFont(this, 1.15, true));
    inner->addWidget(heading);
    m_view = new ScoringView(centre);
    inner->addWidget(m_view, 1);
    outer->addLayout(inner, 1);
    setCentralWidget(centre);
}

void JudgeWindow::open(const QString &path, QObject *context, std::function<void(JudgeWindow &)> opened,
                       std::function<void(const Error &)> failed)
{
    const auto answer = QtConcurrent::run([path] { return openBallotFile(path); });
    whenFinished(answer, context,
                 [path, opened = std::move(opened), failed = std::move(failed)](const Result<BallotFile> &file) {
                     if (!file) {
                         failed(file.error());
                         return;
                     }
                     auto *window = new JudgeWindow(path, *file);
                     window->setAttribute(Qt::WA_DeleteOnClose);
                     window->show();
                     opened(*window);
                 });
}

void JudgeWindow::makeMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    QAction *close = menu->addAction(tr("&Close"));
    close->setShortcuts({QKeySequence::Close, QKeySequence::Quit});
    connect(close, &QAction::triggered, this, &QWidget::close);
}

void JudgeWindow::showSaved()
{
    const bool saved = m_document->isSaved();
    if (saved) {
        m_unsavable = false;
    }
    m_saved->setText(saved ? tr("Everything is saved in %1. Send this file to the organiser when you are done.")
                                 .arg(QDir::toNativeSeparators(m_document->path()))
                     : m_unsavable ? tr("Not saved.")
                                   : tr("Saving…"));
    if (m_closing && (saved || m_unsavable)) {
        m_closing = false;
        saved ? static_cast<void>(close()) : closeAnyway();
    }
}

void JudgeWindow::closeEvent(QCloseEvent *event)
{
    m_view->takeTexts();
    if (m_document->isSaved()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    m_closing = true;
    m_unsavable = false;
    m_document->retry(); // showSaved() closes
}

void JudgeWindow::closeAnyway()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"unsavedQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setText(tr("Your last changes could not be saved."));
    box->setInformativeText(
        tr("Is the disk full, or the file write-protected? Changes that are not saved are lost when "
           "the window closes."));
    const QPushButton *lose = box->addButton(tr("&Lose them and close"), QMessageBox::DestructiveRole);
    box->addButton(tr("&Keep the window open"), QMessageBox::RejectRole);
    connect(lose, &QPushButton::clicked, this, [this] { deleteLater(); });
    box->open();
}

bool isBallotFileName(const QString &path)
{
    return QFileInfo(path).suffix().compare("jamballot"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace jamwright
