// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/publish/publishpanel.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/asking/reasonbar.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString bullets(const QStringList &sentences)
{
    return sentences.isEmpty() ? QString() : u"•  "_s + sentences.join(u"\n•  "_s);
}

QPushButton *verb(QWidget *parent, QHBoxLayout *line, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    line->addWidget(button);
    return button;
}

QLabel *partTitle(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(parent, 1.15, true));
    return label;
}

} // namespace

PublishPanel::PublishPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FactsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(makeSteps());
    column->addWidget(makeQuestion());
    column->addWidget(makePublications(), 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_check->setEnabled(m_table->selectionModel()->hasSelection()); });
    setResults({}); // five buttons side by side, of which few are ever shown, would make the window wide
}

QWidget *PublishPanel::makeSteps()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_where = makeSentence(box);
    m_where->setObjectName(u"publishWhere"_s);
    m_where->setFont(scaledFont(box, 1.15, true));
    m_needed = makeSentence(box);
    m_needed->setObjectName(u"publishNeeded"_s);
    m_advice = makeSentence(box);
    m_advice->setObjectName(u"publishAdvice"_s);
    makeQuiet(m_advice);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    m_judging = verb(box, line, tr("Go to &Judging"), u"publishToJudging"_s);
    m_freeze = verb(box, line, tr("Free&ze the results"), u"freezeResults"_s);
    m_publish = verb(box, line, tr("&Publish the results"), u"publishResults"_s);
    m_unfreeze = verb(box, line, tr("Take the freeze &back"), u"unfreezeResults"_s);
    m_takeBack = verb(box, line, tr("Take the results &back to correct them"), u"takeBackResults"_s);
    makePrimary(m_freeze);
    makePrimary(m_publish);
    line->addStretch();
    column->addWidget(m_where);
    column->addWidget(m_needed);
    column->addWidget(m_advice);
    column->addLayout(line);
    connect(m_judging, &QPushButton::clicked, this, &PublishPanel::judgingWanted);
    connect(m_freeze, &QPushButton::clicked, this, [this] { Q_EMIT phaseWanted(JudgingPhase::Frozen); });
    connect(m_unfreeze, &QPushButton::clicked, this, [this] { Q_EMIT phaseWanted(JudgingPhase::Closed); });
    m_takeBackReason =
        new ReasonBar({tr("What was published stays on record, and the correction becomes a new version. "
                          "Why are the results taken back?"),
                       tr("Take the results back"), tr("Leave them as they are")},
                      box);
    m_takeBackReason->hide();
    column->addWidget(m_takeBackReason);
    connect(m_takeBack, &QPushButton::clicked, m_takeBackReason, &ReasonBar::ask);
    connect(m_takeBackReason, &ReasonBar::discardWanted, m_takeBackReason, &QWidget::hide);
    connect(m_takeBackReason, &ReasonBar::saveWanted, this, &PublishPanel::takeBackWanted);
    connect(m_publish, &QPushButton::clicked, this, &PublishPanel::previewWanted);
    return box;
}

QWidget *PublishPanel::makeQuestion()
{
    auto *card = new CardFrame(this);
    card->setFirst(true);
    card->setObjectName(u"publishQuestion"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Medium);
    m_questionText = makeSentence(card);
    m_questionText->setObjectName(u"publishQuestionText"_s);
    m_questionText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    m_confirm = verb(card, line, {}, u"confirmPublish"_s);
    makePrimary(m_confirm);
    QPushButton *notYet = verb(card, line, tr("&Not yet"), u"refusePublish"_s);
    line->addStretch();
    column->addWidget(m_questionText);
    column->addLayout(line);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        stopAsking();
        Q_EMIT publishWanted();
    });
    connect(notYet, &QPushButton::clicked, this, [this] {
        stopAsking();
        m_publish->setFocus();
    });
    m_question = card;
    card->hide();
    return card;
}

QWidget *PublishPanel::makePublications()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto *head = new QHBoxLayout;
    head->addWidget(partTitle(box, tr("What was published")));
    head->addStretch();
    m_check = new QPushButton(tr("&Check it"), box);
    m_check->setObjectName(u"checkPublication"_s);
    m_check->setToolTip(
        tr("Makes the ranking again from the log of every mark, and compares it with what was published."));
    head->addWidget(m_check);
    m_none =
        makeSentence(box, tr("Each publication stays here with its fingerprint, so that anybody can see later that "
                             "nothing was changed."));
    makeQuiet(m_none);
    makeTables(box);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_table);
    column->addWidget(m_findings);
    column->addStretch();
    connect(m_check, &QPushButton::clicked, this, [this] {
        const auto rows = qsizetype(m_publications.size());
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < rows) {
            Q_EMIT checkWanted(m_publications.at(size_t(rows - 1 - row)).version);
        }
    });
    return box;
}

void PublishPanel::makeTables(QWidget *box)
{
    m_table = new TableView(box);
    m_table->setObjectName(u"publicationsTable"_s);
    m_table->setAccessibleName(tr("What was published"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setVisibleRows(8);
    m_findings = new FindingsList(box);
    m_findings->setObjectName(u"checkFindings"_s);
    m_findings->setAccessibleName(tr("What the check found"));
    m_findings->setVisibleRows(6);
}

void PublishPanel::setResults(const ResultsView &results)
{
    const PublishSteps steps = publishSteps(results);
    m_where->setText(steps.where);
    m_needed->setText(bullets(steps.needed));
    m_needed->setVisible(!steps.needed.isEmpty());
    m_advice->setText(bullets(steps.advice));
    m_advice->setVisible(!steps.advice.isEmpty());
    m_judging->setVisible(!steps.needed.isEmpty());
    m_freeze->setVisible(results.judging.phase <= JudgingPhase::Closed);
    m_freeze->setEnabled(steps.mayFreeze);
    m_unfreeze->setVisible(steps.mayUnfreeze);
    m_publish->setVisible(steps.mayPublish);
    m_takeBack->setVisible(steps.mayTakeBack);
    m_takeBackReason->setVisible(steps.mayTakeBack && m_takeBackReason->isVisible());
    stopAsking(); // what was asked about may not be what stands now
    m_publications = results.publications;
    showPublications();
}

void PublishPanel::showPublications()
{
    const int row = std::max(m_table->currentIndex().row(), 0);
    m_model->setFacts(publicationFacts(m_publications, m_checks));
    m_table->fitColumns(70);
    const bool any = !m_publications.empty();
    m_table->setVisible(any);
    m_check->setVisible(any);
    m_none->setVisible(!any);
    if (any) {
        m_table->selectRow(std::min(row, int(m_publications.size()) - 1));
    }
}

void PublishPanel::ask(const Publication &dryRun)
{
    m_questionText->setText(publishQuestion(dryRun));
    m_confirm->setText(tr("&Publish version %1").arg(QLocale().toString(dryRun.version)));
    m_question->show();
    m_publish->setEnabled(false);
    m_unfreeze->setEnabled(false);
    m_confirm->setFocus();
}

void PublishPanel::stopAsking()
{
    m_question->hide();
    m_publish->setEnabled(true);
    m_unfreeze->setEnabled(true);
}

void PublishPanel::setCheck(int version, const PublicationCheck &check)
{
    m_checks[version] = checkSentence(check);
    m_findings->setFindings(check.findings);
    showPublications();
}

} // namespace jamwright
