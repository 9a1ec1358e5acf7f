// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

class QToolButton;

namespace jamwright {

/// One thing to filter by.
struct Chip {
    int key = 0; ///< what the filter knows it by
    QString word;
    int count = 0;
};

/// A row of buttons, each with a count, that choose what is shown; several may be down, none down means everything. The
/// row wraps where it does not fit.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// Keeps down what was down and is still there.
    void setChips(const QList<Chip> &chips);
    [[nodiscard]] QSet<int> chosen() const;
    /// Sets what is down, as by clicks.
    void choose(const QSet<int> &keys);

Q_SIGNALS:
    void chosenChanged(const QSet<int> &keys);

private:
    QToolButton *makeChip(const Chip &chip);

    QList<QToolButton *> m_buttons;
};

} // namespace jamwright
