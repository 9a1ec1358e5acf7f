// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartpicture.h"
#include "ui/charts/marksplot.h"
#include "ui/charts/rowplot.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QSplitter;

namespace jamwright {

class FactsModel;
class MarksView;
class RowPlotView;
class TableView;

/// A chart with what it comes to above, what its signs mean below, the same facts as a table beside it, and a menu that
/// saves it as a picture.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setPlot(const RowPlot &plot);
    void setPlot(const MarksPlot &plot);
    /// The picture of what is shown, drawn for paper.
    [[nodiscard]] ChartPicture picture() const { return m_picture(); }

Q_SIGNALS:
    /// Somebody wants the picture in a file: "png" or "pdf".
    void saveWanted(const QString &format);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead();
    void showTexts(const QString &title, const QStringList &sentences, const QString &caption, bool any);
    void showFacts(const FactsTable &facts, const QString &title);

    QLabel *m_sentences = nullptr;
    QLabel *m_caption = nullptr;
    QPushButton *m_save = nullptr;
    QSplitter *m_split = nullptr;
    QWidget *m_chartSide = nullptr;
    RowPlotView *m_rows = nullptr;
    MarksView *m_marks = nullptr;
    FactsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    std::function<ChartPicture()> m_picture;
};

} // namespace jamwright
