// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace jamwright::testing {

/// What one call of jamctl came to.
struct Outcome {
    int exitCode = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    /// The document on stdout; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// jamctl with a workspace in a folder of its own.
class Program
{
public:
    /// Runs to the end.
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs to the end and gives the JSON document; stops the test when the exit code is another than expected.
    [[nodiscard]] QJsonObject json(const QStringList &arguments, int expectedExit = 0) const;
    /// Runs to the end; stops the test when the exit code is not 0.
    void must(const QStringList &arguments) const;
    /// Starts it and lets go; the caller waits or kills.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString workspace() const { return path(QStringLiteral("jam.jamwright")); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    /// A file of the bundled sample.
    [[nodiscard]] static QString sample(const QString &name);

private:
    QTemporaryDir m_folder;
};

/// An event with the sample's sign-ups, history and confirmations: everything that teams need.
void importSample(const Program &program);
/// Likewise with teams of seed 1.
void formSampleTeams(const Program &program);
/// Likewise with judges, rubric, assignment, and judging open. Returns a score file with a mark for every criterion.
[[nodiscard]] QByteArray openSampleJudging(const Program &program);

} // namespace jamwright::testing
