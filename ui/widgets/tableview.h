// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>
#include <QTimer>

class QKeyEvent;

namespace jamwright {

/// One cell of tab-separated text, as spreadsheets paste it: with a tab, line break or double quote in it, it stands in
/// double quotes and those in it twice.
[[nodiscard]] QString tsvCell(const QString &text);

/// A table with the look of the house: whole rows selected, no grid, roomy rows, sorting by the header, the last column
/// stretched. Enter activates, Ctrl+C copies the selected rows with their header as tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// The selected rows (all rows when none is selected) as tab-separated text with a header line, in the order shown.
    [[nodiscard]] QString selectionAsTsv() const;
    /// Makes columns as wide as what they show, up to `most` average characters each. Looks at a hundred rows spread
    /// over the whole, so a long table takes no longer than a short one.
    void fitColumns(int most = 40);
    void fitColumn(int column, int most = 40);
    /// These columns divide the room that the others leave, so that nothing is out of sight; what does not fit is
    /// elided. None = the last one takes the room again.
    void shareRoom(const QList<int> &columns);
    /// The same, but what does not fit is wrapped: rows are as high as their texts.
    void wrapIn(const QList<int> &columns);
    /// Shows at most so many rows of one line before scrolling and is no taller than its rows; 0 = takes the room it
    /// gets.
    void setVisibleRows(int most);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

protected:
    /// Puts the selected rows on the clipboard.
    virtual void copySelection();
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyRowHeight();
    void fitRowsSoon();
    void fitSomeRows();
    [[nodiscard]] int widestCell(int column) const;

    int m_visibleRows = 0;
    bool m_wraps = false;
    QTimer m_fitRows;
    int m_fittedRows = 0;       ///< as high as their texts already
    QObject *m_watch = nullptr; ///< stands for the connections to the model
};

} // namespace jamwright
