// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

namespace jamwright {

/// Ada's view of `submissions` submissions, with the criteria Fun (1 to 10, labelled) and Craft (1 to 5 by halves,
/// always applies).
inline BallotFile adasView(int submissions)
{
    using namespace Qt::Literals::StringLiterals;
    BallotFile view;
    view.event = {u"0123456789abcdef"_s, u"Summer Jam"_s, {u"Has a licence"_s, u"Has tests"_s}};
    view.rubricVersion = 1;
    Criterion fun{{1}, u"Fun"_s, 1, 1, 10, 1};
    fun.labels = {{1, u"dull"_s}, {10, u"a delight"_s}};
    Criterion craft{{2}, u"Craft"_s, 2, 1, 5, 0.5};
    craft.naAllowed = false;
    craft.description = u"How well it is made."_s;
    view.rubric = {u"Small"_s, {fun, craft}};
    view.judge = {7};
    view.judgeName = u"Ada"_s;
    for (int i = 1; i <= submissions; ++i) {
        Submission submission;
        submission.id = {100 + i};
        submission.title = u"Entry %1"_s.arg(i);
        submission.teamName = u"Team %1"_s.arg(i);
        submission.repository = u"https://example.org/%1?a=1&b=<2>"_s.arg(i);
        submission.video = u"javascript:alert(1)"_s;
        submission.checked = {u"Has tests"_s};
        view.submissions.push_back(submission);
    }
    return view;
}

} // namespace jamwright
