// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/livefigures.h"

#include "ui/teams/goals/goalwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

LiveFigures::LiveFigures(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"liveFigures"_s);
    setAccessibleName(tr("The goals by the best teams so far"));
    m_grid->setContentsMargins(0, 0, 0, space::Small);
    m_grid->setHorizontalSpacing(space::Large);
    m_grid->setVerticalSpacing(space::Small / 2);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void LiveFigures::setFigures(std::vector<GoalCost> figures)
{
    figures.erase(
        std::remove_if(figures.begin(), figures.end(), [](const GoalCost &figure) { return figure.weight <= 0; }),
        figures.end());
    std::stable_sort(figures.begin(), figures.end(),
                     [](const GoalCost &a, const GoalCost &b) { return a.weight > b.weight; });
    for (int row = int(m_rows.size()); row < int(figures.size()); ++row) {
        m_rows.push_back({new QLabel(this), makeSentence(this)});
        m_rows.back().goal->setTextFormat(Qt::PlainText);
        makeQuiet(m_rows.back().figure);
        m_grid->addWidget(m_rows.back().goal, row, 0, Qt::AlignTop);
        m_grid->addWidget(m_rows.back().figure, row, 1);
    }
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const bool used = row < figures.size();
        m_rows[row].goal->setText(used ? figureTitle(figures[row]) : QString());
        m_rows[row].figure->setText(used ? figureSentence(figures[row]) : QString());
        m_rows[row].goal->setVisible(used);
        m_rows[row].figure->setVisible(used);
    }
    setVisible(!figures.empty());
}

} // namespace jamwright
