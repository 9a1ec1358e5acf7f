// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsexporter.h"

#include "base/futures.h"
#include "domain/naming/channelname.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr auto folderKey = "folders/results"_L1;

QString lastFolder()
{
    const QString folder = QSettings().value(folderKey).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString filterOf(const QString &format)
{
    if (format == "csv"_L1) {
        return ResultsExporter::tr("CSV table (*.csv)");
    }
    if (format == "json"_L1) {
        return ResultsExporter::tr("JSON document (*.json)");
    }
    if (format == "md"_L1) {
        return ResultsExporter::tr("Markdown text (*.md)");
    }
    if (format == "png"_L1) {
        return ResultsExporter::tr("Picture (*.png)");
    }
    return format == "pdf"_L1 ? ResultsExporter::tr("PDF document (*.pdf)") : ResultsExporter::tr("Web page (*.html)");
}

} // namespace

ResultsExporter::ResultsExporter(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
{
}

void ResultsExporter::setEvent(EventId event, const QString &eventName)
{
    m_event = event;
    m_eventName = eventName;
}

void ResultsExporter::ask(const QString &title, const QString &fileFormat, const QString &fileName,
                          std::function<void(const QString &)> next)
{
    auto *dialog = new QFileDialog(m_window, title, lastFolder(), filterOf(fileFormat));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileFormat);
    // The channel's spelling of a name is a fit file name everywhere.
    dialog->selectFile(u"%1-%2.%3"_s.arg(discordChannelName(m_eventName), fileName, fileFormat));
    connect(dialog, &QFileDialog::fileSelected, this, std::move(next));
    dialog->open();
}

void ResultsExporter::askFolder(const QString &title, std::function<void(const QString &)> next)
{
    auto *dialog = new QFileDialog(m_window, title, lastFolder());
    dialog->setObjectName(u"exportFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(next));
    dialog->open();
}

void ResultsExporter::askForFile(const QString &format)
{
    ask(tr("Export results"), format, u"results"_s,
        [this, format](const QString &file) { writeResults(format, file); });
}

void ResultsExporter::askForPicture(const QString &format, const QString &name, const ChartPicture &picture)
{
    // Drawn here, because charts belong to the window's thread; written on the desk's.
    ask(tr("Save the chart"), format, name, [this, format, picture](const QString &file) {
        writePicture(file, format == "pdf"_L1 ? pdfOf(picture) : pngOf(picture));
    });
}

void ResultsExporter::askForFolder()
{
    askFolder(tr("Export everything to a folder"), [this](const QString &folder) { writeEverything(folder); });
}

void ResultsExporter::askForFeedback(bool nameJudges)
{
    askFolder(tr("Write the feedback sheets to a folder"),
              [this, nameJudges](const QString &folder) { writeFeedback(folder, nameJudges); });
}

void ResultsExporter::writeResults(const QString &format, const QString &file)
{
    QSettings().setValue(folderKey, QFileInfo(file).absolutePath());
    const auto answer = m_desk.read([event = m_event, format, file](Workspace &workspace) -> Result<void> {
        const Result<QByteArray> bytes = exportResults(workspace, event, format);
        return bytes ? writeFile(file, *bytes) : Result<void>(bytes.error());
    });
    whenFinished(answer, this, [this, file](const Result<void> &written) { announce(written, file); });
}

void ResultsExporter::writeEverything(const QString &folder)
{
    QSettings().setValue(folderKey, folder);
    const auto answer = m_desk.read([event = m_event, folder](Workspace &workspace) -> Result<void> {
        const auto files = exportAll(workspace, event);
        return files ? writeFiles(folder, *files) : Result<void>(files.error());
    });
    whenFinished(answer, this, [this, folder](const Result<void> &written) { announce(written, folder); });
}

void ResultsExporter::writePicture(const QString &file, const QByteArray &bytes)
{
    QSettings().setValue(folderKey, QFileInfo(file).absolutePath());
    const auto answer = m_desk.read([file, bytes](Workspace &) { return writeFile(file, bytes); });
    whenFinished(answer, this, [this, file](const Result<void> &written) { announce(written, file); });
}

void ResultsExporter::writeFeedback(const QString &folder, bool nameJudges)
{
    QSettings().setValue(folderKey, folder);
    const auto answer = m_desk.read([=, event = m_event](Workspace &workspace) -> Result<void> {
        const auto files = exportFeedback(workspace, event, nameJudges);
        return files ? writeFiles(folder, *files) : Result<void>(files.error());
    });
    whenFinished(answer, this, [this, folder](const Result<void> &written) { announce(written, folder); });
}

void ResultsExporter::announce(const Result<void> &written, const QString &where)
{
    if (!written) {
        Q_EMIT noticed({Severity::Error, written.error().sentence(), {}, {}});
        return;
    }
    const QString folder = QFileInfo(where).isDir() ? where : QFileInfo(where).absolutePath();
    Q_EMIT noticed({Severity::Note, tr("Exported to %1.").arg(QDir::toNativeSeparators(where)), tr("Open fol&der"),
                    [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

} // namespace jamwright
