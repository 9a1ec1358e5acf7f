// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "ui/widgets/notice.h"

#include <QObject>

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
    /// Asks where to and writes the ranking as `csv`, `json` or `html`.
    void askForFile(const QString &format);
    /// Asks for a folder and writes everything of the event into it.
    void askForFolder();

Q_SIGNALS:
    void noticed(const jamwright::Notice &notice);

private:
    void writeResults(const QString &format, const QString &file);
    void writeEverything(const QString &folder);
    void announce(const Result<void> &written, const QString &where);

    Desk &m_desk;
    QWidget *m_window;
    EventId m_event;
    QString m_eventName;
};

} // namespace jamwright
