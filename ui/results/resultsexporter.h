// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "ui/charts/chartpicture.h"
#include "ui/widgets/notice.h"

#include <QObject>

#include <functional>

class QWidget;

namespace jamwright {

class Desk;

/// Writes an event's results to files that the user chooses, on the desk's thread.
class ResultsExporter : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the file dialogs belong to.
    ResultsExporter(Desk &desk, QWidget *window);

    void setEvent(EventId event, const QString &eventName);
    /// Asks where to and writes the ranking as `csv`, `json`, `html` or `markdown`.
    void askForFile(const QString &format);
    /// Asks where to and writes a chart as `png` or `pdf`; `name` becomes a part of the file's.
    void askForPicture(const QString &format, const QString &name, const ChartPicture &picture);
    /// Asks for a folder and writes a sheet for each team into it.
    void askForFeedback(bool nameJudges);
    /// Asks for a folder and writes everything of the event into it.
    void askForFolder();

Q_SIGNALS:
    void noticed(const jamwright::Notice &notice);

private:
    void writeResults(const QString &format, const QString &file);
    void writePicture(const QString &file, const QByteArray &bytes);
    void writeEverything(const QString &folder);
    void writeFeedback(const QString &folder, bool nameJudges);
    /// What is asked for before anything is written; `next` gets the file or folder.
    void ask(const QString &title, const QString &fileFormat, const QString &fileName,
             std::function<void(const QString &)> next);
    void askFolder(const QString &title, std::function<void(const QString &)> next);
    void announce(const Result<void> &written, const QString &where);

    Desk &m_desk;
    QWidget *m_window;
    EventId m_event;
    QString m_eventName;
};

} // namespace jamwright
