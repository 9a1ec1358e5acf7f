// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>
#include <QString>

#include <functional>

namespace jamwright {

/// What a file dialog asks for.
struct FileQuestion {
    QString title;
    QString filter;    ///< as QFileDialog writes it: "Tables (*.csv *.tsv)"
    QString suggested; ///< of saving: the name to begin with
    bool saving = false;
};

/// Asks for one file without waiting; `next` gets its path, and is not called when the dialog is cancelled.
inline void askForFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> next)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.saving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (!question.suggested.isEmpty()) {
        dialog->selectFile(question.suggested);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(next));
    dialog->open();
}

} // namespace jamwright
