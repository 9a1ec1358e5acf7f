// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filedrop.h"

#include "ui/judging/scoring/remote/judgewindow.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStringList>
#include <QUrl>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

bool isWorkspace(const QString &file)
{
    return QFileInfo(file).suffix().compare("jamwright"_L1, Qt::CaseInsensitive) == 0;
}

/// The one local file that is dragged, if it is of a kind we take; else blank.
QString fileOf(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile()) {
        return {};
    }
    static const QStringList answers{u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"json"_s};
    const QString file = urls.constFirst().toLocalFile();
    return isWorkspace(file) || isBallotFileName(file) ||
                   answers.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive)
               ? file
               : QString();
}

} // namespace

FileDrop::FileDrop(QWidget *window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto *drop = static_cast<QDropEvent *>(event);
    const QString file = fileOf(*drop);
    if (file.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        if (isWorkspace(file)) {
            Q_EMIT workspaceDropped(file);
        } else if (isBallotFileName(file)) {
            Q_EMIT ballotsDropped(file);
        } else {
            Q_EMIT answersDropped(file);
        }
    }
    return true;
}

} // namespace jamwright
