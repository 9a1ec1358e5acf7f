// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

namespace jamwright::testing {

using namespace Qt::Literals::StringLiterals;

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"JAMWRIGHT_WORKSPACE"_s, workspace());
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(JAMWRIGHT_JAMCTL), arguments);
    if (!process->waitForStarted()) {
        qFatal("jamctl does not start: %s", qPrintable(process->errorString()));
    }
    return process;
}

Outcome Program::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    if (!process->waitForFinished(120'000)) {
        qFatal("jamctl %s does not end", qPrintable(arguments.join(u' ')));
    }
    return {process->exitCode(), process->exitStatus() == QProcess::CrashExit, process->readAllStandardOutput(),
            process->readAllStandardError()};
}

QJsonObject Program::json(const QStringList &arguments, int expectedExit) const
{
    const Outcome outcome = run(arguments + QStringList{u"--json"_s});
    if (outcome.crashed || outcome.exitCode != expectedExit) {
        qFatal("jamctl %s: exit code %d\n%s%s", qPrintable(arguments.join(u' ')), outcome.exitCode,
               outcome.out.constData(), outcome.err.constData());
    }
    return outcome.json();
}

void Program::must(const QStringList &arguments) const
{
    const QJsonObject done = json(arguments);
    Q_UNUSED(done)
}

void Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(name));
    }
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Program::sample(const QString &name)
{
    return QStringLiteral(JAMWRIGHT_SOURCE_DIR "/resources/sample/") + name;
}

void importSample(const Program &program)
{
    program.must({u"event"_s, u"new"_s, u"Sample"_s});
    program.must({u"event"_s, u"set"_s, u"starts_on=2026-08-07"_s});
    program.must({u"signups"_s, u"import"_s, Program::sample(u"google-forms.csv"_s), u"--map"_s,
                  Program::sample(u"column-map.json"_s)});
    for (const QString &source : {u"history"_s, u"confirmation"_s}) {
        const QString file = source == "history"_L1 ? u"history.csv"_s : u"confirmation.json"_s;
        program.must({u"signups"_s, u"import"_s, Program::sample(file), u"--source"_s, source});
    }
}

void formSampleTeams(const Program &program)
{
    importSample(program);
    program.must({u"teams"_s, u"form"_s, u"--size"_s, u"5-6"_s, u"--seed"_s, u"1"_s, u"--moves"_s, u"20000"_s});
}

QByteArray openSampleJudging(const Program &program)
{
    formSampleTeams(program);
    program.must({u"judges"_s, u"import"_s, Program::sample(u"judges.csv"_s)});
    program.must({u"judging"_s, u"rubric"_s, u"set"_s, Program::sample(u"rubric.json"_s)});
    program.must({u"judging"_s, u"assign"_s, u"--reviews"_s, u"3"_s, u"--seed"_s, u"1"_s});
    program.must({u"judging"_s, u"open"_s});

    const QString all = program.path(u"for-scores"_s);
    program.must({u"export"_s, u"all"_s, all});
    const QList<QByteArray> assignments = program.read(u"for-scores/assignments.csv"_s).trimmed().split('\n');
    const QJsonObject rubric =
        QJsonDocument::fromJson(program.run({u"judging"_s, u"rubric"_s, u"show"_s}).out).object();
    QByteArray scores = "judge,submission,round,criterion,score,comment,private_note\n";
    const QJsonArray criteria = rubric["criteria"_L1].toArray();
    int given = 0;
    for (qsizetype i = 1; i < assignments.size(); ++i) {
        for (const auto &criterion : criteria) {
            scores += assignments.at(i).trimmed() + ',' + criterion.toObject()["name"_L1].toString().toUtf8() + ',' +
                      QByteArray::number(1 + given++ * 7 % 5) + ",,\n";
        }
    }
    return scores;
}

} // namespace jamwright::testing
