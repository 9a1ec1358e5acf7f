// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/matrix/matrixpanel.h"

#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/matrix/matrixmodel.h"
#include "ui/judging/matrix/remindersbox.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

MatrixPanel::MatrixPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_model(new MatrixModel(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addLayout(makeHead(filled));
    auto *split = new QSplitter(Qt::Horizontal, filled);
    split->setChildrenCollapsible(false);
    split->addWidget(makeMatrix(split));
    m_reminders = new RemindersBox(split);
    split->addWidget(m_reminders);
    constexpr int matrixShare = 3;
    split->setStretchFactor(0, matrixShare);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_stack->addWidget(filled);
    setView({});
}

QWidget *MatrixPanel::makeEmpty()
{
    auto *empty = new EmptyState(m_stack);
    empty->setObjectName(u"progressEmpty"_s);
    empty->setIcon(u"judging"_s);
    empty->setTitle(tr("The progress shows once reviews are assigned"));
    empty->setText(tr("Then every judge and every submission stands here with what is done and what is open."));
    QPushButton *setUp = empty->addAction(tr("Go to the &judges"));
    connect(setUp, &QPushButton::clicked, this, &MatrixPanel::setUpWanted);
    return empty;
}

QHBoxLayout *MatrixPanel::makeHead(QWidget *box)
{
    m_figures = new KeyFigures(box);
    m_order = new QComboBox(box);
    m_order->setObjectName(u"matrixOrder"_s);
    m_order->addItem(tr("As set up"), int(MatrixOrder::AsSetUp));
    m_order->addItem(tr("Most left first"), int(MatrixOrder::MostLeft));
    m_order->addItem(tr("By title and name"), int(MatrixOrder::Title));
    m_order->addItem(tr("Most disagreement first"), int(MatrixOrder::Disagreement));
    auto *label = new QLabel(tr("Or&der:"), box);
    label->setBuddy(m_order);
    auto *row = new QHBoxLayout;
    row->addWidget(m_figures, 1);
    row->addWidget(label);
    row->addWidget(m_order);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_model->setOrder(MatrixOrder(m_order->currentData().toInt()));
        showSentence();
    });
    return row;
}

QWidget *MatrixPanel::makeMatrix(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Small);
    m_table = new TableView(box);
    m_table->setObjectName(u"progressMatrix"_s);
    m_table->setAccessibleName(tr("Reviews by submission and judge"));
    m_table->setSortingEnabled(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new PillDelegate(MatrixModel::PillRole, m_table));
    m_table->setModel(m_model);
    m_table->verticalHeader()->show(); // the titles, which stay while judges are scrolled
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_sentence = new QLabel(box);
    m_sentence->setObjectName(u"matrixSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_legend = new QLabel(box);
    m_legend->setObjectName(u"matrixLegend"_s);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    makeQuiet(m_legend);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addWidget(makeRule(box));
    column->addWidget(m_legend);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixPanel::showSentence);
    return box;
}

QWidget *MatrixPanel::makeRule(QWidget *box)
{
    m_ruleBox = new QWidget(box);
    m_rule = new QComboBox(m_ruleBox);
    m_rule->setObjectName(u"matrixRule"_s);
    m_rule->addItem(ruleWords(std::nullopt), -1);
    m_rule->addItem(ruleWords(ReviewRuleKind::Pinned), int(ReviewRuleKind::Pinned));
    m_rule->addItem(ruleWords(ReviewRuleKind::Forbidden), int(ReviewRuleKind::Forbidden));
    m_rule->setToolTip(tr("Binds the next time that judges are assigned. A conflict goes before it."));
    auto *label = new QLabel(tr("When judges are ass&igned, she:"), m_ruleBox);
    label->setBuddy(m_rule);
    auto *row = new QHBoxLayout(m_ruleBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_rule);
    row->addStretch();
    connect(m_rule, &QComboBox::activated, this, &MatrixPanel::wantRule);
    return m_ruleBox;
}

void MatrixPanel::wantRule()
{
    const auto pair = m_model->pairAt(m_table->currentIndex());
    const int kind = m_rule->currentData().toInt();
    if (pair) {
        Q_EMIT ruleWanted(pair->judge, pair->submission, kind < 0 ? std::nullopt : std::optional(ReviewRuleKind(kind)));
    }
}

void MatrixPanel::setView(const JudgingView &view)
{
    const int columns = m_model->columnCount();
    const int rows = m_model->rowCount();
    const bool wasClosed = m_model->isClosed();
    m_mayAssign = view.mayAssign;
    m_model->setMatrix(view.matrix, view.state.rules);
    if (columns != m_model->columnCount() || rows != m_model->rowCount() || wasClosed != m_model->isClosed()) {
        constexpr int narrow = 17; // a hundred judges have to fit
        m_table->fitColumns(narrow);
    }
    m_table->setColumnHidden(MatrixModel::MeanColumn, !view.matrix.closed);
    m_table->setColumnHidden(MatrixModel::SpreadColumn, !view.matrix.closed);
    bool noted = false;
    for (const MatrixSubmission &submission : view.matrix.submissions) {
        noted = noted || submission.late || submission.disqualified;
    }
    m_table->setColumnHidden(MatrixModel::NoteColumn, !noted);
    showFigures(view.matrix);
    showLegend();
    showSentence();
    m_reminders->setView(view);
    m_reminders->setVisible(view.state.phase == JudgingPhase::Open);
    const bool any = !view.state.assignments.empty() || !view.state.ballots.empty();
    m_stack->setCurrentIndex(any ? 1 : 0);
}

void MatrixPanel::showFigures(const JudgingMatrix &matrix)
{
    int judges = 0;
    int judgesDone = 0;
    for (const MatrixJudge &judge : matrix.judges) {
        judges += judge.assigned > 0 ? 1 : 0;
        judgesDone += judge.assigned > 0 && judge.left() == 0 ? 1 : 0;
    }
    int submissionsDone = 0;
    int unassigned = 0;
    int disputed = 0;
    for (const MatrixSubmission &submission : matrix.submissions) {
        submissionsDone += submission.assigned > 0 && submission.left() == 0 ? 1 : 0;
        unassigned += submission.assigned == 0 && !submission.disqualified ? 1 : 0;
        disputed += submission.disputed ? 1 : 0;
    }
    const auto outliers = int(
        std::count_if(matrix.cells.begin(), matrix.cells.end(), [](const ReviewCell &cell) { return cell.outlier; }));
    const auto of = [](int some, int all) {
        return tr("%1 of %2").arg(QLocale().toString(some), QLocale().toString(all));
    };
    QList<Figure> figures{{of(matrix.done, matrix.assigned), tr("reviews done"), {}},
                          {of(judgesDone, judges), tr("judges are finished"), {}},
                          {of(submissionsDone, int(matrix.submissions.size())), tr("submissions complete"),
                           tr("Submissions that have all their marks.")}};
    if (unassigned > 0) {
        figures.append({QLocale().toString(unassigned), tr("without a judge"),
                        tr("Submissions that nobody reviews whose marks count.")});
    }
    if (matrix.closed) {
        figures.append(
            {QLocale().toString(outliers), tr("ballots far from the others"),
             tr("More than two standard deviations from the submission's other ballots, the judge's severity "
                "taken off.")});
        figures.append({QLocale().toString(disputed), tr("disputed"),
                        tr("Submissions that the judges disagree about more than chance makes of it.")});
    }
    m_figures->setFigures(figures);
}

void MatrixPanel::showLegend()
{
    QStringList parts;
    const QList<MatrixSign> signs = matrixSigns(m_model->isClosed());
    for (const MatrixSign &sign : signs) {
        const QColor colour =
            sign.state < 0 ? palette().color(QPalette::Text) : stateColour(palette(), State(sign.state));
        parts << u"<b style=\"color:%1\">%2</b>&nbsp;%3"_s.arg(
            colour.name(), sign.sign.toHtmlEscaped(), QString(sign.meaning.toHtmlEscaped()).replace(u' ', u"&nbsp;"_s));
    }
    m_legend->setText(parts.join(u" &nbsp; "_s));
}

void MatrixPanel::showSentence()
{
    const QModelIndex current = m_table->currentIndex();
    const auto rule = m_model->ruleAt(current);
    m_rule->setCurrentIndex(m_rule->findData(rule ? int(*rule) : -1));
    m_rule->setEnabled(m_model->pairAt(current).has_value());
    m_ruleBox->setVisible(m_mayAssign);
    m_sentence->setText(current.isValid() ? m_model->sentence(current)
                        : m_model->isClosed()
                            ? tr("Move through the cells with the arrow keys to read what each says.")
                            : tr("Marks are not shown while the round is open: only how far each review is."));
}

void MatrixPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_legend != nullptr) {
        showLegend();
    }
}

} // namespace jamwright
