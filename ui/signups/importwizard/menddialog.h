// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace jamwright {

/// The cells of one rejected row, to be mended before the import. What is wrong stands above, and beside the cell that
/// it is about. Says `mended` when the organiser is content; the file itself is not touched.
class MendDialog : public QDialog
{
    Q_OBJECT

public:
    /// `row` is one of the preview's.
    MendDialog(const ImportPreview &preview, const ImportRow &row, QWidget *parent = nullptr);

    [[nodiscard]] QStringList cells() const;

Q_SIGNALS:
    void mended(int line, const QStringList &cells);

private:
    QWidget *makeCells(const ImportPreview &preview, const ImportRow &row);

    QList<QLineEdit *> m_cells;
};

} // namespace jamwright
