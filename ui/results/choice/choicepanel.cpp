// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/choice/choicepanel.h"

#include "ui/results/choice/tierulesbox.h"
#include "ui/results/resultswords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/layout/scrollcontent.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *heading(QWidget *parent, const QString &text, double size)
{
    QLabel *label = makeSentence(parent, text);
    label->setFont(scaledFont(parent, size, true));
    return label;
}

bool isSameChoice(const TallyChoice &a, const TallyChoice &b)
{
    return a.method == b.method && a.ties == b.ties && a.decimals == b.decimals && a.seed == b.seed;
}

} // namespace

ChoicePanel::ChoicePanel(QWidget *parent)
    : QWidget(parent)
{
    auto *content = makeScrollContent(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Medium);
    m_title = heading(content, {}, 1.3);
    m_intro = makeSentence(content);
    m_intro->setObjectName(u"choiceIntro"_s);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::Large + space::Small);
    m_columns->addWidget(makeMethods(), 3);
    m_columns->addWidget(makeDetails(), 2);
    column->addLayout(m_columns);
    column->addStretch();
}

QWidget *ChoicePanel::makeMethods()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(heading(box, tr("Way of ranking"), 1.1));
    m_methods = new QButtonGroup(this);
    for (const QString &method : tallyMethods()) {
        const MethodWords words = methodWords(method);
        auto *card = new CardFrame(box);
        auto *lines = new QVBoxLayout(card);
        lines->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
        lines->setSpacing(space::Small / 2);
        auto *radio = new QRadioButton(words.name, card);
        radio->setObjectName(u"method-"_s + method);
        radio->setFont(scaledFont(card, 1.0, true));
        radio->setAccessibleDescription(words.meaning + u' ' + tr("Source: %1.").arg(words.source));
        QLabel *meaning = makeSentence(card, words.meaning);
        QLabel *source = makeSentence(card, tr("Source: %1.").arg(words.source));
        makeQuiet(source);
        lines->addWidget(radio);
        lines->addWidget(meaning);
        lines->addWidget(source);
        column->addWidget(card);
        m_methods->addButton(radio);
        m_radios[method] = radio;
    }
    column->addStretch();
    return box;
}

QWidget *ChoicePanel::makeDetails()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_details = new QWidget(box);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(space::Small);
    details->addWidget(heading(m_details, tr("Who wins a tie"), 1.1));
    QLabel *hint =
        makeSentence(m_details, tr("Ticked rules are asked from top to bottom. What none of them parts shares "
                                   "the place."));
    makeQuiet(hint);
    details->addWidget(hint);
    m_ties = new TieRulesBox(m_details);
    details->addWidget(m_ties);
    addPrecision(details);
    column->addWidget(m_details);
    column->addSpacing(space::Medium);
    m_warning = makeSentence(box);
    m_warning->setObjectName(u"choiceWarning"_s);
    makeQuiet(m_warning);
    m_show = new QPushButton(box);
    m_show->setObjectName(u"showResults"_s);
    makePrimary(m_show);
    column->addWidget(m_warning);
    column->addWidget(m_show, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_show, &QPushButton::clicked, this, &ChoicePanel::press);
    return box;
}

void ChoicePanel::addPrecision(QVBoxLayout *details)
{
    details->addSpacing(space::Small);
    m_round = new QCheckBox(tr("Scores are equal when they agree to so many decimals:"), m_details);
    m_round->setObjectName(u"roundScores"_s);
    m_decimals = new QSpinBox(m_details);
    m_decimals->setObjectName(u"decimals"_s);
    m_decimals->setAccessibleName(tr("Decimals"));
    m_decimals->setRange(0, 9);
    m_decimals->setValue(2);
    m_decimals->setEnabled(false);
    connect(m_round, &QCheckBox::toggled, m_decimals, &QSpinBox::setEnabled);
    auto *line = new QHBoxLayout;
    line->addWidget(m_round);
    line->addWidget(m_decimals);
    line->addStretch();
    details->addLayout(line);
    auto *seedLabel = new QLabel(tr("S&eed of the intervals:"), m_details);
    m_seed = new QLineEdit(u"1"_s, m_details);
    m_seed->setObjectName(u"tallySeed"_s);
    m_seed->setToolTip(tr("The same seed gives the same intervals."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_seed));
    m_seed->setMaximumWidth(m_seed->fontMetrics().averageCharWidth() * 16);
    seedLabel->setBuddy(m_seed);
    auto *seedLine = new QHBoxLayout;
    seedLine->addWidget(seedLabel);
    seedLine->addWidget(m_seed);
    seedLine->addStretch();
    details->addLayout(seedLine);
}

void ChoicePanel::setState(const JudgingState &judging, const TallyChoice &choice, bool revealed, bool severityStands,
                           int open)
{
    m_revealed = revealed;
    if (!m_stored || !isSameChoice(*m_stored, choice)) {
        m_stored = choice;
        fill(choice);
    }
    const bool editable = judging.phase <= JudgingPhase::Closed && judging.round == judging.currentRound;
    allow(editable, revealed, severityStands, choice.method);
    showIntro(editable, revealed, severityStands);
    showWarning(judging, revealed, open);
}

void ChoicePanel::fill(const TallyChoice &choice)
{
    const QString method = choice.method.isEmpty() ? tallyMethods().constFirst() : choice.method;
    if (const auto radio = m_radios.find(method); radio != m_radios.end()) {
        radio->second->setChecked(true);
    }
    m_ties->setRules(choice.ties);
    m_round->setChecked(choice.decimals.has_value());
    if (choice.decimals) {
        m_decimals->setValue(*choice.decimals);
    }
    m_seed->setText(QString::number(choice.seed));
}

void ChoicePanel::allow(bool editable, bool revealed, bool severityStands, const QString &method)
{
    const bool adjusted = method == severityAdjusted;
    for (const auto &[name, radio] : m_radios) {
        const bool late = severityStands && (name == severityAdjusted) != adjusted;
        radio->setEnabled(editable && !late);
        radio->setToolTip(late ? tr("It had to be chosen before anybody saw the results.") : QString());
    }
    m_details->setEnabled(editable);
    m_show->setText(revealed ? tr("&Rank this way") : tr("&Show results"));
    m_show->setVisible(editable || !revealed);
}

void ChoicePanel::showIntro(bool editable, bool revealed, bool severityStands)
{
    m_title->setText(revealed ? tr("How the ranking is made") : tr("First choose how to rank"));
    if (!editable) {
        m_intro->setText(revealed ? tr("The results stand, so the way they are made cannot change any more.")
                                  : tr("The way of ranking was fixed before this round ended."));
    } else if (revealed) {
        m_intro->setText(tr("The results have been seen. Whether severity is adjusted for stays as it was, because it "
                            "could now be chosen by its outcome; the rest can change until the results are frozen."));
    } else if (severityStands) {
        m_intro->setText(
            tr("Nobody has seen the results of this round yet. Whether judges’ severity is adjusted for was "
               "settled with the round before; the rest can change until the results are frozen."));
    } else {
        m_intro->setText(
            tr("Nobody has seen the results yet. Whether judges’ severity is adjusted for has to be chosen "
               "now: once the results are shown it would be chosen by its outcome."));
    }
}

void ChoicePanel::showWarning(const JudgingState &judging, bool revealed, int open)
{
    const bool early = !revealed && judging.phase == JudgingPhase::Open;
    m_warning->setVisible(early);
    m_warning->setText(open > 0 ? tr("Judging is still open, and %n review(s) are not in yet.", nullptr, open)
                                : tr("Judging is still open: marks can still change."));
}

TallyChoice ChoicePanel::choice() const
{
    TallyChoice chosen;
    for (const auto &[name, radio] : m_radios) {
        if (radio->isChecked()) {
            chosen.method = name;
        }
    }
    chosen.ties = m_ties->rules();
    if (m_round->isChecked()) {
        chosen.decimals = m_decimals->value();
    }
    chosen.seed = m_seed->text().toULongLong();
    return chosen;
}

void ChoicePanel::press()
{
    if (m_revealed) {
        Q_EMIT chosen(choice());
    } else {
        Q_EMIT showWanted(choice());
    }
}

void ChoicePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > fontMetrics().averageCharWidth() * 110;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace jamwright
