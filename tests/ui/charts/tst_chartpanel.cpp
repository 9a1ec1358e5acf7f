// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plotvalues.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/rowchart.h"
#include "ui/charts/rowplotview.h"
#include "ui/widgets/appearance.h"

#include <QAbstractSeries>
#include <QChart>
#include <QGraphicsSimpleTextItem>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScatterSeries>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

MarksPlot someMarks()
{
    MarksPlot plot;
    plot.title = u"Marks"_s;
    for (const QString &name : {u"Fun"_s, u"Craft"_s, u"Theme"_s, u"Scope"_s}) {
        CriterionMarks marks;
        marks.criterion = name;
        marks.bins = {{u"1"_s, 2}, {u"2"_s, 5}, {u"3"_s, 0}};
        marks.scored = 7;
        plot.criteria.push_back(marks);
    }
    plot.facts = {{u"Criterion"_s}, {{{u"Fun"_s, {}}}}};
    return plot;
}

/// How many different colours a picture has: an empty one has one.
int coloursOf(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            seen.insert(image.pixel(x, y));
        }
    }
    return int(seen.size());
}

} // namespace

class TestChartPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAFewRowsWhole()
    {
        RowPlotView view;
        view.resize(700, 600);
        view.show();
        view.setPlot(placesPlot(rankingOf(3)));
        QCOMPARE(view.visibleRows(), 3);
        QVERIFY(view.findChild<QScrollBar *>()->isHidden());
        QCOMPARE(view.accessibleName(), placesPlot(rankingOf(3)).title);
        QVERIFY(view.accessibleDescription().contains(u"Dot"_s));
    }

    void scrollsThroughThreeHundredRowsByKeyAndWheel()
    {
        RowPlotView view;
        view.resize(700, 600);
        view.show();
        view.setPlot(placesPlot(rankingOf(300)));
        auto *bar = view.findChild<QScrollBar *>();
        QVERIFY(!bar->isHidden());
        const int visible = view.visibleRows();
        QVERIFY(visible > 10 && visible < 40);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.firstRow(), 300 - visible);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.firstRow(), 299 - visible);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.firstRow(), 0);
        QCOMPARE(view.rowAt(plotHeadHeight(view.font()) + 1), 0);
        QCOMPARE(view.rowAt(plotHeadHeight(view.font()) + plotRowHeight(view.font()) + 1), 1);
        QCOMPARE(view.rowAt(1), -1);
        // Fewer rows than where it stands.
        QTest::keyClick(&view, Qt::Key_End);
        view.setPlot(placesPlot(rankingOf(4)));
        QCOMPARE(view.firstRow(), 0);
    }

    void namesAreShortenedAndNotReadAsHtml()
    {
        Ranking ranking = rankingOf(3);
        ranking.rows[0].title = u"<b>Bold</b> & so on"_s;
        ranking.rows[1].title = QString(300, u'x');
        ranking.rows[2].title = QString(300, u'x');
        ranking.rows[1].rank = ranking.rows[2].rank = 2; // the same label twice
        const RowPlot plot = placesPlot(ranking);
        QChart chart;
        fillRowChart(chart, plot, {0, 3}, pictureLook(QFont()), {700, 300});
        fillRowChart(chart, plot, {0, 3}, pictureLook(QFont()), {700, 300}); // nothing of before stays
        QStringList names;
        double lowest = 0;
        const auto items = chart.childItems();
        for (const QGraphicsItem *item : items) {
            if (const auto *name = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
                names << name->text();
                QVERIFY(name->pos().x() >= 0 && name->pos().y() > lowest); // from top to bottom
                lowest = name->pos().y();
            }
        }
        QCOMPARE(names.size(), 3);
        QVERIFY(names.at(0).contains(u"<b>Bold</b> & so on"_s));
        QVERIFY(names.at(1).contains(u'…') && names.at(1).size() < 100);
        QCOMPARE(names.at(1), names.at(2));
    }

    void theBestIsAtTheTop()
    {
        QChart chart;
        fillRowChart(chart, placesPlot(rankingOf(5)), {0, 5}, pictureLook(QFont()), {700, 300});
        const auto series = chart.series();
        for (QAbstractSeries *one : series) {
            if (auto *points = qobject_cast<QScatterSeries *>(one)) {
                QCOMPARE(points->at(0), QPointF(1, 4));
                QCOMPARE(points->at(4), QPointF(5, 0));
                return;
            }
        }
        QFAIL("no points");
    }

    void aBandIsCutToTheRowsInSight()
    {
        QChart chart;
        const RowPlot plot = placesPlot(rankingOf(12)); // bands of four rows
        const auto areas = [&chart] {
            const auto series = chart.series();
            return std::count_if(series.begin(), series.end(), [](const QAbstractSeries *one) {
                return one->type() == QAbstractSeries::SeriesTypeArea;
            });
        };
        fillRowChart(chart, plot, {0, 12}, pictureLook(QFont()), {700, 500});
        QCOMPARE(areas(), 3);
        fillRowChart(chart, plot, {2, 4}, pictureLook(QFont()), {700, 300});
        QCOMPARE(areas(), 2);
    }

    void theTableBesideSaysTheSame()
    {
        ChartPanel panel;
        panel.resize(1400, 700);
        panel.show();
        panel.setPlot(placesPlot(rankingOf(30)));
        const auto *table = panel.findChild<QTableView *>(u"chartFacts"_s);
        QCOMPARE(table->model()->rowCount(), 30);
        QVERIFY(!table->accessibleName().isEmpty());
        QVERIFY(panel.findChild<QLabel *>(u"chartSentences"_s)->text().contains(u"apart"_s));
        panel.setPlot(severityPlot({})); // a method that does not estimate it
        QVERIFY(table->isHidden());
        QVERIFY(panel.findChild<QPushButton *>(u"saveChart"_s)->isHidden());
        QVERIFY(panel.findChild<QLabel *>(u"chartSentences"_s)->isVisible());
    }

    void asksForPictures()
    {
        ChartPanel panel;
        panel.setPlot(placesPlot(rankingOf(5)));
        QSignalSpy wanted(&panel, &ChartPanel::saveWanted);
        const auto actions = panel.findChild<QPushButton *>(u"saveChart"_s)->menu()->actions();
        QCOMPARE(actions.size(), 2);
        actions.at(0)->trigger();
        actions.at(1)->trigger();
        QCOMPARE(wanted.at(0).at(0).toString(), u"png"_s);
        QCOMPARE(wanted.at(1).at(0).toString(), u"pdf"_s);
    }

    void picturesAreTwiceAsFineAndHoldEveryRow()
    {
        ChartPanel panel;
        panel.setPlot(placesPlot(rankingOf(60)));
        const ChartPicture picture = panel.picture();
        const QImage image = QImage::fromData(pngOf(picture), "PNG");
        QCOMPARE(image.size(), pictureSize(picture) * 2);
        QVERIFY(image.height() / 2 > 60 * plotRowHeight(panel.font()));
        QVERIFY2(coloursOf(image) > 10, qPrintable(QString::number(coloursOf(image))));
        // The last tenth holds bars too.
        QVERIFY(coloursOf(image.copy(0, image.height() * 8 / 10, image.width(), image.height() / 10)) > 5);
        const QByteArray pdf = pdfOf(picture);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.size() > 5000);
    }

    void picturesAreLightWhateverTheWindowWears()
    {
        ChartPanel panel;
        panel.setPalette(darkPalette());
        panel.setPlot(someMarks());
        const QImage image = QImage::fromData(pngOf(panel.picture()), "PNG");
        QCOMPARE(image.pixelColor(2, 2), lightPalette().color(QPalette::Base));
        QVERIFY(coloursOf(image) > 5);
    }

    void followsThePalette()
    {
        RowPlotView view;
        view.resize(500, 400);
        view.show();
        view.setPlot(placesPlot(rankingOf(5)));
        view.setPalette(darkPalette());
        QCOMPARE(view.grab().toImage().pixelColor(2, 2), darkPalette().color(QPalette::Base));
        view.setPalette(lightPalette());
        QCOMPARE(view.grab().toImage().pixelColor(2, 2), lightPalette().color(QPalette::Base));
    }
};

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"
