// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QWidget>

namespace jamwright {

/// When the members of a team are awake, on one day in UTC: a bar for each from 8 to 24 o'clock where she lives, the
/// hours they share marked behind all of them, and her skill as a bar beside it.
class DayBand : public QWidget
{
    Q_OBJECT

public:
    explicit DayBand(QWidget *parent = nullptr);

    /// `most` = the skill of a full bar.
    void setTeam(const TeamView &team, double most);

    /// The hours of the day in UTC, 0 to 23, in which everybody whose offset is known is awake.
    [[nodiscard]] static std::vector<int> commonHours(const TeamView &team);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    void describe();

    TeamView m_team;
    double m_most = 1;
};

} // namespace jamwright
