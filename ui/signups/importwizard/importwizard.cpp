// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/importwizard.h"

#include "ui/signups/importmodels/importdraft.h"
#include "ui/signups/importwizard/columnspage.h"
#include "ui/signups/importwizard/filepage.h"
#include "ui/signups/importwizard/resultpage.h"
#include "ui/signups/importwizard/reviewpage.h"
#include "ui/widgets/appearance.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
enum Step { FileStep, ColumnsStep, ReviewStep, DoneStep };
}

ImportWizard::ImportWizard(Desk &desk, EventId event, QWidget *parent)
    : QDialog(parent)
    , m_draft(new ImportDraft(desk, event, this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import a file"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(space::Medium);
    column->addLayout(steps);
    m_heading = new QLabel(this);
    m_heading->setObjectName(u"wizardHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setFont(scaledFont(this, 1.4, true));
    column->addWidget(m_heading);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    column->addWidget(makeButtons());

    addPage(new FilePage(*m_draft, m_stack));
    addPage(new ColumnsPage(*m_draft, m_stack));
    addPage(new ReviewPage(*m_draft, m_stack));
    addPage(new ResultPage(*m_draft, m_stack));
    for (const WizardPage *step : std::as_const(m_pages)) {
        auto *label = new QLabel(this);
        label->setText(tr("%1  %2", "number and name of a step").arg(m_steps.size() + 1).arg(step->step()));
        steps->addWidget(label);
        m_steps.append(label);
    }
    steps->addStretch();
    connect(m_draft, &ImportDraft::outcomeChanged, this, [this] {
        if (m_draft->outcome()) {
            goTo(DoneStep);
        }
    });
    const int em = fontMetrics().height();
    resize(std::max(960, em * 56), std::max(680, em * 40));
    goTo(FileStep);
}

void ImportWizard::addPage(WizardPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    connect(page, &WizardPage::stateChanged, this, &ImportWizard::showState);
}

QWidget *ImportWizard::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, space::Small, 0, 0);
    row->setSpacing(space::Small);
    m_hintIcon = new QLabel(bar);
    m_hint = new QLabel(bar);
    m_hint->setObjectName(u"wizardHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel"), bar);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_cancel->setAutoDefault(false);
    m_back = new QPushButton(tr("&Back"), bar);
    m_back->setObjectName(u"wizardBack"_s);
    m_back->setAutoDefault(false);
    m_next = new QPushButton(bar);
    m_next->setObjectName(u"wizardNext"_s);
    m_next->setAutoDefault(false);
    makePrimary(m_next);
    row->addWidget(m_hintIcon, 0, Qt::AlignVCenter);
    row->addWidget(m_hint, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_stack->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    return bar;
}

void ImportWizard::openFile(const QString &file)
{
    if (m_stack->currentIndex() == DoneStep) {
        return; // what was imported stays in sight until the wizard is closed
    }
    m_draft->openFile(file);
    goTo(FileStep);
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_stack->currentIndex() != DoneStep) {
        event->acceptProposedAction();
    }
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) {
        openFile(urls.front().toLocalFile());
        event->acceptProposedAction();
    }
}

WizardPage *ImportWizard::page() const
{
    return m_pages.at(m_stack->currentIndex());
}

void ImportWizard::goTo(int step)
{
    m_stack->setCurrentIndex(step);
    page()->entered();
    page()->firstFocus()->setFocus(Qt::OtherFocusReason);
    showSteps();
    showState();
}

void ImportWizard::next()
{
    switch (m_stack->currentIndex()) {
    case ReviewStep:
        m_draft->commit();
        return;
    case DoneStep:
        accept();
        return;
    default:
        goTo(m_stack->currentIndex() + 1);
    }
}

void ImportWizard::showState()
{
    if (m_pages.size() <= DoneStep) {
        return; // still being made
    }
    const int step = m_stack->currentIndex();
    m_heading->setText(page()->heading());
    const QString hint = page()->hint();
    const bool wrong = !page()->canGoOn() && !m_draft->isBusy() && !hint.isEmpty();
    const int size = fontMetrics().height();
    m_hintIcon->setPixmap(wrong ? stateIcon(State::Warning, m_hintIcon).pixmap(size, size) : QPixmap());
    m_hintIcon->setVisible(wrong);
    m_hint->setText(hint);
    m_back->setVisible(step == ColumnsStep || step == ReviewStep);
    m_back->setEnabled(!m_draft->isCommitting());
    m_cancel->setVisible(step != DoneStep);
    m_cancel->setEnabled(!m_draft->isCommitting());
    m_next->setText(page()->nextText());
    m_next->setEnabled(page()->canGoOn());
}

void ImportWizard::showSteps()
{
    const int step = m_stack->currentIndex();
    for (int i = 0; i < m_steps.size(); ++i) {
        QLabel *label = m_steps.at(i);
        label->setFont(scaledFont(this, 1.0, i == step));
        label->setAccessibleName(i == step ? tr("Step %1, the present one").arg(label->text()) : label->text());
        QPalette colours;
        colours.setColor(QPalette::WindowText,
                         i == step ? palette().color(QPalette::WindowText) : quietColour(palette()));
        label->setPalette(colours);
    }
}

} // namespace jamwright
