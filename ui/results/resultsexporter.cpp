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
    return format == "json"_L1 ? ResultsExporter::tr("JSON document (*.json)")
                               : ResultsExporter::tr("Web page (*.html)");
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

void ResultsExporter::askForFile(const QString &format)
{
    auto *dialog = new QFileDialog(m_window, tr("Export results"), lastFolder(), filterOf(format));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    // The channel's spelling of a name is a fit file name everywhere.
    dialog->selectFile(u"%1-results.%2"_s.arg(discordChannelName(m_eventName), format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { writeResults(format, file); });
    dialog->open();
}

void ResultsExporter::askForFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Export everything to a folder"), lastFolder());
    dialog->setObjectName(u"exportFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ResultsExporter::writeEverything);
    dialog->open();
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
        const Result<QStringList> files = exportAll(workspace, event, folder);
        return files ? Result<void>() : Result<void>(files.error());
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
    Q_EMIT noticed({Severity::Note, tr("Exported to %1.").arg(QDir::toNativeSeparators(where)), tr("Open &folder"),
                    [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

} // namespace jamwright
