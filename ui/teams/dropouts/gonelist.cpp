// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/dropouts/gonelist.h"

#include "ui/teams/dropouts/gonemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int widestGoneColumn = 26; // in average characters
}

GoneList::GoneList(QWidget *parent)
    : QWidget(parent)
    , m_model(new GoneModel(this))
    , m_proxy(new GoneProxy(this))
{
    m_proxy->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeFilterRow());
    m_table = new TableView(this);
    m_table->setObjectName(u"goneTable"_s);
    m_table->setAccessibleName(tr("Members and reserves; tick who is gone"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setModel(m_proxy);
    m_table->sortByColumn(GoneModel::NameColumn, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    column->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Small);
    m_count = new QLabel(this);
    m_count->setObjectName(u"goneCount"_s);
    makeQuiet(m_count);
    m_clear = new QPushButton(tr("Nobody is &gone"), this);
    m_clear->setObjectName(u"goneClear"_s);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_clear);
    column->addLayout(foot);
    connect(m_clear, &QPushButton::clicked, m_model, &GoneModel::clearGone);
    connect(m_model, &GoneModel::goneChanged, this, &GoneList::showCounts);
    connect(m_model, &GoneModel::goneChanged, this, &GoneList::goneChanged);
    showCounts();
}

QWidget *GoneList::makeFilterRow()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"goneFilter"_s);
    m_filter->setAccessibleName(tr("Find members and reserves"));
    m_filter->setPlaceholderText(tr("Name of a person or team"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, m_filter), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    setFocusProxy(m_filter);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        showCounts();
    });
    return m_filter;
}

void GoneList::setTeams(const TeamsView &view)
{
    m_model->setTeams(view);
    if (!m_fitted && m_model->rowCount() > 0) {
        m_table->fitColumns(widestGoneColumn);
        m_fitted = true;
    }
    showCounts();
}

std::vector<SignupId> GoneList::gone() const
{
    return m_model->gone();
}

void GoneList::clearGone()
{
    m_model->clearGone();
}

void GoneList::toggleSelected()
{
    QModelIndexList rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.append(m_proxy->mapToSource(index));
    }
    m_model->toggle(rows);
}

void GoneList::showCounts()
{
    const auto gone = int(m_model->gone().size());
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const QString marked = tr("%Ln person(s) ticked as gone.", nullptr, gone);
    m_count->setText(
        shown == all ? marked : tr("%1 %2 of %3 shown.").arg(marked, locale().toString(shown), locale().toString(all)));
    m_clear->setEnabled(gone > 0);
}

bool GoneList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_table && key == Qt::Key_Space && m_table->selectionModel()->hasSelection()) {
            toggleSelected();
            return true;
        }
        if (watched == m_filter && key == Qt::Key_Down && m_proxy->rowCount() > 0) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->selectionModel()->hasSelection()) {
                m_table->selectRow(0);
            }
            return true;
        }
        if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jamwright
