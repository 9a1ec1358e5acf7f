// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/podium.h"

#include "domain/judging/roundscores.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lastPlace = 3;

struct PodiumTexts {
    Q_DECLARE_TR_FUNCTIONS(Podium)
};

QString detailOf(const RankedSubmission &row, int decimals)
{
    QStringList parts;
    if (const std::optional<double> score = scoreOf(row)) {
        parts << PodiumTexts::tr("Score %1").arg(scoreText(score, decimals));
    }
    if (row.rankLow && row.rankHigh) {
        parts << (*row.rankLow == *row.rankHigh
                      ? PodiumTexts::tr("likely place %1").arg(QLocale().toString(*row.rankLow))
                      : PodiumTexts::tr("likely place %1 to %2")
                            .arg(QLocale().toString(*row.rankLow), QLocale().toString(*row.rankHigh)));
    }
    return parts.join(u" · "_s);
}

} // namespace

std::vector<Podium> podiumsOf(const Ranking &ranking, std::optional<int> decimals)
{
    const int shown = shownDecimals(ranking, decimals);
    std::vector<Podium> podiums;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank == 0 || row.rank > lastPlace) {
            continue;
        }
        auto podium =
            std::find_if(podiums.begin(), podiums.end(), [&](const Podium &one) { return one.group == row.group; });
        if (podium == podiums.end()) {
            podium = podiums.insert(podiums.end(), Podium{row.group, {}});
        }
        auto &steps = podium->steps;
        const QString detail = detailOf(row, shown);
        if (steps.empty() || steps.back().place != row.rank) {
            steps.push_back({row.rank, {row.title}, detail});
            continue;
        }
        steps.back().titles << row.title;
        if (steps.back().detail != detail) {
            steps.back().detail.clear();
        }
    }
    return podiums;
}

QString stepTitle(const PodiumStep &step)
{
    const QString place = step.place == 1   ? PodiumTexts::tr("1st place")
                          : step.place == 2 ? PodiumTexts::tr("2nd place")
                                            : PodiumTexts::tr("3rd place");
    return step.titles.size() == 1
               ? place
               : PodiumTexts::tr("%1, shared by %2").arg(place, QLocale().toString(step.titles.size()));
}

QString groupTitle(const QString &group)
{
    if (group == "team"_L1) {
        return PodiumTexts::tr("Teams");
    }
    return group == "individual"_L1 ? PodiumTexts::tr("Individuals") : group;
}

} // namespace jamwright
