// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace jamwright {

/// The names of formats that a table is recognised as; `Table::format` holds one of them, or how the file is written
/// ("csv", "tsv", "xlsx") where nobody knows its header.
namespace format {
inline constexpr QLatin1String DevpostProjects{"devpost-projects"};
inline constexpr QLatin1String DevpostRegistrants{"devpost-registrants"};
inline constexpr QLatin1String Eventbrite{"eventbrite"};
inline constexpr QLatin1String GoogleForms{"google-forms"};
inline constexpr QLatin1String MicrosoftForms{"microsoft-forms"};
inline constexpr QLatin1String Mlh{"mlh"};
inline constexpr QLatin1String PyWeek{"pyweek-entries"};
inline constexpr QLatin1String SirRobin{"sir-robin"};
inline constexpr QLatin1String Tally{"tally"};
inline constexpr QLatin1String Typeform{"typeform"};
inline constexpr QLatin1String DiscordForms{"json-forms"};
inline constexpr QLatin1String CodeJamManagement{"code-jam-management"};
} // namespace format

/// Which service wrote a file with that header row; blank when it is nobody's. Told by the names of columns that only
/// this service has, in any order.
[[nodiscard]] QString formatOfHeader(const QStringList &header);

} // namespace jamwright
