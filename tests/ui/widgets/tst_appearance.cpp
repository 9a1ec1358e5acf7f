// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/appearance.h"
#include "ui/widgets/deskstyle.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTest>

#include <cmath>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

// Relative luminance and contrast ratio: WCAG 2.1, "relative luminance", "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

bool hasColour(const QPixmap &pixmap, const QColor &colour)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(lightPalette()); }

    void textIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void textIsReadable()
    {
        QFETCH(const QPalette, palette);
        for (const auto ground : {QPalette::Base, QPalette::Window}) {
            const QColor below = palette.color(ground);
            for (const auto state : {State::Good, State::Note, State::Warning, State::Error}) {
                QVERIFY2(contrast(stateColour(palette, state), below) >= 4.5, qPrintable(QString::number(int(state))));
            }
            QVERIFY(contrast(quietColour(palette), below) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::Text), below) >= 7);
        }
        for (const auto state : {State::Good, State::Note, State::Warning, State::Error}) {
            QVERIFY(contrast(palette.color(QPalette::WindowText), stateGround(palette, state)) >= 4.5);
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    }

    void everyIconIsDrawnInTheTextsColour()
    {
        QDirIterator icons(u":/icons"_s, {u"*.svg"_s});
        int seen = 0;
        const QLabel label;
        while (icons.hasNext()) {
            icons.next();
            const QPixmap pixmap = themedIcon(icons.fileInfo().completeBaseName(), &label).pixmap(32, 32);
            QVERIFY2(hasColour(pixmap, label.palette().color(QPalette::WindowText)), qPrintable(icons.fileName()));
            ++seen;
        }
        QVERIFY(seen >= 20);
    }

    void iconsFollowThePalette()
    {
        QLabel label;
        label.show();
        const QIcon icon = themedIcon(u"start"_s, &label);
        const QColor before = label.palette().color(QPalette::WindowText);
        QVERIFY(hasColour(icon.pixmap(32, 32), before));
        QApplication::setPalette(darkPalette()); // reaches the widgets by an event
        QTRY_VERIFY(label.palette().color(QPalette::WindowText) != before);
        const QColor after = label.palette().color(QPalette::WindowText);
        QVERIFY(hasColour(icon.pixmap(32, 32), after));
    }

    void thePrimaryButtonFollowsThePalette()
    {
        QPushButton button(u"Go"_s);
        makePrimary(&button);
        button.show();
        QCOMPARE(button.palette().color(QPalette::Button), lightPalette().color(QPalette::Highlight));
        QApplication::setPalette(darkPalette());
        QTRY_COMPARE(button.palette().color(QPalette::Button), darkPalette().color(QPalette::Highlight));
        QCOMPARE(button.palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
    }

    void theFirstActionOfAnEmptyStateIsThePrimaryOne()
    {
        EmptyState empty;
        empty.setIcon(u"teams"_s);
        empty.setTitle(u"Nothing here yet"_s);
        const QPushButton *first = empty.addAction(u"&Import…"_s);
        const QPushButton *second = empty.addAction(u"&Other…"_s);
        QCOMPARE(first->palette().color(QPalette::Button), lightPalette().color(QPalette::Highlight));
        QVERIFY(second->palette().color(QPalette::Button) != lightPalette().color(QPalette::Highlight));
        QCOMPARE(empty.title(), u"Nothing here yet"_s);
    }

    void figuresAreReplaced()
    {
        KeyFigures figures;
        figures.setFigures({{u"1"_s, u"one"_s, {}}, {u"2"_s, u"two"_s, {}}});
        figures.setFigures({{u"3"_s, u"three"_s, {}}});
        const auto labels = figures.findChildren<QLabel *>();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels.constFirst()->text(), u"3"_s);
    }

    /// Fusion's own frame of an empty tick is black on black in the dark.
    void emptyTicksAreSeen()
    {
        const DeskStyle style;
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck}) {
                QImage image(16, 16, QImage::Format_RGB32);
                image.fill(palette.color(QPalette::Base));
                QStyleOptionViewItem option;
                option.rect = image.rect();
                option.palette = palette;
                option.state = QStyle::State_Enabled | QStyle::State_Off;
                QPainter painter(&image);
                style.drawPrimitive(element, &option, &painter);
                painter.end();
                for (const QPoint edge : {QPoint(8, 0), QPoint(0, 8), QPoint(15, 8), QPoint(8, 15)}) {
                    QVERIFY(contrast(image.pixelColor(edge), palette.color(QPalette::Base)) >= 3);
                }
            }
        }
    }

    /// Eight of them in large text made the window wider than the screen.
    void figuresWrapWhereItIsNarrow()
    {
        KeyFigures figures;
        const Figure figure{u"392"_s, u"people who take part"_s, {}};
        figures.setFigures(QList<Figure>(8, figure));
        const int whole = figures.sizeHint().width();
        QCOMPARE_LT(figures.minimumSizeHint().width(), whole / 4);
        QCOMPARE_GT(figures.heightForWidth(whole / 2), figures.heightForWidth(whole));
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
