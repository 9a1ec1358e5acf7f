// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/columnspage.h"

#include "ui/signups/importmodels/columnsmodel.h"
#include "ui/signups/importmodels/levelsmodel.h"
#include "ui/signups/importmodels/meaningdelegate.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A cell is edited by Enter, F2, typing or a click; the arrows only move.
constexpr auto editBy = QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                        QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked;

/// Shows a combo's entry with that data; adds one when there is none.
void showChoice(QComboBox *combo, const QString &data)
{
    int place = combo->findData(data);
    if (place < 0) {
        combo->addItem(data, data);
        place = combo->count() - 1;
    }
    combo->setCurrentIndex(place);
}

} // namespace

ColumnsPage::ColumnsPage(ImportDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_columns(new ColumnsModel(this))
    , m_levels(new LevelsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    m_requirements = new QVBoxLayout;
    m_requirements->setSpacing(space::Small / 2);
    column->addLayout(m_requirements);
    column->addWidget(makeColumns(), 3);
    column->addWidget(makeHistoryEvent());
    column->addWidget(makeLevels(), 2);
    column->addWidget(makeDialect());

    connect(m_columns, &ColumnsModel::meaningWanted, &draft, &ImportDraft::setMeaning);
    connect(m_levels, &LevelsModel::levelWanted, &draft, &ImportDraft::setLevel);
    connect(&draft, &ImportDraft::tableChanged, this, &ColumnsPage::showTable);
    connect(&draft, &ImportDraft::mapChanged, this, &ColumnsPage::showMap);
    connect(&draft, &ImportDraft::previewChanged, this, &ColumnsPage::showPreview);
    showTable();
}

QWidget *ColumnsPage::makeColumns()
{
    m_columnsView = new TableView(this);
    m_columnsView->setObjectName(u"columnsTable"_s);
    m_columnsView->setAccessibleName(tr("Columns of the file and what they mean"));
    m_columnsView->setSortingEnabled(false);
    m_columnsView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_columnsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columnsView->setEditTriggers(editBy);
    m_columnsView->setModel(m_columns);
    m_columnsView->setItemDelegateForColumn(ColumnsModel::MeaningColumn, new MeaningDelegate(draft(), m_columnsView));
    // Enter opens the list of meanings wherever the cursor stands in the row; so does one click on the meaning.
    const auto edit = [this](const QModelIndex &index) {
        const QModelIndex meaning = index.siblingAtColumn(ColumnsModel::MeaningColumn);
        m_columnsView->setCurrentIndex(meaning);
        m_columnsView->edit(meaning);
    };
    connect(m_columnsView, &QAbstractItemView::activated, this, edit);
    connect(m_columnsView, &QAbstractItemView::clicked, this, [edit](const QModelIndex &index) {
        if (index.column() == ColumnsModel::MeaningColumn) {
            edit(index);
        }
    });
    return m_columnsView;
}

QWidget *ColumnsPage::makeHistoryEvent()
{
    m_historyBox = new QWidget(this);
    auto *row = new QHBoxLayout(m_historyBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *label = new QLabel(tr("&Name of the event, where no column says it:"), m_historyBox);
    m_historyEvent = new QLineEdit(m_historyBox);
    m_historyEvent->setObjectName(u"historyEvent"_s);
    m_historyEvent->setPlaceholderText(tr("Summer Code Jam 2025"));
    label->setBuddy(m_historyEvent);
    row->addWidget(label);
    row->addWidget(m_historyEvent, 1);
    connect(m_historyEvent, &QLineEdit::textChanged, &draft(), &ImportDraft::setHistoryEvent);
    return m_historyBox;
}

QWidget *ColumnsPage::makeLevels()
{
    m_levelsBox = new QWidget(this);
    auto *column = new QVBoxLayout(m_levelsBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_levelsTitle = new QLabel(m_levelsBox);
    m_levelsTitle->setObjectName(u"levelsTitle"_s);
    m_levelsTitle->setWordWrap(true);
    m_levelsView = new TableView(m_levelsBox);
    m_levelsView->setObjectName(u"levelsTable"_s);
    m_levelsView->setAccessibleName(tr("Answers that need a number"));
    m_levelsView->setSortingEnabled(false);
    m_levelsView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_levelsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_levelsView->setEditTriggers(editBy);
    m_levelsView->setModel(m_levels);
    column->addWidget(m_levelsTitle);
    column->addWidget(m_levelsView, 1);
    return m_levelsBox;
}

QWidget *ColumnsPage::makeDialect()
{
    m_dialectBox = new QWidget(this);
    auto *row = new QHBoxLayout(m_dialectBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    m_encoding = new QComboBox(m_dialectBox);
    m_encoding->setObjectName(u"encoding"_s);
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "windows-1251",
                             "ISO-8859-1", "ISO-8859-15", "Shift_JIS", "GB18030"}) {
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    }
    m_delimiter = new QComboBox(m_dialectBox);
    m_delimiter->setObjectName(u"delimiter"_s);
    m_delimiter->addItem(tr("Comma  ,"), u","_s);
    m_delimiter->addItem(tr("Semicolon  ;"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_delimiter->addItem(tr("Bar  |"), u"|"_s);
    auto *encodingLabel = new QLabel(tr("&Encoding:"), m_dialectBox);
    encodingLabel->setBuddy(m_encoding);
    auto *delimiterLabel = new QLabel(tr("Columns are &separated by:"), m_dialectBox);
    delimiterLabel->setBuddy(m_delimiter);
    row->addWidget(encodingLabel);
    row->addWidget(m_encoding);
    row->addSpacing(space::Large);
    row->addWidget(delimiterLabel);
    row->addWidget(m_delimiter);
    row->addStretch();
    connect(m_encoding, &QComboBox::activated, this, &ColumnsPage::dialectChosen);
    connect(m_delimiter, &QComboBox::activated, this, &ColumnsPage::dialectChosen);
    return m_dialectBox;
}

void ColumnsPage::dialectChosen()
{
    const QString delimiter = m_delimiter->currentData().toString();
    draft().setDialect({m_encoding->currentData().toString(), delimiter.isEmpty() ? QChar() : delimiter.front()});
}

void ColumnsPage::showTable()
{
    m_levels->clear();
    const std::optional<ImportTable> &table = draft().table();
    m_columns->setTable(table ? table->table : Table{});
    if (table) {
        m_columns->setMap(draft().map());
        m_columnsView->fitColumns(34);
        m_columnsView->setCurrentIndex(m_columns->index(0, ColumnsModel::MeaningColumn));
        showDialect();
    }
    showMap();
    showPreview();
}

void ColumnsPage::showDialect()
{
    const Dialect &dialect = draft().table()->table.dialect;
    // JSON has neither.
    m_dialectBox->setVisible(!dialect.delimiter.isNull());
    if (!dialect.delimiter.isNull()) {
        showChoice(m_encoding, dialect.encoding);
        showChoice(m_delimiter, QString(dialect.delimiter));
    }
}

void ColumnsPage::showMap()
{
    m_columns->setMap(draft().map());
    m_historyBox->setVisible(draft().source() == ImportSource::History);
    showRequirements();
    Q_EMIT stateChanged();
}

void ColumnsPage::showPreview()
{
    if (draft().preview()) {
        m_levels->update(draft().preview()->unknownLevels, draft().map());
        if (m_levels->rowCount() > 0 && !m_levelsBox->isVisibleTo(this)) {
            m_levelsView->fitColumns(34);
            m_levelsView->setCurrentIndex(m_levels->index(0, LevelsModel::LevelColumn));
        }
    }
    m_levelsBox->setVisible(m_levels->rowCount() > 0);
    const int missing = m_levels->missing();
    m_levelsTitle->setText(
        missing > 0
            ? tr("%n answer(s) about skills have no level yet. Give each a number; without one it counts as unknown.",
                 nullptr, missing)
            : tr("Every answer about skills has its level."));
    showRequirements();
    Q_EMIT stateChanged();
}

void ColumnsPage::showRequirements()
{
    while (QLayoutItem *item = m_requirements->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        delete item;
    }
    if (!draft().table()) {
        return;
    }
    const QList<Requirement> needed = draft().requirements();
    for (const Requirement &requirement : needed) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::Small);
        auto *icon = new QLabel(line);
        const int size = fontMetrics().height();
        icon->setPixmap(stateIcon(requirement.met ? State::Good : State::Error, icon).pixmap(size, size));
        auto *text = new QLabel(requirement.sentence, line);
        text->setObjectName(requirement.met ? u"requirementMet"_s : u"requirementMissing"_s);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_requirements->addWidget(line);
    }
}

QString ColumnsPage::step() const
{
    return tr("Columns");
}

QString ColumnsPage::heading() const
{
    return tr("What does each column mean?");
}

bool ColumnsPage::canGoOn() const
{
    return draft().preview().has_value();
}

QString ColumnsPage::hint() const
{
    const QString obstacle = draft().obstacle();
    if (!obstacle.isEmpty()) {
        return obstacle;
    }
    return draft().isBusy() ? tr("Working out what would change…")
                            : tr("%n column(s) will be read.", nullptr, m_columns->usedCount());
}

QWidget *ColumnsPage::firstFocus()
{
    return m_columnsView;
}

} // namespace jamwright
