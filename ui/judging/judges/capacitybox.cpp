// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/capacitybox.h"

#include "ui/judging/section.h"
#include "ui/judging/texttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/layout/flowlayout.h"
#include "ui/widgets/tableview.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int minutesAnHour = 60;

QString neededText(const CapacityLine &line, int judges)
{
    if (!line.judgesNeeded) {
        return u"–"_s;
    }
    const QString needed = QLocale().toString(*line.judgesNeeded);
    const int more = *line.judgesNeeded - judges;
    return more <= 0 ? needed : CapacityBox::tr("%1 (%n more)", nullptr, more).arg(needed);
}

QStringList rowOf(const CapacityLine &line, int judges)
{
    const QLocale locale;
    return {locale.toString(line.reviews), locale.toString(line.reviewsInAll), workloadText(line.minutesAJudge),
            neededText(line, judges),
            line.intervalWidth ? CapacityBox::tr("%1 places").arg(locale.toString(*line.intervalWidth, 'f', 1))
                               : CapacityBox::tr("cannot be told")};
}

/// A field under its label.
QWidget *fieldWithLabel(QWidget *parent, const QString &text, QWidget *field)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *label = new QLabel(text, box);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    return box;
}

} // namespace

QString workloadText(double minutes)
{
    const QLocale locale;
    const auto whole = qint64(std::ceil(minutes));
    const qint64 hours = whole / minutesAnHour;
    const qint64 rest = whole % minutesAnHour;
    if (hours == 0) {
        return CapacityBox::tr("%1 min").arg(locale.toString(rest));
    }
    return rest == 0 ? CapacityBox::tr("%1 h").arg(locale.toString(hours))
                     : CapacityBox::tr("%1 h %2 min").arg(locale.toString(hours), locale.toString(rest));
}

CapacityBox::CapacityBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
    , m_pause(new QTimer(this))
{
    constexpr int pause = 150; // between two keys
    const Section section = makeSection(this, tr("Capacity"));
    makeFields(section.box, section.column);
    connectFields();
    m_table = addTable(section, u"capacityTable"_s, tr("Reviews a submission, what they take and how sure places are"),
                       m_model, 5);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->hide();
    m_hint = addHint(section, u"capacityHint"_s, tr("Events of this size are being simulated…"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(section.box);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &CapacityBox::ask);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT reviewsChosen(QLocale().toInt(index.siblingAtColumn(0).data().toString()));
    });
}

void CapacityBox::makeFields(QWidget *box, QVBoxLayout *column)
{
    constexpr double usualMinutes = 20;
    m_minutes = new QDoubleSpinBox(box);
    m_minutes->setObjectName(u"capacityMinutes"_s);
    m_minutes->setRange(0.5, 10000);
    m_minutes->setDecimals(1);
    m_minutes->setValue(usualMinutes);
    m_minutes->setSuffix(tr(" min"));
    m_hours = new QDoubleSpinBox(box);
    m_hours->setObjectName(u"capacityHours"_s);
    m_hours->setRange(0, 1000);
    m_hours->setDecimals(1);
    m_hours->setSpecialValueText(tr("not said"));
    m_hours->setSuffix(tr(" h"));
    m_judges = new QSpinBox(box);
    m_judges->setObjectName(u"capacityJudges"_s);
    m_submissions = new QSpinBox(box);
    m_submissions->setObjectName(u"capacitySubmissions"_s);
    m_event = new QPushButton(tr("As in the event"), box);
    m_event->setObjectName(u"capacityAsEvent"_s);
    m_event->setToolTip(tr("Count the event's judges and submissions again."));
    m_event->hide();
    auto *flow = new FlowLayout(nullptr, space::Medium, space::Small);
    flow->addWidget(fieldWithLabel(box, tr("A review takes:"), m_minutes));
    flow->addWidget(fieldWithLabel(box, tr("A judge has:"), m_hours));
    flow->addWidget(fieldWithLabel(box, tr("Judges:"), m_judges));
    flow->addWidget(fieldWithLabel(box, tr("Submissions:"), m_submissions));
    flow->addWidget(m_event);
    column->addLayout(flow);
}

void CapacityBox::connectFields()
{
    constexpr int most = 100000;
    for (QDoubleSpinBox *field : {m_minutes, m_hours}) {
        connect(field, &QDoubleSpinBox::valueChanged, this, &CapacityBox::askSoon);
    }
    for (const auto &[field, own] : {std::pair{m_judges, &m_ownJudges}, {m_submissions, &m_ownSubmissions}}) {
        field->setRange(0, most);
        connect(field, &QSpinBox::valueChanged, this, [this, own = own] {
            if (!m_showing) {
                *own = true;
                m_event->show();
                askSoon();
            }
        });
    }
    connect(m_event, &QPushButton::clicked, this, &CapacityBox::followEvent);
}

void CapacityBox::followEvent()
{
    m_ownJudges = false;
    m_ownSubmissions = false;
    m_event->hide();
    askSoon();
}

CapacityWish CapacityBox::wish() const
{
    CapacityWish wish;
    wish.minutesAReview = m_minutes->value();
    wish.hours = m_hours->value() > 0 ? std::optional(m_hours->value()) : std::nullopt;
    wish.judges = m_ownJudges ? std::optional(m_judges->value()) : std::nullopt;
    wish.submissions = m_ownSubmissions ? std::optional(m_submissions->value()) : std::nullopt;
    return wish;
}

void CapacityBox::askSoon()
{
    if (isVisible() && !m_showing) {
        m_pause->start();
    }
}

void CapacityBox::ask()
{
    Q_EMIT planWanted(wish());
}

void CapacityBox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askSoon();
}

void CapacityBox::setPlan(const CapacityPlan &plan)
{
    m_showing = true;
    m_judges->setValue(plan.judges);
    m_submissions->setValue(plan.submissions);
    m_showing = false;
    std::vector<QStringList> rows;
    rows.reserve(plan.lines.size());
    for (const CapacityLine &line : plan.lines) {
        rows.push_back(rowOf(line, plan.judges));
    }
    m_model->setContent({{tr("Reviews"), true},
                         {tr("In all"), true},
                         {tr("Each judge"), true},
                         {tr("Needed"), true},
                         {tr("Interval"), true}},
                        std::move(rows));
    constexpr int neededColumn = 3;
    m_table->setColumnHidden(neededColumn, m_hours->value() <= 0);
    m_table->fitColumns();
    m_table->setVisible(m_model->rowCount() > 0);
    m_hint->setText(tr("Reviews are those of a submission. With 90 % certainty its place would be known within so wide "
                       "an interval, on average over simulated events of this size (seed %1). Enter takes the reviews "
                       "over.")
                        .arg(QLocale().toString(CapacityWish().seed)));
}

void CapacityBox::setRefused(const QString &sentence)
{
    m_model->setContent({}, {});
    m_table->hide();
    m_hint->setText(sentence);
}

} // namespace jamwright
