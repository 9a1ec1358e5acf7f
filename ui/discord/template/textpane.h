// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QAbstractItemModel;
class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace jamwright {

class TableView;

/// A table, and below it the long text of the row that is current, edited in place.
class TextPane : public QWidget
{
    Q_OBJECT

public:
    /// `textRole` of the model is edited; a row whose text is null takes none. `label` has a mnemonic.
    TextPane(QAbstractItemModel *model, int textRole, const QString &label, const QString &hint,
             QWidget *parent = nullptr);

    /// A tick below the text for `role`.
    QCheckBox *addTick(const QString &text, int role);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

private:
    void showRow();

    QAbstractItemModel *m_model;
    int m_textRole;
    int m_tickRole = -1;
    TableView *m_table = nullptr;
    QLabel *m_label = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QCheckBox *m_tick = nullptr;
    QLabel *m_hint = nullptr;
    QPersistentModelIndex m_row;
    bool m_filling = false;
};

} // namespace jamwright
