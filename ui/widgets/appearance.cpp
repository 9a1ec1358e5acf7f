// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QFont>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QPushButton>
#include <QSvgRenderer>

#include <array>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

/// `share` of `top` over `ground`, 0..1.
QColor blend(const QColor &top, const QColor &ground, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {mix(top.red(), ground.red()), mix(top.green(), ground.green()), mix(top.blue(), ground.blue())};
}

/// Paints an SVG in one colour, asked for at the moment of painting.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, const QWidget *widget, std::optional<State> state)
        : m_name(std::move(name))
        , m_widget(widget)
        , m_state(state)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap pixmap = drawn(rect.size() * ratio, mode);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return drawn(size, mode); }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_widget, m_state); }
    [[nodiscard]] QString key() const override { return u"jamwright-themed"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = m_widget != nullptr ? m_widget->palette() : QApplication::palette();
        const auto role = m_widget != nullptr ? m_widget->foregroundRole() : QPalette::WindowText;
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, role);
        }
        if (mode == QIcon::Selected) {
            return palette.color(QPalette::HighlightedText);
        }
        return m_state ? stateColour(palette, *m_state) : palette.color(QPalette::Active, role);
    }

    [[nodiscard]] QPixmap drawn(const QSize &size, QIcon::Mode mode) const
    {
        const QColor ink = colour(mode);
        const QString key = u"jamwright/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(ink.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) {
            return pixmap;
        }
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(m_name));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    QPointer<const QWidget> m_widget;
    std::optional<State> m_state;
};

/// Gives a widget colours of its own that are made from the palette, and again when that changes.
class PaletteFollower final : public QObject
{
public:
    PaletteFollower(QWidget *widget, std::function<QPalette()> make)
        : QObject(widget)
        , m_widget(widget)
        , m_make(std::move(make))
    {
        widget->installEventFilter(this);
        m_widget->setPalette(m_make());
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
            m_widget->setPalette(m_make()); // without effect, and so without another event, when nothing differs
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_widget;
    std::function<QPalette()> m_make;
};

QPalette primaryColours()
{
    QPalette own; // knows only the roles that are set here; the rest stays the widget's
    const QPalette standard = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::Button, standard.color(QPalette::Active, QPalette::Highlight));
        own.setColor(group, QPalette::ButtonText, standard.color(QPalette::Active, QPalette::HighlightedText));
    }
    return own;
}

QPalette quietColours()
{
    QPalette own;
    own.setColor(QPalette::WindowText, quietColour(QApplication::palette()));
    return own;
}

QString stateIconName(State state)
{
    static const std::array names = {u"good"_s, u"note"_s, u"warning"_s, u"error"_s};
    return names.at(size_t(state));
}

void setEverywhere(QPalette &palette, QPalette::ColorRole role, QRgb colour)
{
    palette.setColor(QPalette::All, role, QColor(colour));
}

} // namespace

State stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return State::Note;
    case Severity::Warning:
        return State::Warning;
    case Severity::Error:
        break;
    }
    return State::Error;
}

QColor stateColour(const QPalette &palette, State state)
{
    static constexpr std::array<QRgb, 4> onLight = {0xff1a7340, 0xff2862b9, 0xff8a5a00, 0xffb3261e};
    static constexpr std::array<QRgb, 4> onDark = {0xff6cc894, 0xff86b6ff, 0xffe5b454, 0xffff8a80};
    return QColor((isDark(palette) ? onDark : onLight).at(size_t(state)));
}

QColor stateColour(const QPalette &palette, Severity severity)
{
    return stateColour(palette, stateOf(severity));
}

QColor stateGround(const QPalette &palette, State state)
{
    return blend(stateColour(palette, state), palette.color(QPalette::Window), isDark(palette) ? 0.18 : 0.10);
}

QColor quietColour(const QPalette &palette)
{
    return blend(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Window), 0.68);
}

QColor lineColour(const QPalette &palette)
{
    return blend(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Window), 0.14);
}

QIcon themedIcon(const QString &name, const QWidget *widget)
{
    return QIcon(new ThemedIconEngine(name, widget, std::nullopt));
}

QIcon stateIcon(State state, const QWidget *widget)
{
    return QIcon(new ThemedIconEngine(stateIconName(state), widget, state));
}

QIcon stateIcon(Severity severity, const QWidget *widget)
{
    return stateIcon(stateOf(severity), widget);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QCoreApplication::translate("Severity", "Note");
    case Severity::Warning:
        return QCoreApplication::translate("Severity", "Warning");
    case Severity::Error:
        break;
    }
    return QCoreApplication::translate("Severity", "Error");
}

void makePrimary(QPushButton *button)
{
    new PaletteFollower(button, primaryColours); // the button owns it
}

void makeQuiet(QLabel *label)
{
    new PaletteFollower(label, quietColours);
}

QFont scaledFont(const QWidget *widget, double factor, bool bold)
{
    QFont font = widget->font();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(QApplication::font().pointSizeF() * factor);
    } else {
        font.setPixelSize(int(QApplication::font().pixelSize() * factor));
    }
    if (bold) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xffffffff), QColor(0xfff5f6f8));
    setEverywhere(palette, QPalette::WindowText, 0xff1c2028);
    setEverywhere(palette, QPalette::Text, 0xff1c2028);
    setEverywhere(palette, QPalette::ButtonText, 0xff1c2028);
    setEverywhere(palette, QPalette::Base, 0xffffffff);
    setEverywhere(palette, QPalette::AlternateBase, 0xfff2f4f7);
    setEverywhere(palette, QPalette::ToolTipBase, 0xff2a2f38);
    setEverywhere(palette, QPalette::ToolTipText, 0xfff2f4f7);
    setEverywhere(palette, QPalette::Highlight, 0xff2b66c9);
    setEverywhere(palette, QPalette::HighlightedText, 0xffffffff);
    setEverywhere(palette, QPalette::Link, 0xff2b66c9);
    setEverywhere(palette, QPalette::PlaceholderText, 0xff6a7280);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0xff959ca8));
    }
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0xff2d323b), QColor(0xff1e2127));
    setEverywhere(palette, QPalette::WindowText, 0xffe6e8ec);
    setEverywhere(palette, QPalette::Text, 0xffe6e8ec);
    setEverywhere(palette, QPalette::ButtonText, 0xffe6e8ec);
    setEverywhere(palette, QPalette::BrightText, 0xffffffff);
    setEverywhere(palette, QPalette::Base, 0xff17191e);
    setEverywhere(palette, QPalette::AlternateBase, 0xff1c1f25);
    setEverywhere(palette, QPalette::ToolTipBase, 0xff343a44);
    setEverywhere(palette, QPalette::ToolTipText, 0xffe6e8ec);
    setEverywhere(palette, QPalette::Highlight, 0xff3570cf);
    setEverywhere(palette, QPalette::HighlightedText, 0xffffffff);
    setEverywhere(palette, QPalette::Link, 0xff86b6ff);
    setEverywhere(palette, QPalette::PlaceholderText, 0xff8b93a1);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0xff6b727e));
    }
    return palette;
}

} // namespace jamwright
