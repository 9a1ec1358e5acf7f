// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/jsontext.h"

#include <QCoreApplication>

namespace jamwright {

Result<QJsonDocument> parseJsonText(const QByteArray &utf8, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = utf8.left(problem.offset).count('\n') + 1;
        return Error::input(
            QCoreApplication::translate("Import", "The JSON is broken on line %1: %2.")
                .arg(QString::number(line), problem.errorString()),
            fileName, QCoreApplication::translate("Import", "Save the form's list of responses and import that file."));
    }
    return document;
}

} // namespace jamwright
