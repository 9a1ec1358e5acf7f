// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/scoringview.h"

#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/markgrid.h"
#include "ui/judging/scoring/scoringmodels.h"
#include "ui/judging/scoring/submissioncard.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "workflow/judging/ballots.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int penPause = 600; // milliseconds without a key until words are taken
}

ScoringView::ScoringView(QWidget *parent)
    : QWidget(parent)
    , m_sheet(new BallotSheet(this))
    , m_submissions(new HerSubmissionsModel(*m_sheet, this))
    , m_marks(new MarksModel(*m_sheet, this))
    , m_pause(new QTimer(this))
{
    setObjectName(u"scoringView"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(penPause);
    connect(m_pause, &QTimer::timeout, this, &ScoringView::takeTexts);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeList());
    split->addWidget(makeForm());
    split->setStretchFactor(1, 1);
    const int width = fontMetrics().averageCharWidth();
    split->setSizes({width * 46, width * 104});
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
    connect(m_sheet, &BallotSheet::reset, this, &ScoringView::restart);
    connect(m_sheet, &BallotSheet::ballotEdited, this, &ScoringView::ballotEdited);
    connect(m_sheet, &BallotSheet::changed, this, [this](SubmissionId submission) {
        showLeft();
        if (submission == m_textsOf) {
            showTexts();
        }
    });
    connect(m_grid, &MarkGrid::submissionWanted, this, &ScoringView::step);
    connect(m_grid, &MarkGrid::undoWanted, this, &ScoringView::undo);
    connect(m_grid, &MarkGrid::refused, this, &ScoringView::sayKeys);
    setFocusProxy(m_grid); // where a judge begins
    sayKeys({});
}

QWidget *ScoringView::makeList()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Small);
    m_left = new QLabel(side);
    m_left->setObjectName(u"reviewsLeft"_s);
    m_left->setFont(scaledFont(this, 1.0, true));
    m_bar = new QProgressBar(side);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How many submissions are done"));
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_list = new TableView(side);
    m_list->setObjectName(u"herSubmissions"_s);
    m_list->setAccessibleName(tr("Submissions to score"));
    m_list->setSortingEnabled(false);
    m_list->setTabKeyNavigation(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_list->setModel(m_submissions);
    m_list->setItemDelegateForColumn(HerSubmissionsModel::StateColumn,
                                     new PillDelegate(HerSubmissionsModel::PillRole, m_list));
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(HerSubmissionsModel::TitleColumn, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(HerSubmissionsModel::StateColumn, QHeaderView::ResizeToContents);
    column->addWidget(m_left);
    column->addWidget(m_bar);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScoringView::showSubmission);
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_grid->setFocus(); });
    return side;
}

QWidget *ScoringView::makeForm()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::Small, 0, 0, 0);
    column->setSpacing(space::Small);
    m_card = new SubmissionCard(form);
    m_grid = new MarkGrid(*m_sheet, *m_marks, form);
    m_grid->setObjectName(u"markGrid"_s);
    m_grid->setAccessibleName(tr("Marks"));
    m_keys = new QLabel(form);
    m_keys->setObjectName(u"markRefused"_s);
    m_keys->setTextFormat(Qt::PlainText);
    m_keys->setWordWrap(true);
    makeQuiet(m_keys);
    column->addWidget(m_card);
    column->addWidget(m_grid, 1);
    column->addWidget(m_keys);
    column->addWidget(makeTexts());
    return form;
}

QWidget *ScoringView::makeTexts()
{
    auto *texts = new QWidget(this);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Medium);
    grid->setVerticalSpacing(space::Small / 2);
    m_comment = makeText(texts, u"ballotComment"_s);
    m_note = makeText(texts, u"ballotNote"_s);
    auto *commentLabel = new QLabel(tr("Comment &to the team"), texts);
    commentLabel->setBuddy(m_comment);
    auto *noteLabel = new QLabel(tr("&Private note for the organisers"), texts);
    noteLabel->setBuddy(m_note);
    grid->addWidget(commentLabel, 0, 0);
    grid->addWidget(noteLabel, 0, 1);
    grid->addWidget(m_comment, 1, 0);
    grid->addWidget(m_note, 1, 1);
    return texts;
}

QPlainTextEdit *ScoringView::makeText(QWidget *parent, const QString &name)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(fontMetrics().lineSpacing() * 4 + space::Small);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        m_written = true;
        m_pause->start();
    });
    return edit;
}

void ScoringView::show(const BallotFile &view, bool open)
{
    const JudgeId before = m_sheet->view().judge;
    takeTexts();
    m_sheet->show(view, open);
    if (view.judge != before) {
        m_grid->goToFirstOpen();
    }
}

SubmissionId ScoringView::current() const
{
    return m_submissions->submission(m_list->currentIndex().row());
}

void ScoringView::goTo(SubmissionId submission)
{
    m_list->setCurrentIndex(m_submissions->index(m_submissions->rowOf(submission), 0));
}

/// Another judge, or other submissions: begins where there is something left to do.
void ScoringView::restart()
{
    m_written = false;
    m_textsOf = {};
    showLeft();
    const auto &all = m_sheet->view().submissions;
    const auto open = std::find_if(all.begin(), all.end(), [this](const Submission &one) {
        const ReviewState state = reviewState(m_sheet->view(), one.id);
        return state == ReviewState::Open || state == ReviewState::Begun;
    });
    m_list->setCurrentIndex({});
    if (!all.empty()) {
        goTo(open == all.end() ? all.front().id : open->id);
    }
    showSubmission();
}

void ScoringView::showSubmission()
{
    takeTexts();
    const SubmissionId now = current();
    if (now == m_marks->submission() && now == m_textsOf) {
        return;
    }
    m_marks->setSubmission(now);
    m_textsOf = now;
    const Submission *submission = m_sheet->view().find(now);
    m_card->setVisible(submission != nullptr);
    if (submission != nullptr) {
        m_card->show(*submission, m_sheet->view().event.checklist);
        m_grid->goToFirstOpen();
    }
    showTexts();
}

void ScoringView::showTexts()
{
    const Ballot ballot = m_sheet->view().ballotOf(m_textsOf);
    for (const auto &[edit, text] : {std::pair{m_comment, ballot.comment}, {m_note, ballot.privateNote}}) {
        edit->setEnabled(m_textsOf.isStored());
        edit->setReadOnly(!m_sheet->isOpen());
        if (!m_written && edit->toPlainText() != text) {
            const QSignalBlocker quiet(edit);
            edit->setPlainText(text);
        }
    }
}

void ScoringView::takeTexts()
{
    m_pause->stop();
    if (!m_written) {
        return;
    }
    m_written = false;
    m_sheet->setTexts(m_textsOf, m_comment->toPlainText(), m_note->toPlainText());
}

void ScoringView::showLeft()
{
    const int all = m_submissions->rowCount();
    const int left = m_sheet->left();
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(all - left);
    m_left->setText(left == 0 && all > 0 ? tr("All %n submission(s) are done.", nullptr, all)
                                         : tr("%1 of %2 left").arg(locale().toString(left), locale().toString(all)));
}

void ScoringView::step(int direction)
{
    takeTexts();
    const int row = m_list->currentIndex().row() + direction;
    if (row >= 0 && row < m_submissions->rowCount()) {
        m_list->setCurrentIndex(m_submissions->index(row, 0));
    } else if (direction > 0 && m_sheet->left() > 0) {
        restart(); // at the end: to what was left out on the way
    }
    m_grid->setFocus();
}

void ScoringView::undo()
{
    takeTexts();
    if (const auto submission = m_sheet->undo()) {
        goTo(*submission);
    }
}

void ScoringView::sayKeys(const QString &refusal)
{
    m_keys->setText(!refusal.isEmpty()
                        ? refusal
                        : tr("Digits: mark · N: not applicable · R: recused · C: could not run · Delete: clear · "
                             "↑ ↓ Tab: criteria · Enter, Page Down: next submission · Page Up: back · Ctrl+Z: undo"));
}

bool ScoringView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        takeTexts();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool onwards =
            key->key() == Qt::Key_PageDown || (enter && key->modifiers().testFlag(Qt::ControlModifier));
        if (onwards || key->key() == Qt::Key_PageUp) {
            step(onwards ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ScoringView::hideEvent(QHideEvent *event)
{
    takeTexts();
    QWidget::hideEvent(event);
}

} // namespace jamwright
