// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/rankingpanel.h"

#include "ui/charts/facts.h"
#include "ui/results/ranking/medals.h"
#include "ui/results/ranking/podiumview.h"
#include "ui/results/ranking/rankingmodel.h"
#include "ui/results/resultswords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/layout/scrollcontent.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int titleCharacters = 44;
constexpr int columnCharacters = 40;
constexpr int medalCharacters = 60;

} // namespace

RankingPanel::RankingPanel(QWidget *parent)
    : QWidget(parent)
{
    // What stands above the ranking may be a lot; its table keeps some rows, and then the panel scrolls.
    auto *content = makeScrollContent(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Small + space::Small / 2);
    m_parts = addNote(u"partsNote"_s, m_partsRow);
    m_winner = addNote(u"winnerNote"_s, m_winnerRow);
    m_podium = new PodiumView(this);
    m_podium->setObjectName(u"podium"_s);
    m_method = makeSentence(this);
    m_method->setObjectName(u"rankingMethod"_s);
    makeQuiet(m_method);
    m_changes = makeSentence(this);
    m_changes->setObjectName(u"placeChanges"_s);
    makeTables();
    column->addWidget(m_partsRow);
    column->addWidget(m_podium);
    column->addWidget(m_winnerRow);
    column->addWidget(m_changes);
    column->addWidget(m_findings);
    column->addWidget(m_table, 1);
    column->addWidget(m_medalTable);
    column->addWidget(m_method);
    constexpr int leastRows = 8;
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * leastRows);
}

/// A sentence with the sign of a warning before it.
QLabel *RankingPanel::addNote(const QString &name, QWidget *&row)
{
    row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Small);
    auto *sign = new QLabel(row);
    const int side = fontMetrics().height();
    sign->setPixmap(stateIcon(State::Warning, row).pixmap(QSize(side, side), devicePixelRatioF()));
    QLabel *sentence = makeSentence(row);
    sentence->setObjectName(name);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(sentence, 1);
    return sentence;
}

void RankingPanel::makeTables()
{
    m_medals = new FactsModel(this);
    m_medalTable = new TableView(this);
    m_medalTable->setObjectName(u"medalTable"_s);
    m_medalTable->setAccessibleName(tr("Medals for each criterion"));
    m_medalTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_medalTable->setModel(m_medals);
    m_medalTable->setVisibleRows(6);
    m_findings = new FindingsList(this);
    m_findings->setObjectName(u"rankingFindings"_s);
    m_findings->setAccessibleName(tr("Findings of the ranking"));
    m_findings->setVisibleRows(3);
    m_model = new RankingModel(this);
    m_table = new TableView(this);
    m_table->setObjectName(u"rankingTable"_s);
    m_table->setAccessibleName(tr("Ranking"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->viewport()->installEventFilter(this);
}

void RankingPanel::setResults(const ResultsView &results)
{
    // Rounds have rubrics of their own, so over several there are no weights to name.
    const bool several = !results.scores.empty();
    const QString method =
        methodText(results.ranking.method, results.choice, several ? Rubric() : results.judging.rubric);
    m_method->setText(several ? method + u' ' +
                                    tr("A place is decided by the last round that a submission was in; scores of "
                                       "different rounds cannot be compared.")
                              : method);
    showNotes(results);
    m_podium->setPodiums(podiumsOf(results.ranking, results.choice.decimals));
    showMedals(results);
    showTable(results);
}

void RankingPanel::showNotes(const ResultsView &results)
{
    constexpr int named = 6;
    m_parts->setText(partsSentence(results.ranking));
    m_partsRow->setVisible(!m_parts->text().isEmpty());
    m_winner->setText(winnerSentence(results.ranking));
    m_winnerRow->setVisible(!m_winner->text().isEmpty());
    m_changes->setText(changesSentence(results.changes, named));
    m_changes->setToolTip(u"<qt>"_s + changesSentence(results.changes, int(results.changes.size())).toHtmlEscaped() +
                          u"</qt>"_s);
    m_changes->setVisible(!m_changes->text().isEmpty());
    // What stands above already is not said twice.
    Findings others = results.ranking.findings;
    others.removeIf([](const Finding &finding) { return finding.key == "judging.not-connected"_L1; });
    m_findings->setFindings(others);
}

void RankingPanel::showMedals(const ResultsView &results)
{
    const bool given = results.ranking.method == "pyweek"_L1;
    m_medalTable->setVisible(given);
    if (given) {
        m_medals->setFacts(criterionMedals(results.judging, results.ranking));
        m_medalTable->fitColumns(medalCharacters);
    }
}

void RankingPanel::showTable(const ResultsView &results)
{
    m_model->setRanking(results.ranking, results.raw, results.scores, results.choice.decimals);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnHidden(column, !m_model->isUsed(column));
    }
    m_table->fitColumns(columnCharacters);
    m_table->fitColumn(RankingModel::TitleColumn, titleCharacters);
    m_titleWidth = m_table->columnWidth(RankingModel::TitleColumn);
    spreadTitle();
}

void RankingPanel::spreadTitle()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int others = header->length() - header->sectionSize(RankingModel::TitleColumn);
    const int widest = m_table->fontMetrics().averageCharWidth() * titleCharacters;
    const int left = std::min(m_table->viewport()->width() - others, widest);
    header->resizeSection(RankingModel::TitleColumn, std::max(m_titleWidth, left));
}

bool RankingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_titleWidth > 0) {
        spreadTitle();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jamwright
