// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/template/textpane.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace jamwright {

TextPane::TextPane(QAbstractItemModel *model, int textRole, const QString &label, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_textRole(textRole)
    , m_table(new TableView(this))
    , m_label(new QLabel(label, this))
    , m_text(new QPlainTextEdit(this))
    , m_tick(new QCheckBox(this))
    , m_hint(makeSentence(this, hint))
{
    m_table->setSortingEnabled(false);
    m_table->setModel(model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_text->setTabChangesFocus(true);
    m_label->setBuddy(m_text);
    m_tick->hide();
    makeQuiet(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_table, 3);
    column->addWidget(m_label);
    column->addWidget(m_text, 2);
    column->addWidget(m_tick);
    column->addWidget(m_hint);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_row = current.siblingAtColumn(0);
                showRow();
            });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_row = QPersistentModelIndex();
        showRow();
        int first = 0; // a row that has a text, if there is one
        while (first < m_model->rowCount() && !m_model->index(first, 0).data(m_textRole).isValid()) {
            ++first;
        }
        m_table->setCurrentIndex(m_model->index(first < m_model->rowCount() ? first : 0, 0));
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling && m_row.isValid()) {
            m_model->setData(m_row, m_text->toPlainText(), m_textRole);
        }
    });
    connect(m_tick, &QCheckBox::toggled, this, [this](bool ticked) {
        if (!m_filling && m_row.isValid()) {
            m_model->setData(m_row, ticked, m_tickRole);
        }
    });
    showRow();
}

QCheckBox *TextPane::addTick(const QString &text, int role)
{
    m_tickRole = role;
    m_tick->setText(text);
    m_tick->show();
    showRow();
    return m_tick;
}

void TextPane::showRow()
{
    m_filling = true;
    const QVariant text = m_row.isValid() ? QModelIndex(m_row).data(m_textRole) : QVariant();
    m_text->setPlainText(text.toString());
    m_text->setEnabled(text.isValid());
    m_label->setEnabled(text.isValid());
    m_tick->setEnabled(text.isValid());
    m_tick->setChecked(m_tickRole >= 0 && m_row.isValid() && QModelIndex(m_row).data(m_tickRole).toBool());
    m_filling = false;
}

} // namespace jamwright
