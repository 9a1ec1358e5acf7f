// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace jamwright {

/// What a page shows while there is nothing to show: an icon, a sentence that says so in a positive way, and the one
/// action that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// A name of `:/icons`.
    void setIcon(const QString &name);
    void setTitle(const QString &title);
    void setText(const QString &text);
    [[nodiscard]] QString title() const;
    /// A button below the text; the first one is the primary one. `text` with a mnemonic.
    QPushButton *addAction(const QString &text);
    using QWidget::addAction;

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QString m_iconName;
};

} // namespace jamwright
