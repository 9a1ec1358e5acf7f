// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/choice/tierulesbox.h"

#include "ui/results/resultswords.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

TieRulesBox::TieRulesBox(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
{
    m_list->setObjectName(u"tieRules"_s);
    m_list->setAccessibleName(tr("Rules that part submissions of the same score, in their order"));
    m_up->setObjectName(u"tieRuleUp"_s);
    m_down->setObjectName(u"tieRuleDown"_s);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Small);
    line->addWidget(m_list, 1, Qt::AlignTop);
    line->addLayout(buttons);
    line->setAlignment(buttons, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &TieRulesBox::showButtons);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_showing) {
            Q_EMIT edited();
        }
    });
    setRules({});
}

void TieRulesBox::setRules(const QStringList &rules)
{
    m_showing = true;
    constexpr double rowLines = 1.7;
    QStringList order = rules;
    for (const QString &rule : tieRules()) {
        if (!order.contains(rule)) {
            order << rule;
        }
    }
    m_list->clear();
    for (const QString &rule : order) {
        auto *item = new QListWidgetItem(tieRuleWords(rule), m_list);
        item->setData(Qt::UserRole, rule);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setSizeHint({0, int(fontMetrics().height() * rowLines)});
        item->setCheckState(rules.contains(rule) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    constexpr int frame = 4;
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + frame);
    m_showing = false;
    showButtons();
}

QStringList TieRulesBox::rules() const
{
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            ticked << m_list->item(row)->data(Qt::UserRole).toString();
        }
    }
    return ticked;
}

void TieRulesBox::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count()) {
        return;
    }
    m_showing = true;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
    m_showing = false;
    showButtons();
    Q_EMIT edited();
}

void TieRulesBox::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
}

} // namespace jamwright
