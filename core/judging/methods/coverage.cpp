// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/components.h"
#include "judging/methods/panel.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CoverageTexts {
    Q_DECLARE_TR_FUNCTIONS(Tally)
};

/// The number of reviews that most submissions have; of several such numbers the largest.
int usualReviews(const std::vector<RankedSubmission> &rows)
{
    std::map<int, int> counts;
    for (const RankedSubmission &row : rows) {
        if (row.rank > 0) {
            ++counts[row.reviews];
        }
    }
    int usual = 0;
    for (const auto &[reviews, submissions] : counts) {
        usual = usual == 0 || submissions >= counts[usual] ? reviews : usual;
    }
    return usual;
}

void addCoverage(const std::vector<RankedSubmission> &rows, const Panel &panel, Findings &findings)
{
    const int usual = usualReviews(rows);
    // Entrants of a peer jam rate as many of the others' as they like, and never their own.
    const int enough = panel.state.peers ? (usual + 1) / 2 : usual;
    for (const RankedSubmission &row : rows) {
        if (panel.isDisqualified(row.submission)) {
            continue;
        }
        if (row.rank == 0) {
            findings << Finding{Severity::Warning,
                                u"judging.no-review"_s,
                                CoverageTexts::tr("%1 has no ballot that counts and is not ranked.").arg(row.title),
                                {{}, 0, {}, row.title},
                                CoverageTexts::tr("Have it judged; missing marks are not zeros.")};
        } else if (row.reviews < enough) {
            findings << Finding{
                Severity::Warning,
                u"judging.fewer-reviews"_s,
                CoverageTexts::tr("%1 has fewer reviews (%2) than most (%3); its place is less certain.")
                    .arg(row.title, QString::number(row.reviews), QString::number(usual)),
                {{}, 0, {}, row.title},
                CoverageTexts::tr("Have it judged again.")};
        }
    }
}

/// Parts of what was marked so far.
QString linkRemedy(bool peers)
{
    return peers ? CoverageTexts::tr("Have entrants who rated submissions of one part rate some of another.")
                 : CoverageTexts::tr("Have open reviews done. Where that does not link them, 'jamctl judging assign "
                                     "--bridges' does, or says what would.");
}

void addScales(const Rubric &rubric, Findings &findings)
{
    const auto counted = std::find_if(rubric.criteria.begin(), rubric.criteria.end(),
                                      [](const Criterion &criterion) { return criterion.weight > 0; });
    const bool differ = std::any_of(rubric.criteria.begin(), rubric.criteria.end(), [&](const Criterion &criterion) {
        return criterion.weight > 0 && (criterion.lowest != counted->lowest || criterion.highest != counted->highest);
    });
    if (differ) {
        findings << Finding{
            Severity::Note,
            u"judging.scales-differ"_s,
            CoverageTexts::tr(
                "The criteria have different scales: in the mean, a criterion with a wider scale weighs more "
                "than its weight says."),
            {},
            {}};
    }
}

} // namespace

void addPanelFindings(const Panel &panel, const std::vector<RankedSubmission> &rows, int components, Findings &findings)
{
    addCoverage(rows, panel, findings);
    if (components > 1) {
        findings << notConnected(components, linkRemedy(panel.state.peers));
    }
    addScales(panel.state.rubric, findings);
}

} // namespace jamwright
