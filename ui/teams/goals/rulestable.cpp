// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/rulestable.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

RulesTable::RulesTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Small);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(2, 1);
    makeRows();
    const auto changed = [this] {
        if (!m_showing) {
            Q_EMIT rulesChanged();
        }
    };
    connect(m_minSize, &QSpinBox::valueChanged, this, [this, changed](int least) {
        m_maxSize->setValue(std::max(least, m_maxSize->value()));
        changed();
    });
    connect(m_maxSize, &QSpinBox::valueChanged, this, [this, changed](int most) {
        m_minSize->setValue(std::min(most, m_minSize->value()));
        changed();
    });
    connect(m_arc, &QDoubleSpinBox::valueChanged, this, changed);
    for (QCheckBox *box : {m_leader, m_strangers, m_organisations}) {
        connect(box, &QCheckBox::toggled, this, changed);
    }
}

void RulesTable::makeRows()
{
    makeSizes();
    makeArc();
    m_leader = addSwitch(u"leader"_s, u"ruleLeader"_s, tr("A &leader in every team"));
    m_strangers = addSwitch(u"strangers"_s, u"ruleStrangers"_s, tr("Stran&gers only"));
    m_strangers->setToolTip(tr("Nobody is put in a team with somebody from an earlier team."));
    m_organisations = addSwitch(u"organisation"_s, u"ruleOrganisations"_s, tr("&Organisations apart"));
    m_organisations->setToolTip(tr("Nobody is put in a team with somebody of the same organisation."));
    addRow(u"apart"_s, nullptr, tr("Named pairs kept apart"));
    addRow(u"together"_s, nullptr, tr("Named pairs kept together"));
}

void RulesTable::makeSizes()
{
    auto *sizes = new QWidget(this);
    auto *row = new QHBoxLayout(sizes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    m_minSize = new QSpinBox(sizes);
    m_minSize->setObjectName(u"ruleMinSize"_s);
    m_minSize->setAccessibleName(tr("Smallest team"));
    m_maxSize = new QSpinBox(sizes);
    m_maxSize->setObjectName(u"ruleMaxSize"_s);
    m_maxSize->setAccessibleName(tr("Largest team"));
    for (QSpinBox *box : {m_minSize, m_maxSize}) {
        box->setRange(2, 50);
        box->setKeyboardTracking(false);
    }
    auto *label = new QLabel(tr("Team &size from"), sizes);
    label->setBuddy(m_minSize);
    row->addWidget(label);
    row->addWidget(m_minSize);
    row->addWidget(new QLabel(tr("to", "team size from 5 to 6"), sizes));
    row->addWidget(m_maxSize);
    row->addStretch();
    addRow(u"size"_s, sizes);
}

void RulesTable::makeArc()
{
    auto *arc = new QWidget(this);
    auto *row = new QHBoxLayout(arc);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    m_arc = new QDoubleSpinBox(arc);
    m_arc->setObjectName(u"ruleArc"_s);
    m_arc->setAccessibleName(tr("Widest span of time zones within a team"));
    m_arc->setToolTip(tr("The time zones of a team lie within so many hours of the day. 24 hours means no limit."));
    m_arc->setRange(0, 24);
    m_arc->setSingleStep(0.5);
    m_arc->setDecimals(2);
    m_arc->setSuffix(tr(" h"));
    m_arc->setKeyboardTracking(false);
    auto *label = new QLabel(tr("Time &zones within"), arc);
    label->setBuddy(m_arc);
    row->addWidget(label);
    row->addWidget(m_arc);
    row->addStretch();
    addRow(u"arc"_s, arc);
}

QCheckBox *RulesTable::addSwitch(const QString &key, const QString &objectName, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    addRow(key, box);
    return box;
}

void RulesTable::addRow(const QString &key, QWidget *rule, const QString &name)
{
    const int row = m_grid->rowCount();
    QWidget *first = rule != nullptr ? rule : makeSentence(this, name);
    m_grid->addWidget(first, row, 0);
    Standing standing{key, new QLabel(this), makeSentence(this)};
    standing.words->setObjectName(u"standing-"_s + key);
    m_grid->addWidget(standing.sign, row, 1);
    m_grid->addWidget(standing.words, row, 2);
    m_standing.push_back(standing);
}

void RulesTable::setRules(const TeamRules &rules, const std::vector<RuleEffect> &effects, int teams)
{
    m_showing = true;
    m_rules = rules;
    m_effects = effects;
    m_teams = teams;
    m_maxSize->setValue(rules.maxSize);
    m_minSize->setValue(rules.minSize);
    m_maxSize->setValue(rules.maxSize);
    m_arc->setValue(rules.maxArcMinutes / 60.0);
    m_leader->setChecked(rules.leaderNeeded);
    m_strangers->setChecked(rules.strangersOnly);
    m_organisations->setChecked(rules.organisationsApart);
    m_showing = false;
    showStanding();
}

void RulesTable::showStanding()
{
    const int side = fontMetrics().height();
    for (const Standing &standing : m_standing) {
        const auto effect = std::find_if(m_effects.begin(), m_effects.end(),
                                         [&standing](const RuleEffect &one) { return one.key == standing.key; });
        QIcon sign;
        QString words;
        if (effect == m_effects.end()) {
            words = tr("not asked for");
        } else if (m_teams == 0) {
            words = tr("no teams yet");
        } else if (effect->broken) {
            const auto teams = int(std::set<TeamId>(effect->teams.begin(), effect->teams.end()).size());
            sign = stateIcon(State::Warning, this);
            words = tr("%Ln team(s) break it", nullptr, teams);
        } else {
            sign = stateIcon(State::Good, this);
            words = tr("every team keeps it");
        }
        standing.sign->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
        standing.words->setText(words);
    }
}

TeamRules RulesTable::rules() const
{
    TeamRules rules = m_rules;
    rules.minSize = m_minSize->value();
    rules.maxSize = m_maxSize->value();
    rules.maxArcMinutes = std::min(minutesPerDay, int(std::lround(m_arc->value() * 60)));
    rules.leaderNeeded = m_leader->isChecked();
    rules.strangersOnly = m_strangers->isChecked();
    rules.organisationsApart = m_organisations->isChecked();
    return rules;
}

void RulesTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showStanding();
    }
}

} // namespace jamwright
