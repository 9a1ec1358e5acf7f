// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace jamwright {

/// What the checker of the organisation's folder says of recorded requests.
struct ContractCheck {
    bool ran = false; ///< the checker, or python3-jsonschema, may not be here
    bool good = false;
    QByteArray said = {};
};

inline ContractCheck checkContract(const QByteArray &recording)
{
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
