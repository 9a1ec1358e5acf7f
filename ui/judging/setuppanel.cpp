// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/setuppanel.h"

#include "ui/judging/criteriamodel.h"
#include "ui/judging/listmodels.h"
#include "ui/judging/scoring/reviewcounts.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A part of the panel: a title with buttons at its right, its content below.
struct Section {
    QWidget *box = nullptr;
    QVBoxLayout *column = nullptr;
    QHBoxLayout *head = nullptr;
};

Section makeSection(QWidget *parent, const QString &title)
{
    Section section;
    section.box = new QWidget(parent);
    section.column = new QVBoxLayout(section.box);
    section.column->setContentsMargins(0, 0, 0, 0);
    section.column->setSpacing(space::Small);
    section.head = new QHBoxLayout;
    section.head->setSpacing(space::Small);
    auto *label = new QLabel(title, section.box);
    label->setFont(scaledFont(parent, 1.15, true));
    section.head->addWidget(label);
    section.head->addStretch();
    section.column->addLayout(section.head);
    return section;
}

QPushButton *addButton(const Section &section, const QString &text, const QString &name, const QString &icon = {})
{
    auto *button = new QPushButton(text, section.box);
    button->setObjectName(name);
    if (!icon.isEmpty()) {
        button->setIcon(themedIcon(icon, button));
    }
    section.head->addWidget(button);
    return button;
}

QLabel *addHint(const Section &section, const QString &name, const QString &text = {})
{
    auto *label = new QLabel(text, section.box);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    makeQuiet(label);
    section.column->addWidget(label);
    return label;
}

TableView *addTable(const Section &section, const QString &name, const QString &accessibleName,
                    QAbstractItemModel *model, int rows)
{
    auto *table = new TableView(section.box);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSortingEnabled(false);
    table->setModel(model);
    table->setVisibleRows(rows);
    section.column->addWidget(table);
    return table;
}

} // namespace

SetUpPanel::SetUpPanel(QWidget *parent)
    : QWidget(parent)
    , m_criteria(new CriteriaModel(this))
    , m_judges(new JudgesModel(this))
    , m_submissions(new SubmissionsModel(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, space::Small, 0);
    m_columns->setSpacing(space::Large + space::Small);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::Large);
    left->addWidget(makeRubric());
    left->addWidget(makeAssignment());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::Large);
    right->addWidget(makeJudges());
    right->addWidget(makeSubmissions());
    right->addStretch();
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    scroll->setWidget(content);
    setState({});
}

QWidget *SetUpPanel::makeRubric()
{
    const Section section = makeSection(this, tr("Rubric"));
    m_builtIn = new QComboBox(section.box);
    m_builtIn->setObjectName(u"builtInRubrics"_s);
    m_builtIn->setAccessibleName(tr("Use a rubric that comes with the program"));
    m_builtIn->setPlaceholderText(tr("Use a ready-made one"));
    section.head->addWidget(m_builtIn);
    m_add = addButton(section, tr("A&dd"), u"addCriterion"_s, u"add"_s);
    m_remove = addButton(section, tr("Remo&ve"), u"removeCriterion"_s, u"remove"_s);
    m_criteriaView = addTable(section, u"criteriaTable"_s, tr("Criteria of the rubric"), m_criteria, 10);
    m_criteriaView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_criteriaView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_criteriaView->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                                    QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_rubricHint = addHint(section, u"rubricHint"_s);
    connect(m_builtIn, &QComboBox::activated, this, &SetUpPanel::useBuiltIn);
    connect(m_add, &QPushButton::clicked, m_criteria, &CriteriaModel::addCriterion);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_criteria->removeCriterion(m_criteriaView->currentIndex().row()); });
    connect(m_criteria, &CriteriaModel::edited, this, &SetUpPanel::rubricChanged);
    return section.box;
}

QWidget *SetUpPanel::makeJudges()
{
    const Section section = makeSection(this, tr("Judges"));
    QPushButton *import = addButton(section, tr("Import &judges…"), u"importJudges"_s, u"import"_s);
    connect(import, &QPushButton::clicked, this, &SetUpPanel::judgesImportWanted);
    m_judgesView = addTable(section, u"judgesTable"_s, tr("Judges"), m_judges, 8);
    m_noJudges =
        addHint(section, u"noJudges"_s,
                tr("Judges come in as a table with a column “name”; e-mail, capacity and tracks are welcome."));
    return section.box;
}

QWidget *SetUpPanel::makeSubmissions()
{
    const Section section = makeSection(this, tr("Submissions"));
    QPushButton *missing = addButton(section, tr("Add &missing"), u"addMissing"_s, u"add"_s);
    missing->setToolTip(tr("Every team without a submission gets one, titled with its name."));
    connect(missing, &QPushButton::clicked, this, &SetUpPanel::missingSubmissionsWanted);
    QPushButton *import = addButton(section, tr("Im&port submissions…"), u"importSubmissions"_s, u"import"_s);
    connect(import, &QPushButton::clicked, this, &SetUpPanel::submissionsImportWanted);
    m_submissionsView = addTable(section, u"submissionsTable"_s, tr("Submissions"), m_submissions, 8);
    m_noSubmissions = addHint(section, u"noSubmissions"_s,
                              tr("Import them as a table with a column “team” or “title”, or add one for every team."));
    return section.box;
}

QWidget *SetUpPanel::makeAssignment()
{
    const Section section = makeSection(this, tr("Who reviews what"));
    m_reviews = new QSpinBox(section.box);
    m_reviews->setObjectName(u"reviewsPerSubmission"_s);
    m_reviews->setRange(1, 50);
    m_reviews->setValue(3);
    m_seed = new QLineEdit(u"1"_s, section.box);
    m_seed->setObjectName(u"assignSeed"_s);
    m_seed->setToolTip(tr("The same seed gives the same assignment."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_seed));
    m_seed->setMaximumWidth(m_seed->fontMetrics().averageCharWidth() * 12);
    auto *reviewsLabel = new QLabel(tr("Revie&ws for each submission:"), section.box);
    reviewsLabel->setBuddy(m_reviews);
    auto *seedLabel = new QLabel(tr("S&eed:"), section.box);
    seedLabel->setBuddy(m_seed);
    m_assign = new QPushButton(tr("Assi&gn"), section.box);
    m_assign->setObjectName(u"assignJudges"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(reviewsLabel);
    row->addWidget(m_reviews);
    row->addSpacing(space::Small);
    row->addWidget(seedLabel);
    row->addWidget(m_seed);
    row->addSpacing(space::Small);
    row->addWidget(m_assign);
    row->addStretch();
    section.column->addLayout(row);
    m_assigned = addHint(section, u"assignResult"_s);
    connect(m_assign, &QPushButton::clicked, this,
            [this] { Q_EMIT assignWanted(m_reviews->value(), m_seed->text().toULongLong()); });
    return section.box;
}

void SetUpPanel::setBuiltInRubrics(const QList<RubricSet> &rubrics)
{
    m_builtIns = rubrics;
    m_builtIn->clear();
    for (const RubricSet &rubric : rubrics) {
        m_builtIn->addItem(rubric.name);
    }
    m_builtIn->setCurrentIndex(-1);
}

void SetUpPanel::useBuiltIn(int index)
{
    m_builtIn->setCurrentIndex(-1);
    Q_EMIT rubricChosen(m_builtIns.at(index));
}

void SetUpPanel::rubricChanged()
{
    const QString obstacle = m_criteria->obstacle();
    if (obstacle.isEmpty()) {
        Q_EMIT rubricEdited(m_criteria->rubric());
    } else {
        m_rubricHint->setText(tr("Not saved yet: %1").arg(obstacle));
        m_rubricHint->show();
    }
}

void SetUpPanel::setState(const JudgingState &state)
{
    showRubric(state);
    showLists(state);
    showAssignment(state);
}

void SetUpPanel::showRubric(const JudgingState &state)
{
    const bool scored = std::any_of(state.ballots.begin(), state.ballots.end(),
                                    [](const Ballot &ballot) { return !ballot.marks.empty(); });
    const bool editable = !scored && state.phase <= JudgingPhase::Open;
    const bool fit = m_criteria->rowCount() == 0 && !state.rubric.criteria.isEmpty();
    m_criteria->setRubric(state.rubric);
    m_criteria->setEditable(editable);
    if (fit) {
        m_criteriaView->fitColumns();
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_builtIn, m_add, m_remove}) {
        widget->setEnabled(editable);
    }
    if (state.rubric.criteria.isEmpty()) {
        m_rubricHint->setText(tr("Start with a ready-made rubric, or add the first criterion."));
    } else if (scored) {
        m_rubricHint->setText(tr("The first score is in: the rubric stays as it is."));
    } else {
        m_rubricHint->setText(tr("Weights count against one another: 2 counts twice as much as 1."));
    }
    m_criteriaView->setVisible(!state.rubric.criteria.isEmpty());
}

void SetUpPanel::showLists(const JudgingState &state)
{
    const bool fitJudges = m_judges->rowCount() == 0;
    const bool fitSubmissions = m_submissions->rowCount() == 0;
    m_judges->setState(state);
    m_submissions->setState(state);
    if (fitJudges) {
        m_judgesView->fitColumns(26);
    }
    if (fitSubmissions) {
        m_submissionsView->fitColumns(26);
    }
    m_judgesView->setVisible(!state.judges.empty());
    m_noJudges->setVisible(state.judges.empty());
    m_submissionsView->setVisible(!state.submissions.empty());
    m_noSubmissions->setVisible(state.submissions.empty());
}

void SetUpPanel::showAssignment(const JudgingState &state)
{
    m_assign->setEnabled(!state.judges.empty() && state.phase <= JudgingPhase::Open);
    if (state.assignments.empty()) {
        m_assigned->setText(state.judges.empty() ? tr("Once there are judges, their reviews are spread evenly.")
                                                 : tr("Every judge gets about as many, nobody her own team."));
        return;
    }
    int least = int(state.assignments.size());
    int most = 0;
    for (const Judge &judge : state.judges) {
        const int assigned = reviewsOf(state, judge.id).assigned;
        least = std::min(least, assigned);
        most = std::max(most, assigned);
    }
    int reviews = 0;
    for (const Submission &submission : state.submissions) {
        reviews = std::max(reviews, reviewsOf(state, submission.id).assigned);
    }
    m_reviews->setValue(reviews);
    const QString total = tr("%n review(s) are assigned", nullptr, int(state.assignments.size()));
    m_assigned->setText(
        least == most
            ? tr("%1, %2 to each judge.").arg(total, QLocale().toString(most))
            : tr("%1, %2 to %3 to each judge.").arg(total, QLocale().toString(least), QLocale().toString(most)));
}

void SetUpPanel::setAssignResult(const QString &sentence)
{
    m_assigned->setText(sentence);
}

void SetUpPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Two columns where both have room, one below the other where they have not.
    const bool wide = width() > fontMetrics().averageCharWidth() * 130;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace jamwright
