// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/searchbar.h"

#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_seed(new QLineEdit(u"1"_s, this))
    , m_effort(new QComboBox(this))
    , m_keepLocks(new QCheckBox(this))
    , m_form(new QPushButton(tr("For&m teams"), this))
{
    m_seed->setObjectName(u"draftSeed"_s);
    m_seed->setToolTip(tr("The same seed gives the same teams. Another seed tries another start."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_seed));
    m_seed->setFixedWidth(m_seed->fontMetrics().averageCharWidth() * 14);
    m_effort->setObjectName(u"draftEffort"_s);
    // Seconds to look for; the first is counted in moves and so ends the same everywhere.
    m_effort->addItem(tr("Normal"), 0.0);
    m_effort->addItem(tr("5 seconds"), 5.0);
    m_effort->addItem(tr("20 seconds"), 20.0);
    m_effort->addItem(tr("1 minute"), 60.0);
    m_keepLocks->setObjectName(u"draftKeepLocks"_s);
    m_keepLocks->setChecked(true);
    m_form->setObjectName(u"draftForm"_s);
    m_form->setIcon(themedIcon(u"teams"_s, m_form));
    makePrimary(m_form);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *seed = new QLabel(tr("See&d"), this);
    seed->setBuddy(m_seed);
    auto *effort = new QLabel(tr("Effo&rt"), this);
    effort->setBuddy(m_effort);
    row->addWidget(seed);
    row->addWidget(m_seed);
    row->addSpacing(space::Small);
    row->addWidget(effort);
    row->addWidget(m_effort);
    row->addSpacing(space::Small);
    row->addWidget(m_keepLocks);
    row->addStretch();
    row->addWidget(m_form);
    connect(m_form, &QPushButton::clicked, this, &SearchBar::formWanted);
    setLocks(0, 0);
}

FormOptions SearchBar::options() const
{
    FormOptions options;
    options.seed = m_seed->text().isEmpty() ? 1 : m_seed->text().toULongLong();
    options.seconds = m_effort->currentData().toDouble();
    return options;
}

void SearchBar::setSeed(quint64 seed)
{
    m_seed->setText(QString::number(seed));
}

bool SearchBar::keepsLocks() const
{
    return m_hasLocks && m_keepLocks->isChecked();
}

void SearchBar::setLocks(int members, int teams)
{
    m_hasLocks = members + teams > 0;
    m_keepLocks->setVisible(m_hasLocks);
    m_keepLocks->setText(teams == 0     ? tr("&Keep %Ln locked member(s) where they are", nullptr, members)
                         : members == 0 ? tr("&Keep %Ln locked team(s) as they are", nullptr, teams)
                                        : tr("&Keep locked members and teams as they are"));
}

void SearchBar::setFormingPossible(bool possible)
{
    m_form->setEnabled(possible);
}

} // namespace jamwright
