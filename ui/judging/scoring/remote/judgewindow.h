// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/judging/ballotfile.h"

#include <QMainWindow>

#include <functional>

class QLabel;

namespace jamwright {

class BallotDocument;
class NoticeBar;
class ScoringView;

/// A judge's window on her ballot file: her view, without any workspace. It closes when everything is saved.
class JudgeWindow : public QMainWindow
{
    Q_OBJECT

public:
    JudgeWindow(const QString &path, const BallotFile &file, QWidget *parent = nullptr);

    /// Reads the file on another thread and opens it in a window of its own, which deletes itself when it is closed:
    /// `opened` gets it. Where the file cannot be read, `failed` says why. Neither is called once `context` is gone.
    static void open(const QString &path, QObject *context, std::function<void(JudgeWindow &)> opened,
                     std::function<void(const Error &)> failed);

    [[nodiscard]] ScoringView &scoring() const noexcept { return *m_view; }
    [[nodiscard]] BallotDocument &document() const noexcept { return *m_document; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeCentre(const QString &title);
    void makeMenu();
    void showSaved();
    void closeAnyway();

    BallotDocument *m_document = nullptr;
    NoticeBar *m_notices = nullptr;
    ScoringView *m_view = nullptr;
    QLabel *m_saved = nullptr;
    bool m_closing = false;   ///< once it is saved
    bool m_unsavable = false; ///< the last writing failed
};

/// Whether a file is a judge's by its name.
[[nodiscard]] bool isBallotFileName(const QString &path);

} // namespace jamwright
