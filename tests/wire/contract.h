// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace jamwright {

/// What the checker of the organisation's folder says of recorded requests.
struct ContractCheck {
    bool ran = false; ///< the checker, or python3-jsonschema, may not be here
    bool good = false;
    QByteArray said = {};
};

/// Without calls that Discord documents and the cut-down description leaves out: the end of an invite, whose request
/// has no body that could be wrong.
inline QByteArray withoutRevokedInvites(const QByteArray &recording)
{
    QByteArray rest;
    const QList<QByteArray> lines = recording.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject request = QJsonDocument::fromJson(line).object();
        const bool revokes = request[QLatin1String("method")].toString() == QLatin1String("DELETE") &&
                             request[QLatin1String("path")].toString().contains(QLatin1String("/invites/"));
        if (!line.isEmpty() && !(revokes && request[QLatin1String("body")].isNull())) {
            rest += line + '\n';
        }
    }
    return rest;
}

inline ContractCheck checkContract(const QByteArray &everything)
{
    const QByteArray recording = withoutRevokedInvites(everything);
    const QDir tools(QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/tools/discord-contract"));
    const QStringList python{QStringLiteral("-W"), QStringLiteral("ignore")};
    const QStringList import = python + QStringList{QStringLiteral("-c"), QStringLiteral("import jsonschema")};
    if (!tools.exists() || QProcess::execute(QStringLiteral("python3"), import) != 0) {
        return {};
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("requests.jsonl")));
    if (!file.open(QIODevice::WriteOnly) || file.write(recording) != recording.size()) {
        return {};
    }
    file.close();
    QProcess check;
    check.start(QStringLiteral("python3"),
                python + QStringList{tools.filePath(QStringLiteral("check.py")), file.fileName()});
    const bool ended = check.waitForFinished(120'000);
    return {true, ended && check.exitCode() == 0, check.readAllStandardOutput() + check.readAllStandardError()};
}

} // namespace jamwright
