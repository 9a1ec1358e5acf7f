// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/leveltables.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

std::map<QString, double> builtInLevels(const QString &skill)
{
    std::map<QString, double> levels = {
        {u"None"_s, 0}, {u"Beginner"_s, 1}, {u"Intermediate"_s, 2}, {u"Advanced"_s, 3}, {u"Expert"_s, 3}};
    if (skill.compare("python"_L1, Qt::CaseInsensitive) == 0) {
        levels.insert({{u"I have not used Python before"_s, 0},
                       {u"Beginner"_s, 1},
                       {u"Intermediate, I have finished projects"_s, 2},
                       {u"Advanced, I use it daily"_s, 3}});
    } else if (skill.compare("git"_L1, Qt::CaseInsensitive) == 0) {
        levels.insert({{u"None"_s, 0},
                       {u"I can commit and push"_s, 1},
                       {u"Branches and pull requests"_s, 2},
                       {u"I resolve conflicts for others"_s, 3}});
    }
    return levels;
}

} // namespace jamwright
