// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/formbar.h"

#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Seconds to look for teams; 0 = the default for the field, which is counted in moves and so ends the same everywhere.
constexpr double efforts[] = {0, 5, 20};

} // namespace

FormBar::FormBar(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    makeRules();
    makeSearch();
    const auto changed = [this] {
        if (!m_showing) {
            Q_EMIT rulesChanged();
        }
    };
    // The range stays one: raising the least pushes the most, and the other way round.
    connect(m_minSize, &QSpinBox::valueChanged, this,
            [this](int size) { m_maxSize->setValue(std::max(size, m_maxSize->value())); });
    connect(m_maxSize, &QSpinBox::valueChanged, this,
            [this](int size) { m_minSize->setValue(std::min(size, m_minSize->value())); });
    connect(m_minSize, &QSpinBox::valueChanged, this, changed);
    connect(m_maxSize, &QSpinBox::valueChanged, this, changed);
    connect(m_arc, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_strangers, &QCheckBox::toggled, this, changed);
    connect(m_leader, &QCheckBox::toggled, this, changed);
    connect(m_form, &QPushButton::clicked, this, &FormBar::formWanted);
    setRules({});
}

QWidget *FormBar::labelled(const QString &text, QWidget *field)
{
    auto *box = new QWidget(this);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // label and field stay together
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *label = new QLabel(text, box);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    return box;
}

void FormBar::makeRules()
{
    m_minSize = new QSpinBox(this);
    m_minSize->setObjectName(u"teamMinSize"_s);
    m_minSize->setRange(2, 50);
    m_minSize->setAccessibleName(tr("Smallest team"));
    m_maxSize = new QSpinBox(this);
    m_maxSize->setObjectName(u"teamMaxSize"_s);
    m_maxSize->setRange(2, 50);
    m_maxSize->setAccessibleName(tr("Largest team"));
    m_arc = new QDoubleSpinBox(this);
    m_arc->setObjectName(u"teamMaxArc"_s);
    m_arc->setRange(0, 24);
    m_arc->setSingleStep(0.5);
    m_arc->setDecimals(2);
    m_arc->setSuffix(tr(" h"));
    m_arc->setAccessibleName(tr("Widest span of time zones within a team"));
    m_arc->setToolTip(tr("The time zones of a team lie within so many hours of the day. 24 hours means no limit."));
    m_strangers = new QCheckBox(tr("S&trangers only"), this);
    m_strangers->setObjectName(u"teamStrangers"_s);
    m_strangers->setToolTip(tr("Nobody is put in a team with somebody from an earlier team."));
    m_leader = new QCheckBox(tr("A &leader in every team"), this);
    m_leader->setObjectName(u"teamLeader"_s);
    m_leader->setToolTip(tr("At least one member of each team is willing to lead, or was vetted by staff."));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addWidget(labelled(tr("Team &size from"), m_minSize));
    row->addWidget(labelled(tr("to", "team size from 5 to 6"), m_maxSize));
    row->addWidget(labelled(tr("Time &zones within"), m_arc));
    row->addWidget(m_strangers);
    row->addWidget(m_leader);
    row->addStretch();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FormBar::makeSearch()
{
    m_seed = new QLineEdit(u"1"_s, this);
    m_seed->setObjectName(u"teamSeed"_s);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed gives the same teams. Another seed tries another start."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_seed));
    m_seed->setFixedWidth(m_seed->fontMetrics().averageCharWidth() * 14);
    m_effort = new QComboBox(this);
    m_effort->setObjectName(u"teamEffort"_s);
    m_effort->addItem(tr("Normal"));
    m_effort->addItem(tr("5 seconds"));
    m_effort->addItem(tr("20 seconds"));
    m_form = new QPushButton(tr("&Form teams"), this);
    m_form->setObjectName(u"formTeams"_s);
    m_form->setIcon(themedIcon(u"teams"_s, m_form));
    makePrimary(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addWidget(labelled(tr("See&d"), m_seed));
    row->addWidget(labelled(tr("Effo&rt"), m_effort));
    row->addStretch();
    row->addWidget(m_form);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FormBar::setRules(const TeamRules &rules)
{
    m_showing = true;
    m_rules = rules;
    m_maxSize->setValue(rules.maxSize);
    m_minSize->setValue(rules.minSize);
    m_maxSize->setValue(rules.maxSize);
    m_arc->setValue(rules.maxArcMinutes / 60.0);
    m_strangers->setChecked(rules.strangersOnly);
    m_leader->setChecked(rules.leaderNeeded);
    m_showing = false;
}

TeamRules FormBar::rules() const
{
    TeamRules rules = m_rules;
    rules.minSize = m_minSize->value();
    rules.maxSize = m_maxSize->value();
    rules.maxArcMinutes = std::min(minutesPerDay, int(std::lround(m_arc->value() * 60)));
    rules.strangersOnly = m_strangers->isChecked();
    rules.leaderNeeded = m_leader->isChecked();
    return rules;
}

FormOptions FormBar::options() const
{
    FormOptions options;
    options.seed = m_seed->text().isEmpty() ? 1 : m_seed->text().toULongLong();
    options.seconds = efforts[std::max(0, m_effort->currentIndex())];
    return options;
}

void FormBar::setFormingPossible(bool possible)
{
    m_form->setEnabled(possible);
}

} // namespace jamwright
