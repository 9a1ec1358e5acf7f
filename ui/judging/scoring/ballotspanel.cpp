// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/ballotspanel.h"

#include "ui/judging/scoring/scoregrid.h"
#include "ui/judging/scoring/scoregridmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int writingPause = 800; // milliseconds without a key until words are saved
}

BallotsPanel::BallotsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ScoreGridModel(this))
    , m_stack(new QStackedWidget(this))
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(writingPause);
    connect(m_pause, &QTimer::timeout, this, &BallotsPanel::takeTexts);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(m_stack);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"ballotsEmpty"_s);
    m_empty->setIcon(u"judge"_s);
    m_empty->setTitle(tr("Ballots come with the assignment"));
    m_empty->setText(tr("Once the judges know which submissions are theirs, each has her marks to give here."));
    QPushButton *setUp = m_empty->addAction(tr("Go to the s&et-up"));
    connect(setUp, &QPushButton::clicked, this, &BallotsPanel::setUpWanted);
    m_stack->addWidget(m_empty);

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeHead());
    m_grid = new ScoreGrid(filled);
    m_grid->setObjectName(u"scoreGrid"_s);
    m_grid->setAccessibleName(tr("Marks"));
    m_grid->setGridModel(m_model);
    column->addWidget(m_grid, 1);
    m_refused = new QLabel(filled);
    m_refused->setObjectName(u"markRefused"_s);
    m_refused->setTextFormat(Qt::PlainText);
    m_refused->setWordWrap(true);
    column->addWidget(m_refused);
    column->addWidget(makeTexts());
    m_stack->addWidget(filled);

    connect(m_model, &ScoreGridModel::ballotEdited, this, &BallotsPanel::ballotEdited);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &BallotsPanel::showDone);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BallotsPanel::showTexts);
    const QString keys =
        tr("Digits set a mark · N not applicable · R recused · X could not run · Shift+letter the whole row "
           "· Delete clears · Enter next");
    connect(m_grid, &ScoreGrid::refused, this,
            [this, keys](const QString &sentence) { m_refused->setText(sentence.isEmpty() ? keys : sentence); });
    m_refused->setText(keys);
    makeQuiet(m_refused);
}

QWidget *BallotsPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    m_judge = new QComboBox(head);
    m_judge->setObjectName(u"judgeChooser"_s);
    m_judge->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_judge->setMaxVisibleItems(20);
    auto *label = new QLabel(tr("&Judge:"), head);
    label->setBuddy(m_judge);
    m_bar = new QProgressBar(head);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How many reviews of this judge are done"));
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_done = new QLabel(head);
    m_done->setObjectName(u"ballotsDone"_s);
    m_saving = new QLabel(head);
    m_saving->setObjectName(u"ballotsSaving"_s);
    makeQuiet(m_saving);
    m_closed = new QLabel(tr("Judging is not open: marks are shown, not changed."), head);
    m_closed->setObjectName(u"ballotsClosed"_s);
    makeQuiet(m_closed);
    row->addWidget(label);
    row->addWidget(m_judge);
    row->addSpacing(space::Small);
    row->addWidget(m_bar, 1);
    row->addWidget(m_done);
    row->addSpacing(space::Small);
    row->addWidget(m_saving);
    row->addStretch(1);
    row->addWidget(m_closed);
    connect(m_judge, &QComboBox::currentIndexChanged, this, &BallotsPanel::showGrid);
    return head;
}

QWidget *BallotsPanel::makeTexts()
{
    m_texts = new QWidget(this);
    auto *grid = new QGridLayout(m_texts);
    grid->setContentsMargins(0, space::Small, 0, 0);
    grid->setHorizontalSpacing(space::Medium);
    grid->setVerticalSpacing(space::Small / 2);
    m_textsTitle = new QLabel(m_texts);
    m_textsTitle->setObjectName(u"textsTitle"_s);
    m_textsTitle->setTextFormat(Qt::PlainText);
    m_textsTitle->setFont(scaledFont(this, 1.0, true));
    m_comment = makeText(u"ballotComment"_s);
    m_note = makeText(u"ballotNote"_s);
    auto *commentLabel = new QLabel(tr("&Comment for the team"), m_texts);
    commentLabel->setBuddy(m_comment);
    auto *noteLabel = new QLabel(tr("&Private note for the organisers"), m_texts);
    noteLabel->setBuddy(m_note);
    grid->addWidget(m_textsTitle, 0, 0, 1, 2);
    grid->addWidget(commentLabel, 1, 0);
    grid->addWidget(noteLabel, 1, 1);
    grid->addWidget(m_comment, 2, 0);
    grid->addWidget(m_note, 2, 1);
    return m_texts;
}

QPlainTextEdit *BallotsPanel::makeText(const QString &name)
{
    auto *edit = new QPlainTextEdit(m_texts);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(fontMetrics().lineSpacing() * 4);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        m_written = true;
        m_pause->start();
    });
    return edit;
}

void BallotsPanel::setState(const JudgingState &state)
{
    m_state = state;
    showJudges();
    showGrid();
    m_stack->setCurrentIndex(state.assignments.empty() ? 0 : 1);
}

void BallotsPanel::showJudges()
{
    const JudgeId before = chosenJudge();
    const QSignalBlocker quiet(m_judge);
    m_judge->clear();
    for (const Judge &judge : m_state.judges) {
        const ReviewCount count = reviewsOf(m_state, judge.id);
        if (count.assigned == 0) {
            continue;
        }
        m_judge->addItem(tr("%1 (%2 of %3)", "a judge, reviews done, reviews assigned")
                             .arg(judge.name, QLocale().toString(count.done), QLocale().toString(count.assigned)),
                         judge.id.value);
    }
    const int place = m_judge->findData(before.value);
    m_judge->setCurrentIndex(place < 0 ? 0 : place);
}

JudgeId BallotsPanel::chosenJudge() const
{
    return {m_judge->currentData().toLongLong()};
}

void BallotsPanel::chooseJudge(JudgeId judge)
{
    m_judge->setCurrentIndex(m_judge->findData(judge.value));
}

void BallotsPanel::showGrid()
{
    takeTexts();
    const JudgeId judge = chosenJudge();
    const bool another = judge != m_model->judge() || m_model->rowCount() == 0;
    m_model->setState(m_state, judge);
    if (another && m_model->rowCount() > 0) {
        m_grid->fitColumns(30);
        m_grid->goToFirstOpen();
    }
    m_closed->setVisible(m_state.phase != JudgingPhase::Open);
    showDone();
    showCurrent();
}

void BallotsPanel::showDone()
{
    const int all = m_model->rowCount();
    const int done = m_model->doneCount();
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(done);
    m_done->setText(tr("%1 of %2 done").arg(QLocale().toString(done), QLocale().toString(all)));
}

void BallotsPanel::showTexts()
{
    takeTexts();
    showCurrent();
}

void BallotsPanel::showCurrent()
{
    const QModelIndex cell = m_grid->currentIndex();
    m_texts->setEnabled(cell.isValid());
    if (!cell.isValid()) {
        m_textsOf = {};
        return;
    }
    const Ballot &ballot = m_model->ballot(cell.row());
    // What is being written is not taken from under the pen by a reload.
    const bool writing = m_textsOf == ballot.submission && m_written;
    m_textsOf = ballot.submission;
    m_textsTitle->setText(m_model->submission(cell.row()).shownTitle());
    for (const auto &[edit, text] : {std::pair{m_comment, ballot.comment}, {m_note, ballot.privateNote}}) {
        edit->setReadOnly(!m_model->isOpen());
        if (!writing && edit->toPlainText() != text) {
            const QSignalBlocker quiet(edit);
            edit->setPlainText(text);
        }
    }
}

void BallotsPanel::takeTexts()
{
    m_pause->stop();
    if (!m_written) {
        return;
    }
    m_written = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->submission(row).id == m_textsOf) {
            m_model->setTexts(row, m_comment->toPlainText(), m_note->toPlainText());
            return;
        }
    }
}

void BallotsPanel::setSaving(bool saving)
{
    m_saving->setText(saving ? tr("Saving…") : QString());
}

bool BallotsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        takeTexts();
    }
    return QWidget::eventFilter(watched, event);
}

void BallotsPanel::hideEvent(QHideEvent *event)
{
    takeTexts();
    QWidget::hideEvent(event);
}

} // namespace jamwright
