// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/submissioncard.h"

#include "ui/widgets/appearance.h"

#include <QLabel>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *addLine(QVBoxLayout *column, const QString &name, Qt::TextFormat format = Qt::PlainText)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(format);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    column->addWidget(label);
    return label;
}

void setLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

SubmissionCard::SubmissionCard(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small / 2);
    m_title = addLine(column, u"submissionTitle"_s);
    m_title->setFont(scaledFont(this, 1.3, true));
    m_about = addLine(column, u"submissionAbout"_s);
    makeQuiet(m_about);
    m_links = addLine(column, u"submissionLinks"_s, Qt::RichText);
    m_links->setOpenExternalLinks(true);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_checklist = addLine(column, u"submissionChecklist"_s);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::ClickFocus); // Tab goes from marks to comments
    auto *inner = new QWidget;
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 0, 0);
    m_description = addLine(innerColumn, u"submissionDescription"_s);
    innerColumn->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    column->addWidget(m_scroll);
}

void SubmissionCard::show(const Submission &submission, const QStringList &checklist)
{
    setLine(m_title, submission.shownTitle());
    QStringList about;
    if (!submission.teamName.isEmpty() && submission.teamName != submission.shownTitle()) {
        about << tr("by %1", "a team").arg(submission.teamName);
    }
    if (!submission.track.isEmpty()) {
        about << tr("Track %1").arg(submission.track);
    }
    if (submission.late) {
        about << (submission.lateReason.isEmpty() ? tr("late") : tr("late: %1").arg(submission.lateReason));
    }
    if (submission.disqualified) {
        about << (submission.disqualifiedReason.isEmpty() ? tr("disqualified")
                                                          : tr("disqualified: %1").arg(submission.disqualifiedReason));
    }
    setLine(m_about, about.join(u" · "_s));
    setLine(m_links, linksHtml(submission));
    QStringList kept;
    for (const QString &item : checklist) {
        kept << (submission.checked.contains(item)
                     ? tr("✓ %1", "it keeps a rule").arg(item)
                     : tr("✗ %1 (not seen)", "a rule that it was not seen to keep").arg(item));
    }
    setLine(m_checklist, kept.join(u"   "_s));
    m_description->setText(submission.description);
    m_scroll->setVisible(!submission.description.isEmpty());
}

QString linksHtml(const Submission &submission)
{
    QStringList links;
    QStringList addresses{submission.repository, submission.video};
    addresses << submission.files;
    for (const QString &address : std::as_const(addresses)) {
        if (address.isEmpty()) {
            continue;
        }
        const QUrl url(address); // in whose encoded form nothing is left that could end the attribute
        const bool web = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
        const QString shown = address.toHtmlEscaped();
        links << (web ? u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), shown)
                      : shown);
    }
    return links.join(u" &nbsp;·&nbsp; "_s);
}

} // namespace jamwright
