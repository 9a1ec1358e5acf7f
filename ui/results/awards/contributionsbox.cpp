// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/awards/contributionsbox.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ContributionsBox::ContributionsBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new FactsModel(this))
    , m_table(new TableView(this))
    , m_saidBy(new QLineEdit(this))
    , m_yes(new QPushButton(tr("Con&tributed"), this))
    , m_no(new QPushButton(tr("&Did not"), this))
    , m_hint(makeSentence(this))
{
    m_table->setObjectName(u"contributions"_s);
    m_table->setAccessibleName(tr("Who contributed"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(false); // rows stand for people, team by team
    m_table->setModel(m_model);
    m_saidBy->setObjectName(u"saidBy"_s);
    m_saidBy->setPlaceholderText(tr("Who said so"));
    m_saidBy->setAccessibleName(tr("Who said whether they contributed"));
    m_yes->setObjectName(u"didContribute"_s);
    m_no->setObjectName(u"didNotContribute"_s);
    m_hint->setObjectName(u"contributionsHint"_s);
    makeQuiet(m_hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    line->addWidget(m_saidBy, 1);
    line->addWidget(m_yes);
    line->addWidget(m_no);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_hint);
    column->addWidget(m_table, 100); // the stretch below is for where it is hidden
    column->addLayout(line);
    column->addStretch();
    connect(m_yes, &QPushButton::clicked, this, [this] { say(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { say(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContributionsBox::showButtons);
}

void ContributionsBox::setRows(const std::vector<ContributionRow> &rows, bool editable)
{
    m_editable = editable;
    if (rows != m_rows) {
        const bool fit = m_rows.empty();
        m_rows = rows;
        m_model->setFacts(contributionFacts(rows));
        if (fit) {
            constexpr int most = 24;
            m_table->fitColumns(most);
            m_table->shareRoom({0, 1}); // team and member
        }
    }
    showButtons();
}

void ContributionsBox::showButtons()
{
    const bool some = m_table->selectionModel()->hasSelection();
    m_yes->setEnabled(m_editable && some);
    m_no->setEnabled(m_editable && some);
    m_saidBy->setEnabled(m_editable);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_saidBy, m_yes, m_no}) {
        widget->setVisible(!m_rows.empty());
    }
    const auto unsaid =
        int(std::count_if(m_rows.begin(), m_rows.end(), [](const auto &row) { return !row.contributed.has_value(); }));
    m_hint->setText(m_rows.empty() ? tr("No team with members has handed anything in yet.")
                    : unsaid == 0  ? tr("Of everybody somebody said whether she contributed.")
                    : !m_editable
                        ? tr("Of %n member(s) nobody said anything; they count as having contributed.", nullptr, unsaid)
                        : tr("Of %n member(s) nobody said anything; they count as having contributed. Select people "
                             "and say it of them.",
                             nullptr, unsaid));
}

void ContributionsBox::say(bool contributed)
{
    std::vector<PersonId> people;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        people.push_back(m_rows.at(size_t(index.row())).person);
    }
    if (!people.empty()) {
        Q_EMIT said(people, contributed, m_saidBy->text().trimmed());
    }
}

} // namespace jamwright
