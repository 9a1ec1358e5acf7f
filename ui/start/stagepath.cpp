// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/stagepath.h"

#include "ui/widgets/appearance.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <array>

namespace jamwright {

namespace {

constexpr auto lastStage = int(Stage::Finished);

/// One stop of the path: a disc with its number or a tick, the line to its neighbours, its name below.
class StageButton final : public QAbstractButton
{
    Q_DECLARE_TR_FUNCTIONS(StageButton)

public:
    StageButton(Stage stage, QWidget *parent)
        : QAbstractButton(parent)
        , m_stage(stage)
    {
        setText(stageTitle(stage));
        setObjectName(QStringLiteral("stage-") + nameOf(stage));
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setPresent(Stage present)
    {
        m_present = present;
        setToolTip(m_stage == present ? tr("The event stands here.") : tr("Move the event to this stage."));
        //: Read out for a stop of the path of stages; %1 is the stage, %2 its number.
        const QString spoken = m_stage == present ? tr("%1, stage %2 of 7, present stage") : tr("%1, stage %2 of 7");
        setAccessibleName(spoken.arg(text()).arg(int(m_stage) + 1));
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(scaledFont(this, 1.0, true));
        return {metrics.horizontalAdvance(text()) + space::Medium, disc() + metrics.height() + space::Medium};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
        const QColor line = lineColour(palette());
        const int middle = width() / 2;
        const int y = disc() / 2 + 2;
        paintLines(painter, middle, y, accent, line);

        const bool past = m_stage < m_present;
        const bool present = m_stage == m_present;
        const QRectF circle(middle - disc() / 2.0, y - disc() / 2.0, disc(), disc());
        painter.setPen(QPen(past || present ? accent : line, 2));
        painter.setBrush(past || present ? accent : palette().color(QPalette::Base));
        painter.drawEllipse(circle);
        painter.setPen(past || present ? palette().color(QPalette::HighlightedText) : quietColour(palette()));
        if (past) {
            const int side = disc() * 2 / 3;
            const QRect place(middle - side / 2, y - side / 2, side, side);
            themedIcon(QStringLiteral("check"), this).paint(&painter, place, Qt::AlignCenter, QIcon::Selected);
        } else {
            painter.drawText(circle, Qt::AlignCenter, locale().toString(int(m_stage) + 1));
        }
        paintName(painter, present);
    }

private:
    [[nodiscard]] int disc() const { return int(fontMetrics().height() * 1.5); }

    void paintLines(QPainter &painter, int middle, int y, const QColor &accent, const QColor &line) const
    {
        if (m_stage != Stage::Planning) {
            painter.setPen(QPen(m_stage <= m_present ? accent : line, 2));
            painter.drawLine(0, y, middle, y);
        }
        if (int(m_stage) != lastStage) {
            painter.setPen(QPen(m_stage < m_present ? accent : line, 2));
            painter.drawLine(middle, y, width(), y);
        }
    }

    void paintName(QPainter &painter, bool present) const
    {
        const QRect below = rect().adjusted(0, disc() + space::Small, 0, 0);
        painter.setFont(scaledFont(this, 1.0, present));
        painter.setPen(present ? palette().color(QPalette::WindowText) : quietColour(palette()));
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop, text());
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(below).adjusted(1, -2, -1, -1), 4, 4);
        }
    }

    Stage m_stage;
    Stage m_present = Stage::Planning;
};

} // namespace

QString stageTitle(Stage stage)
{
    switch (stage) {
    case Stage::Planning:
        return StagePath::tr("Planning");
    case Stage::Signups:
        return StagePath::tr("Sign-ups");
    case Stage::Confirmation:
        return StagePath::tr("Confirmation");
    case Stage::Teams:
        return StagePath::tr("Teams");
    case Stage::Running:
        return StagePath::tr("Running");
    case Stage::Judging:
        return StagePath::tr("Judging");
    case Stage::Finished:
        break;
    }
    return StagePath::tr("Finished");
}

StagePath::StagePath(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stagePath"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i <= lastStage; ++i) {
        const auto stage = static_cast<Stage>(i);
        auto *button = new StageButton(stage, this);
        connect(button, &QAbstractButton::clicked, this, [this, stage] {
            if (stage != m_stage) {
                Q_EMIT stageChosen(stage);
            }
        });
        row->addWidget(button, 1);
        m_buttons.append(button);
    }
    setStage(Stage::Planning);
}

void StagePath::setStage(Stage stage)
{
    m_stage = stage;
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        static_cast<StageButton *>(button)->setPresent(stage);
    }
}

} // namespace jamwright
