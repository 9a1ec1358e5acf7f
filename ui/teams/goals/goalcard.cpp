// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalcard.h"

#include "ui/teams/goals/goalcolumns.h"
#include "ui/teams/goals/goalwords.h"
#include "ui/widgets/appearance.h"
#include "workflow/teams/goaltexts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnCharacters = 14; // so that the fields of all cards stand below one another
constexpr int titleCharacters = 28;  // with less room than that, the title has a line of its own

bool readsHours(GoalKind kind)
{
    return kind == GoalKind::TimeZone || kind == GoalKind::Awake;
}

} // namespace

GoalCard::GoalCard(QWidget *parent)
    : CardFrame(parent)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_fields(new QWidget(this))
    , m_title(makeSentence(this))
    , m_meaning(makeSentence(this))
    , m_column(new QComboBox(m_fields))
    , m_hours(new QDoubleSpinBox(m_fields))
    , m_weight(new QComboBox(m_fields))
    , m_sign(new QLabel(this))
    , m_sentence(makeSentence(this))
    , m_remove(new QPushButton(m_fields))
{
    m_title->setObjectName(u"goalTitle"_s);
    m_title->setFont(scaledFont(this, 1.05, true));
    m_sentence->setObjectName(u"goalFigure"_s);
    makeQuiet(m_meaning);
    m_column->setObjectName(u"goalColumn"_s);
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(columnCharacters);
    m_column->setToolTip(tr("Which answer of the sign-ups the goal reads."));
    m_hours->setObjectName(u"goalHours"_s);
    m_hours->setRange(0, 24);
    m_hours->setDecimals(2);
    m_hours->setSingleStep(0.5);
    m_hours->setKeyboardTracking(false);
    m_hours->setFixedWidth(m_column->sizeHint().width());
    m_weight->setObjectName(u"goalWeight"_s);
    for (const GoalWeight weight :
         {GoalWeight::Off, GoalWeight::Little, GoalWeight::Normal, GoalWeight::Lot, GoalWeight::First}) {
        m_weight->addItem(goalWeightWords(weight), int(weight));
    }
    m_weight->setToolTip(tr("How much the goal counts beside the others."));
    m_remove->setObjectName(u"goalRemove"_s);
    m_remove->setIcon(themedIcon(u"remove"_s, m_remove));
    m_remove->setFlat(true);
    makeParts();
    connect(m_weight, &QComboBox::currentIndexChanged, this, &GoalCard::takeWeight);
    connect(m_column, &QComboBox::currentIndexChanged, this, &GoalCard::takeColumn);
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &GoalCard::takeHours);
    connect(m_remove, &QPushButton::clicked, this, &GoalCard::removeWanted);
}

void GoalCard::makeParts()
{
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::Small);
    fields->addStretch();
    fields->addWidget(m_column);
    fields->addWidget(m_hours);
    fields->addWidget(m_weight);
    fields->addWidget(m_remove);
    m_head->setSpacing(space::Small / 2);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_fields);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Small);
    foot->addWidget(m_sign, 0, Qt::AlignTop);
    foot->addWidget(m_sentence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Small, space::Small, space::Small + space::Small / 2);
    column->setSpacing(space::Small / 2);
    column->addLayout(m_head);
    column->addWidget(m_meaning);
    column->addLayout(foot);
}

void GoalCard::setGoal(const Goal &goal, const GoalColumns &columns, const std::optional<GoalCost> &figure)
{
    m_showing = true;
    m_goal = goal;
    m_figure = figure;
    const QString title = goalTitle(goal);
    m_title->setText(title);
    m_meaning->setText(goalMeaning(goal.kind));
    fillColumns(columns);
    m_hours->setVisible(readsHours(goal.kind));
    m_hours->setPrefix(goal.kind == GoalKind::Awake ? tr("at least ", "hours of the day in common")
                                                    : tr("free up to ", "hours that cost nothing"));
    m_hours->setSuffix(tr(" h"));
    m_hours->setToolTip(goal.kind == GoalKind::Awake ? tr("A team with so many hours in common costs nothing.")
                                                     : tr("A team within so many hours costs nothing."));
    m_hours->setValue(goal.freeHours);
    const GoalWeight weight = nearestWeight(goal.weight);
    m_weight->setCurrentIndex(int(weight));
    setAccessibleName(title);
    m_weight->setAccessibleName(tr("How much it counts: %1").arg(title));
    m_column->setAccessibleName(tr("What it reads: %1").arg(title));
    m_hours->setAccessibleName(tr("Hours that cost nothing: %1").arg(title));
    m_remove->setAccessibleName(tr("Remove the goal: %1").arg(title));
    m_remove->setToolTip(tr("Remove the goal"));
    showFigure();
    m_showing = false;
}

void GoalCard::fillColumns(const GoalColumns &columns)
{
    QStringList choices = columns.choices(m_goal.kind);
    m_answered = choices.contains(m_goal.column);
    if (!m_answered) {
        choices.prepend(m_goal.column);
    }
    m_column->clear();
    for (const QString &choice : choices) {
        m_column->addItem(goalColumnWords(choice), choice);
    }
    m_column->setCurrentIndex(int(choices.indexOf(m_goal.column)));
    m_column->setVisible(choices.size() > 1);
}

void GoalCard::showFigure()
{
    State state = State::Note;
    QString text;
    if (!m_answered) {
        state = State::Warning;
        text = tr("No sign-up answers this, so the goal does nothing.");
    } else if (nearestWeight(m_goal.weight) == GoalWeight::Off) {
        text = tr("It does not count.");
    } else if (!m_figure) {
        text = tr("Its figure comes with the teams.");
    } else {
        state = isBestPossible(*m_figure) ? State::Good : State::Note;
        text = figureSentence(*m_figure);
    }
    m_sentence->setText(text);
    const int side = fontMetrics().height();
    m_sign->setPixmap(stateIcon(state, this).pixmap(QSize(side, side), devicePixelRatioF()));
}

void GoalCard::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sign != nullptr) {
        showFigure();
    }
}

void GoalCard::resizeEvent(QResizeEvent *event)
{
    CardFrame::resizeEvent(event);
    // The width of the fields of any goal, so that all cards change together.
    const int fields = m_column->sizeHint().width() + m_weight->sizeHint().width() + m_remove->sizeHint().width();
    const int title = fontMetrics().averageCharWidth() * titleCharacters;
    m_head->setDirection(width() < fields + title ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void GoalCard::takeWeight()
{
    if (!m_showing) {
        m_goal.weight = numberOf(GoalWeight(m_weight->currentData().toInt()));
        Q_EMIT goalChanged();
    }
}

void GoalCard::takeColumn()
{
    if (!m_showing) {
        m_goal.column = m_column->currentData().toString();
        Q_EMIT goalChanged();
    }
}

void GoalCard::takeHours()
{
    if (!m_showing) {
        m_goal.freeHours = m_hours->value();
        Q_EMIT goalChanged();
    }
}

} // namespace jamwright
