// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpanel.h"

#include "ui/charts/facts.h"
#include "ui/charts/marksview.h"
#include "ui/charts/rowchart.h"
#include "ui/charts/rowplotview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_picture([] { return ChartPicture{}; })
{
    makeHead();
    m_split = new QSplitter(this);
    m_split->setChildrenCollapsible(false);
    m_chartSide = new QWidget(m_split);
    auto *chartColumn = new QVBoxLayout(m_chartSide);
    chartColumn->setContentsMargins(0, 0, space::Small, 0);
    chartColumn->setSpacing(space::Small);
    m_rows = new RowPlotView(m_chartSide);
    m_rows->setObjectName(u"rowPlot"_s);
    m_marks = new MarksView(m_chartSide);
    m_marks->setObjectName(u"marksPlot"_s);
    m_caption = makeSentence(m_chartSide);
    m_caption->setObjectName(u"chartCaption"_s);
    makeQuiet(m_caption);
    chartColumn->addWidget(m_rows, 1);
    chartColumn->addWidget(m_marks, 1);
    chartColumn->addWidget(m_caption);
    m_rows->hide();
    m_marks->hide();
    m_model = new FactsModel(this);
    m_table = new TableView(m_split);
    m_table->setObjectName(u"chartFacts"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({3000, 2000}); // shares; else a table of many columns would take most of it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Medium);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    head->addWidget(m_sentences, 1);
    head->addWidget(m_save, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_split, 1);
}

void ChartPanel::makeHead()
{
    m_sentences = makeSentence(this);
    m_sentences->setObjectName(u"chartSentences"_s);
    m_save = new QPushButton(tr("&Save the chart"), this);
    m_save->setObjectName(u"saveChart"_s);
    m_save->setIcon(themedIcon(u"export"_s, m_save));
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("As a picture (&PNG)…"), this, [this] { Q_EMIT saveWanted(u"png"_s); });
    menu->addAction(tr("As a &document (PDF)…"), this, [this] { Q_EMIT saveWanted(u"pdf"_s); });
    m_save->setMenu(menu);
}

void ChartPanel::showTexts(const QString &title, const QStringList &sentences, const QString &caption, bool any)
{
    m_sentences->setText(sentences.join(u' '));
    m_caption->setText(caption);
    m_caption->setVisible(any);
    m_chartSide->setVisible(any);
    m_save->setVisible(any);
    m_save->setAccessibleName(tr("Save the chart: %1").arg(title));
}

void ChartPanel::showFacts(const FactsTable &facts, const QString &title)
{
    const bool fit = m_model->columnCount() != facts.headers.size();
    m_model->setFacts(facts);
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_table->setVisible(!facts.rows.empty());
    if (fit) {
        constexpr int most = 28;
        m_table->fitColumns(most);
        // A table of few columns shows them all; one of many scrolls rather than take the chart's room.
        constexpr int widest = 86;
        const int wanted = m_table->horizontalHeader()->length() + m_table->verticalScrollBar()->sizeHint().width();
        m_table->setMinimumWidth(std::min(wanted, fontMetrics().averageCharWidth() * widest));
    }
}

void ChartPanel::setPlot(const RowPlot &plot)
{
    m_marks->hide();
    m_rows->show();
    m_rows->setPlot(plot);
    showTexts(plot.title, plot.sentences, plot.caption, !plot.rows.empty());
    showFacts(plot.facts, plot.title);
    m_picture = [this, plot] { return rowPlotPicture(plot, pictureLook(font())); };
}

void ChartPanel::setPlot(const MarksPlot &plot)
{
    m_rows->hide();
    m_marks->show();
    m_marks->setPlot(plot);
    showTexts(plot.title, plot.sentences, plot.caption, !plot.criteria.empty());
    showFacts(plot.facts, plot.title);
    m_picture = [this, plot] { return marksPicture(plot, pictureLook(font())); };
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int characters = 110; // with less room the table stands below the chart
    const bool wide = width() > fontMetrics().averageCharWidth() * characters;
    m_split->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

} // namespace jamwright
