// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace jamwright {

class FlowLayout;

/// The head of a page: its title, the counts in small below, the buttons at the right. One button at most is primary.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One line of counts or of what the page is for; blank = hidden.
    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// `text` with a mnemonic, `iconName` of `:/icons`, may be blank.
    QPushButton *addButton(const QString &text, const QString &iconName = {}, bool primary = false);
    /// Any other widget in the row of buttons.
    void addWidget(QWidget *widget);

private:
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

/// One figure with what it counts.
struct Figure {
    QString value; ///< formatted already: "392", "0.08", "3 h 30"
    QString label; ///< "sign-ups"
    QString hint;  ///< tool tip; may be blank
};

/// Figures in a row, or in more where it is narrow: "392 sign-ups   305 participants   61 teams".
class KeyFigures : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigures(QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    [[nodiscard]] const QList<Figure> &figures() const noexcept { return m_figures; }

private:
    QList<Figure> m_figures;
    FlowLayout *m_row = nullptr;
};

} // namespace jamwright
