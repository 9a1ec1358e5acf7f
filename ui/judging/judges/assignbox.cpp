// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/assignbox.h"

#include "ui/judging/section.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/layout/flowlayout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the reviews that count.
QString loadsSentence(const JudgingMatrix &matrix)
{
    const int reviews =
        std::accumulate(matrix.submissions.begin(), matrix.submissions.end(), 0,
                        [](int sum, const MatrixSubmission &submission) { return sum + submission.assigned; });
    int least = reviews;
    int most = 0;
    for (const MatrixJudge &judge : matrix.judges) {
        if (!judge.shadow) {
            least = std::min(least, judge.assigned);
            most = std::max(most, judge.assigned);
        }
    }
    const QString total = AssignBox::tr("%n review(s) are assigned", nullptr, reviews);
    return least == most ? AssignBox::tr("%1, %2 to each judge.").arg(total, QLocale().toString(most))
                         : AssignBox::tr("%1, %2 to %3 to each judge.")
                               .arg(total, QLocale().toString(least), QLocale().toString(most));
}

/// Widgets that stay together where lines are broken.
QWidget *inOne(QWidget *parent, std::initializer_list<QWidget *> widgets)
{
    auto *one = new QWidget(parent);
    auto *row = new QHBoxLayout(one);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    for (QWidget *widget : widgets) {
        row->addWidget(widget);
    }
    return one;
}

} // namespace

AssignBox::AssignBox(QWidget *parent)
    : QWidget(parent)
{
    const Section section = makeSection(this, tr("Who reviews what"));
    m_plan = addButton(section, tr("&Capacity"), u"showCapacity"_s);
    m_plan->setCheckable(true);
    m_plan->setToolTip(tr("What 2 to 6 reviews a submission ask of the judges, and how sure the places would be."));
    section.column->addLayout(makeWish(section.box));
    m_result = addHint(section, u"assignResult"_s);
    m_bridges = new QPushButton(section.box);
    m_bridges->setObjectName(u"assignBridges"_s);
    m_bridges->hide();
    section.column->addWidget(m_bridges, 0, Qt::AlignLeft);
    m_findings = new FindingsList(section.box);
    m_findings->setObjectName(u"assignFindings"_s);
    m_findings->setVisibleRows(5);
    section.column->addWidget(m_findings);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(section.box);
    const auto want = [this](bool bridges) {
        Q_EMIT assignWanted({m_reviews->value(), seed(), !m_keep->isChecked() && !bridges, bridges});
    };
    connect(m_assign, &QPushButton::clicked, this, [want] { want(false); });
    connect(m_bridges, &QPushButton::clicked, this, [want] { want(true); });
    connect(m_plan, &QPushButton::toggled, this, &AssignBox::planShown);
}

QLayout *AssignBox::makeWish(QWidget *box)
{
    m_reviews = new QSpinBox(box);
    m_reviews->setObjectName(u"reviewsPerSubmission"_s);
    m_reviews->setRange(1, 50);
    m_reviews->setValue(3);
    m_seed = new QLineEdit(u"1"_s, box);
    m_seed->setObjectName(u"assignSeed"_s);
    m_seed->setToolTip(tr("The same seed gives the same assignment."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_seed));
    m_seed->setMaximumWidth(m_seed->fontMetrics().averageCharWidth() * 12);
    auto *reviewsLabel = new QLabel(tr("Revie&ws for each submission:"), box);
    reviewsLabel->setBuddy(m_reviews);
    auto *seedLabel = new QLabel(tr("Seed:"), box);
    seedLabel->setBuddy(m_seed);
    m_keep = new QCheckBox(tr("Kee&p who is assigned"), box);
    m_keep->setObjectName(u"keepAssigned"_s);
    m_keep->setChecked(true);
    m_keep->setToolTip(tr("As many as can stay. Without the tick everybody who has not begun is assigned afresh."));
    m_assign = new QPushButton(tr("&Assign"), box);
    m_assign->setObjectName(u"assignJudges"_s);
    auto *row = new FlowLayout(nullptr, space::Medium, space::Small);
    row->addWidget(inOne(box, {reviewsLabel, m_reviews}));
    row->addWidget(inOne(box, {seedLabel, m_seed}));
    row->addWidget(inOne(box, {m_keep}));
    row->addWidget(m_assign);
    return row;
}

quint64 AssignBox::seed() const
{
    return m_seed->text().toULongLong();
}

void AssignBox::setReviews(int reviews)
{
    m_reviews->setValue(reviews);
}

void AssignBox::setView(const JudgingView &view)
{
    const JudgingState &state = view.state;
    m_assign->setEnabled(!state.judges.empty() && view.mayAssign);
    m_reviews->setEnabled(m_assign->isEnabled());
    m_seed->setEnabled(m_assign->isEnabled());
    m_keep->setEnabled(m_assign->isEnabled() && !state.assignments.empty());
    if (m_hasResult && m_assigned == state.assignments) {
        return;
    }
    if (m_hasResult && m_assigned.empty()) {
        m_assigned = state.assignments; // what the result is about has just arrived
        return;
    }
    m_hasResult = false;
    m_findings->setFindings({});
    m_bridges->hide();
    showWhatIs(view);
}

void AssignBox::showWhatIs(const JudgingView &view)
{
    const JudgingState &state = view.state;
    if (state.assignments.empty()) {
        m_result->setText(state.judges.empty() ? tr("Once there are judges, their reviews are spread evenly.")
                                               : tr("Every judge gets about as many, nobody one that she has a "
                                                    "conflict with."));
        return;
    }
    if (view.matrix.usualReviews > 0) {
        m_reviews->setValue(view.matrix.usualReviews);
    }
    m_result->setText(loadsSentence(view.matrix));
}

void AssignBox::setResult(const QString &sentence, const Findings &findings, int bridges)
{
    m_hasResult = true;
    m_assigned.clear();
    m_result->setText(sentence);
    m_bridges->setText(tr("Link them by %n more review(s)", nullptr, bridges));
    m_bridges->setVisible(bridges > 0);
    m_findings->setFindings(findings);
}

} // namespace jamwright
