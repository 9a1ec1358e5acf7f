// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/dayband.h"

#include "ui/widgets/appearance.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int hoursOfDay = 24;
constexpr int minutesOfDay = hoursOfDay * 60;
constexpr int wakesAt = 8 * 60; ///< and goes to bed at midnight

/// When she wakes, in minutes of the day in UTC.
int waking(UtcOffset offset)
{
    return ((wakesAt - offset.minutes()) % minutesOfDay + minutesOfDay) % minutesOfDay;
}

bool isAwake(UtcOffset offset, int hour)
{
    const int since = (hour * 60 - waking(offset) + minutesOfDay) % minutesOfDay;
    return since + 60 <= minutesOfDay - wakesAt;
}

} // namespace

DayBand::DayBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::vector<int> DayBand::commonHours(const TeamView &team)
{
    std::vector<int> hours;
    for (int hour = 0; hour < hoursOfDay; ++hour) {
        const bool common =
            std::all_of(team.members.begin(), team.members.end(), [hour](const TeamView::Member &member) {
                return !member.person.offset || isAwake(*member.person.offset, hour);
            });
        if (common) {
            hours.push_back(hour);
        }
    }
    return hours;
}

void DayBand::setTeam(const TeamView &team, double most)
{
    m_team = team;
    m_most = std::max(most, 0.001);
    describe();
    updateGeometry();
    update();
}

void DayBand::describe()
{
    const auto common = int(commonHours(m_team).size());
    const QString text = common == 0
                             ? tr("There is no hour of the day at which all of them are awake.")
                             : tr("All of them are awake at the same time for %Ln hour(s) a day.", nullptr, common);
    setAccessibleName(text);
    setToolTip(text);
}

int DayBand::lineHeight() const
{
    return int(fontMetrics().height() * 1.4);
}

QSize DayBand::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, (int(m_team.members.size()) + 1) * lineHeight()};
}

void DayBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = lineHeight();
    const int names = fontMetrics().averageCharWidth() * 13;
    const int skills = fontMetrics().averageCharWidth() * 6;
    const QRect day(names, line, width() - names - skills - space::Small, int(m_team.members.size()) * line);
    const double hour = day.width() / double(hoursOfDay);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateGround(palette(), State::Good));
    for (const int common : commonHours(m_team)) {
        painter.drawRect(QRectF(day.left() + common * hour, day.top(), hour, day.height()));
    }
    painter.setPen(quietColour(palette()));
    for (int mark = 0; mark <= hoursOfDay; mark += 6) {
        const int x = int(day.left() + mark * hour);
        painter.drawText(QRect(x - line, 0, 2 * line, line), Qt::AlignCenter, QLocale().toString(mark));
        painter.setPen(lineColour(palette()));
        painter.drawLine(x, day.top(), x, day.bottom());
        painter.setPen(quietColour(palette()));
    }
    painter.drawText(QRect(0, 0, names, line), Qt::AlignLeading | Qt::AlignVCenter, tr("UTC"));
    painter.drawText(QRect(width() - skills, 0, skills, line), Qt::AlignTrailing | Qt::AlignVCenter, tr("Skill"));
    int y = line;
    for (const TeamView::Member &member : m_team.members) {
        const QRect name(0, y, names - space::Small, line);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(name, Qt::AlignLeading | Qt::AlignVCenter,
                         fontMetrics().elidedText(member.person.name, Qt::ElideRight, name.width()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        const double height = line * 0.4;
        const double top = y + (line - height) / 2;
        if (member.person.offset) {
            const double start = waking(*member.person.offset) / 60.0;
            const double end = start + double(minutesOfDay - wakesAt) / 60;
            painter.drawRoundedRect(
                QRectF(day.left() + start * hour, top, (std::min<double>(end, hoursOfDay) - start) * hour, height), 2,
                2);
            if (end > hoursOfDay) {
                painter.drawRoundedRect(QRectF(day.left(), top, (end - hoursOfDay) * hour, height), 2, 2);
            }
        } else {
            painter.setPen(quietColour(palette()));
            painter.drawText(QRect(day.left(), y, day.width(), line), Qt::AlignCenter, tr("time zone unknown"));
            painter.setPen(Qt::NoPen);
        }
        const double full = skills - space::Small;
        const double share = std::clamp(member.person.skill.value_or(0) / m_most, 0.0, 1.0);
        painter.setBrush(quietColour(palette()));
        painter.drawRoundedRect(QRectF(width() - full, top, std::max(2.0, full * share), height), 2, 2);
        y += line;
    }
}

} // namespace jamwright
