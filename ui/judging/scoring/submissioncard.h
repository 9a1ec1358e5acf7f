// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace jamwright {

/// What there is to judge: title, team, track, links to open, description, and what of the event's checklist it keeps.
class SubmissionCard : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionCard(QWidget *parent = nullptr);

    void show(const Submission &submission, const QStringList &checklist);
    using QWidget::show;

private:
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_links = nullptr;
    QLabel *m_checklist = nullptr;
    QLabel *m_description = nullptr;
    QScrollArea *m_scroll = nullptr; ///< holds a long description
};

/// The addresses as HTML: those of the web can be opened, any other is only shown.
[[nodiscard]] QString linksHtml(const Submission &submission);

} // namespace jamwright
