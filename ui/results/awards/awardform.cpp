// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/awards/awardform.h"

#include "ui/results/awards/awardfacts.h"
#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isByHand(AwardKind kind)
{
    return kind == AwardKind::ByHand || kind == AwardKind::Mention;
}

} // namespace

AwardForm::AwardForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_criterion(new QComboBox(this))
    , m_track(new QComboBox(this))
    , m_places(new QSpinBox(this))
    , m_prize(new QLineEdit(this))
    , m_contributed(new QCheckBox(tr("&Only members who contributed"), this))
    , m_winners(new QListWidget(this))
{
    m_name->setObjectName(u"awardName"_s);
    m_kind->setObjectName(u"awardKind"_s);
    m_criterion->setObjectName(u"awardCriterion"_s);
    m_track->setObjectName(u"awardTrack"_s);
    m_places->setObjectName(u"awardPlaces"_s);
    m_prize->setObjectName(u"awardPrize"_s);
    m_contributed->setObjectName(u"awardContributed"_s);
    m_winners->setObjectName(u"awardWinners"_s);
    makeFields();
    connect(m_name, &QLineEdit::editingFinished, this, &AwardForm::take);
    connect(m_prize, &QLineEdit::editingFinished, this, &AwardForm::take);
    connect(m_kind, &QComboBox::activated, this, &AwardForm::take);
    connect(m_criterion, &QComboBox::activated, this, &AwardForm::take);
    connect(m_track, &QComboBox::activated, this, &AwardForm::take);
    connect(m_places, &QSpinBox::valueChanged, this, &AwardForm::take);
    connect(m_contributed, &QCheckBox::clicked, this, &AwardForm::take);
    connect(m_winners, &QListWidget::itemChanged, this, &AwardForm::take);
}

void AwardForm::makeFields()
{
    for (const AwardKind kind : {AwardKind::Place, AwardKind::Criterion, AwardKind::ByHand, AwardKind::Mention}) {
        m_kind->addItem(awardKindWords(kind), int(kind));
    }
    m_places->setRange(1, 100);
    m_places->setToolTip(tr("The best so many receive it; who shares the last of these places receives it too."));
    m_winners->setAccessibleName(tr("Who receives the award"));
    constexpr int shown = 8;
    m_winners->setMinimumHeight(fontMetrics().height() * shown);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(space::Small);
    m_form->addRow(tr("&Name:"), m_name);
    m_form->addRow(tr("&Kind:"), m_kind);
    m_form->addRow(tr("C&riterion:"), m_criterion);
    m_form->addRow(tr("&Track:"), m_track);
    m_form->addRow(tr("&Places:"), m_places);
    m_form->addRow(tr("Pri&ze:"), m_prize);
    m_form->addRow(QString(), m_contributed);
    m_form->addRow(tr("Receives &it:"), m_winners);
}

void AwardForm::setAward(const Award &award, const JudgingState &judging)
{
    m_showing = true;
    m_award = award;
    m_name->setText(award.name);
    m_name->setCursorPosition(0);
    m_kind->setCurrentIndex(int(award.kind));
    fillChoices(judging);
    m_places->setValue(award.places);
    m_prize->setText(award.prize);
    m_prize->setCursorPosition(0);
    m_contributed->setChecked(award.contributedOnly);
    fillWinners(judging);
    showFields();
    m_showing = false;
}

void AwardForm::fillChoices(const JudgingState &judging)
{
    QStringList criteria;
    for (const Criterion &criterion : judging.rubric.criteria) {
        criteria << criterion.name;
    }
    if (!m_award.criterion.isEmpty() && !criteria.contains(m_award.criterion, Qt::CaseInsensitive)) {
        criteria << m_award.criterion; // of an earlier rubric
    }
    m_criterion->clear();
    m_criterion->addItems(criteria);
    m_criterion->setCurrentIndex(
        m_award.criterion.isEmpty() ? 0 : m_criterion->findText(m_award.criterion, Qt::MatchFixedString));
    QStringList tracks;
    for (const Submission &submission : judging.submissions) {
        if (!submission.track.isEmpty() && !tracks.contains(submission.track)) {
            tracks << submission.track;
        }
    }
    if (!m_award.track.isEmpty() && !tracks.contains(m_award.track)) {
        tracks << m_award.track;
    }
    tracks.sort(Qt::CaseInsensitive);
    m_tracks = !tracks.isEmpty();
    m_track->clear();
    m_track->addItem(tr("all tracks"), QString());
    for (const QString &track : tracks) {
        m_track->addItem(track, track);
    }
    m_track->setCurrentIndex(std::max(0, m_track->findData(m_award.track)));
}

void AwardForm::fillWinners(const JudgingState &judging)
{
    std::vector<const Submission *> submissions;
    for (const Submission &submission : judging.submissions) {
        if (!submission.disqualified) {
            submissions.push_back(&submission);
        }
    }
    std::stable_sort(submissions.begin(), submissions.end(), [](const Submission *a, const Submission *b) {
        return QString::localeAwareCompare(a->shownTitle(), b->shownTitle()) < 0;
    });
    m_winners->clear();
    for (const Submission *submission : submissions) {
        const bool team = !submission->teamName.isEmpty() && submission->teamName != submission->shownTitle();
        auto *item = new QListWidgetItem(
            team ? tr("%1 (%2)", "a submission and its team").arg(submission->shownTitle(), submission->teamName)
                 : submission->shownTitle(),
            m_winners);
        const auto &winners = m_award.winners;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, submission->id.value);
        item->setCheckState(std::find(winners.begin(), winners.end(), submission->id) != winners.end() ? Qt::Checked
                                                                                                       : Qt::Unchecked);
        item->setToolTip(item->text());
    }
}

void AwardForm::showFields()
{
    const auto kind = AwardKind(m_kind->currentData().toInt());
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = m_form->labelForField(field); label != nullptr) {
            label->setVisible(shown);
        }
    };
    show(m_criterion, kind == AwardKind::Criterion);
    show(m_track, m_tracks && !isByHand(kind));
    show(m_places, !isByHand(kind));
    show(m_winners, isByHand(kind));
}

Award AwardForm::award() const
{
    Award made = m_award;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty()) {
        made.name = name;
    }
    made.kind = AwardKind(m_kind->currentData().toInt());
    made.criterion = made.kind == AwardKind::Criterion ? m_criterion->currentText() : QString();
    made.track = isByHand(made.kind) ? QString() : m_track->currentData().toString();
    made.places = isByHand(made.kind) ? 1 : m_places->value();
    made.prize = m_prize->text().trimmed();
    made.contributedOnly = m_contributed->isChecked();
    made.winners.clear();
    for (int row = 0; isByHand(made.kind) && row < m_winners->count(); ++row) {
        if (m_winners->item(row)->checkState() == Qt::Checked) {
            made.winners.push_back({m_winners->item(row)->data(Qt::UserRole).toLongLong()});
        }
    }
    return made;
}

void AwardForm::take()
{
    if (m_showing) {
        return;
    }
    const Award made = award();
    showFields();
    if (!(made == m_award)) {
        m_award = made;
        Q_EMIT edited(made);
    }
}

void AwardForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace jamwright
