// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/people/personwords.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace jamwright {

/// A heading with entries below it; hidden while there are none.
class EntryList : public QWidget
{
    Q_OBJECT

public:
    explicit EntryList(const QString &heading, QWidget *parent = nullptr);

    void setEntries(const std::vector<PersonEntry> &entries);
    [[nodiscard]] const std::vector<PersonEntry> &entries() const noexcept { return m_entries; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::vector<PersonEntry> m_entries;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

/// A label of plain text that wraps, and whose long words do not widen what it stands in.
[[nodiscard]] QLabel *makeTextLabel(QWidget *parent, const QString &name = {});
/// Gives a label the colour of a state on its parent's ground.
void colourText(QLabel *label, State state);

} // namespace jamwright
