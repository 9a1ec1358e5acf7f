// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/gridpanel.h"

#include "ui/signups/filterchips.h"
#include "ui/signups/grid/filteredit.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/grid/signupstable.h"
#include "ui/signups/grid/viewsmenu.h"
#include "ui/signups/signupwords.h"
#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

GridPanel::GridPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_model(new SignupsModel(this))
    , m_table(new SignupsTable(m_model, this))
{
    m_table->setObjectName(u"signupsTable"_s);
    m_table->setAccessibleName(tr("Sign-ups"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeRow(desk));
    column->addWidget(m_message);
    m_chips = new FilterChips(this);
    m_chips->setObjectName(u"statusChips"_s);
    column->addWidget(m_chips);
    column->addWidget(m_table, 1);
    connectGrid();
}

void GridPanel::connectGrid()
{
    connect(m_chips, &FilterChips::chosenChanged, this, [this](const QSet<int> &keys) {
        std::set<SignupStatus> statuses;
        for (const int key : keys) {
            statuses.insert(SignupStatus(key));
        }
        m_model->setStatuses(statuses);
    });
    // Of what takes no noticeable time nothing is said.
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    patience->setInterval(200);
    connect(patience, &QTimer::timeout, this, [this] { m_counts->setText(tr("Ordering…")); });
    connect(m_model, &SignupsModel::wished, patience, qOverload<>(&QTimer::start));
    connect(m_model, &SignupsModel::shown, this, [this, patience] {
        patience->stop();
        showCounts();
        Q_EMIT shown();
        Q_EMIT choiceChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showCounts();
        Q_EMIT choiceChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GridPanel::choiceChanged);
}

QWidget *GridPanel::makeRow(Desk &desk)
{
    auto *row = new QWidget(this);
    m_row = new QHBoxLayout(row);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::Small);
    m_message = new QLabel(this);
    m_message->setObjectName(u"filterMessage"_s);
    m_filter = new FilterEdit(m_message, row);
    m_filter->setObjectName(u"signupsFilter"_s);
    connect(m_filter, &FilterEdit::queryChanged, m_model, &SignupsModel::setQuery);
    connect(m_filter, &FilterEdit::wentDown, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->selectionModel()->hasSelection()) { // the focus alone makes a row the current one
            m_table->selectRow(0);
        }
    });
    m_counts = new QLabel(row);
    m_counts->setObjectName(u"signupsShown"_s);
    makeQuiet(m_counts);
    m_steering.append(m_filter);
    m_row->addWidget(m_filter, 3);
    m_row->addWidget(m_counts);
    m_row->addStretch(1);
    makeGrouping(row);
    makeViews(desk, row);
    return row;
}

void GridPanel::makeGrouping(QWidget *row)
{
    m_grouping = new QComboBox(row);
    m_grouping->setObjectName(u"signupsGrouping"_s);
    m_grouping->setAccessibleName(tr("Groups"));
    m_grouping->setToolTip(tr("Puts people together, ordered by time zone within each group."));
    m_grouping->addItem(tr("No groups"), int(GridGrouping::None));
    m_grouping->addItem(tr("By status"), int(GridGrouping::Status));
    m_grouping->addItem(tr("By team"), int(GridGrouping::Team));
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setGrouping(GridGrouping(m_grouping->currentData().toInt())); });
    m_row->addWidget(m_grouping);
    m_steering.append(m_grouping);
}

void GridPanel::makeViews(Desk &desk, QWidget *row)
{
    auto *button = new QPushButton(tr("Vie&w"), row);
    button->setObjectName(u"viewsMenu"_s);
    button->setMinimumWidth(button->sizeHint().width() + space::Medium);
    button->setToolTip(tr("Choose columns, and keep or take a saved view."));
    m_views = new ViewsMenu(desk, button);
    m_views->setColumnsMenu(m_table->makeColumnsMenu(m_views));
    button->setMenu(m_views);
    connect(m_views, &ViewsMenu::chosen, this, &GridPanel::setView);
    connect(m_views, &ViewsMenu::saveWanted, this, [this](const QString &name) { m_views->save(view(name)); });
    connect(m_views, &ViewsMenu::failed, this, &GridPanel::failed);
    m_row->addWidget(button);
    m_steering.append(button);
}

void GridPanel::setSheet(const SheetPointer &sheet)
{
    m_filter->setOwnNames(sheet->ownNames);
    m_model->setSheet(sheet);
    m_views->reload();
    QList<Chip> chips;
    for (const auto &[status, count] : sheet->statuses) {
        chips.append({int(status), statusWord(status), count});
    }
    std::sort(chips.begin(), chips.end(), [](const Chip &a, const Chip &b) {
        return statusPlace(SignupStatus(a.key)) < statusPlace(SignupStatus(b.key));
    });
    m_chips->setChips(chips);
    orderTabs();
}

void GridPanel::addButton(QWidget *button)
{
    m_row->addWidget(button);
    m_steering.append(button);
    orderTabs();
}

void GridPanel::orderTabs()
{
    QList<QWidget *> order = m_steering;
    const auto chips = m_chips->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *chip : chips) {
        order.append(chip);
    }
    order.append(m_table);
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void GridPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

const SheetPointer &GridPanel::sheet() const
{
    return m_model->sheet();
}

std::optional<SignupRow> GridPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt;
}

SignupView GridPanel::view(const QString &name) const
{
    // The chips are part of the query, or the view would forget them.
    SignupQuery query = m_filter->query();
    const OrderRequest &request = m_model->request();
    if (!request.statuses.empty()) {
        QueryTerm term{false, u"status"_s, {}};
        for (const SignupStatus status : request.statuses) {
            term.values.push_back({QueryValue::Is::Text, nameOf(status)});
        }
        query.terms.insert(query.terms.begin(), term);
    }
    return {
        name, query.toString(), m_table->shownColumns(), request.sortKey, request.descending, nameOf(request.grouping)};
}

void GridPanel::setView(const SignupView &view)
{
    m_chips->choose({});
    m_filter->setText(view.query);
    const auto grouping = fromName<GridGrouping>(view.grouping).value_or(GridGrouping::None);
    m_grouping->setCurrentIndex(m_grouping->findData(int(grouping)));
    m_table->showColumns(view.columns);
    m_table->sortByKey(view.sortKey, view.descending);
}

void GridPanel::showCounts()
{
    const int all = int(m_model->sheet()->rows.size());
    const int visible = m_model->rowCount();
    const int chosen = m_table->chosenCount();
    QStringList parts;
    if (visible != all) {
        parts.append(tr("%1 of %2 shown").arg(QLocale().toString(visible), QLocale().toString(all)));
    }
    if (chosen > 1) {
        parts.append(tr("%n chosen", nullptr, chosen));
    }
    m_counts->setText(parts.join(u" · "_s));
}

} // namespace jamwright
