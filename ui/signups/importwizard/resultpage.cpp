// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/resultpage.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ResultPage::ResultPage(ImportDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Large, 0, 0);
    column->setSpacing(space::Large);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Medium);
    m_icon = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"importDone"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setFont(scaledFont(this, 1.2, true));
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_sentence, 1);
    m_figures = new KeyFigures(this);
    m_error = new QLabel(this);
    m_error->setObjectName(u"importError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_undo = new QPushButton(tr("&Undo the import"), this);
    m_undo->setObjectName(u"undoImport"_s);
    m_undo->setIcon(themedIcon(u"undo"_s, m_undo));
    connect(m_undo, &QPushButton::clicked, &draft, &ImportDraft::undo);
    column->addLayout(line);
    column->addWidget(m_figures);
    column->addWidget(m_error);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    m_followed = new FindingsList(this);
    m_followed->setObjectName(u"importFollowed"_s);
    m_followed->setAccessibleName(tr("What followed from the import"));
    column->addWidget(m_followed, 1);
    column->addStretch();
    connect(&draft, &ImportDraft::outcomeChanged, this, &ResultPage::showOutcome);
    showOutcome();
}

void ResultPage::showOutcome()
{
    const std::optional<ImportOutcome> &outcome = draft().outcome();
    const int size = fontMetrics().height() * 2;
    m_icon->setPixmap(stateIcon(State::Good, m_icon).pixmap(size, size));
    m_error->setVisible(draft().error().has_value());
    m_error->setText(draft().error() ? draft().error()->sentence() : QString());
    if (outcome) {
        const ImportCounts &counts = outcome->counts;
        const auto number = [](int n) { return QLocale().toString(n); };
        m_figures->setFigures({{number(counts.added), tr("new"), {}},
                               {number(counts.changed), tr("changed"), {}},
                               {number(counts.same), tr("unchanged"), {}},
                               {number(counts.rejected), tr("rejected"), {}}});
        m_sentence->setText(draft().isUndone() ? tr("The import was taken back. Everything is as it was before.")
                                               : tr("%1 was imported.").arg(draft().fileName()));
        m_undo->setVisible(outcome->change.isStored() && !draft().isUndone());
    }
    m_figures->setVisible(!draft().isUndone());
    const Findings followed = outcome ? outcome->findings : Findings();
    m_followed->setFindings(followed);
    m_followed->setVisible(!followed.isEmpty() && !draft().isUndone());
    Q_EMIT stateChanged();
}

QString ResultPage::step() const
{
    return tr("Done");
}

QString ResultPage::heading() const
{
    return draft().isUndone() ? tr("Taken back") : tr("Imported");
}

QString ResultPage::nextText() const
{
    return tr("&Close");
}

bool ResultPage::canGoOn() const
{
    return true;
}

QWidget *ResultPage::firstFocus()
{
    return m_undo;
}

} // namespace jamwright
