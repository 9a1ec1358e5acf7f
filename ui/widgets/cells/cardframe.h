// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace jamwright {

/// The ground of a card: rounded, with a hairline around it.
class CardFrame : public QFrame
{
    Q_OBJECT

public:
    explicit CardFrame(QWidget *parent = nullptr);
    /// Draws it as the one that is proposed before the others.
    void setFirst(bool first);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_first = false;
};

/// A label of plain text that wraps, and whose long words do not widen the card that it stands in.
[[nodiscard]] QLabel *makeSentence(QWidget *parent, const QString &text = {});

} // namespace jamwright
