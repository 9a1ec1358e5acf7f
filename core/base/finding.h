// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace jamwright {

enum class Severity {
    Note,    ///< worth knowing, nothing to do
    Warning, ///< probably wrong; the work went on
    Error,   ///< wrong; something was left out or cannot go on
};

/// Where a finding is. Blank parts do not apply.
struct Place {
    QString file;
    int line = 0;    ///< 1-based line of the file; 0 = none
    QString column;  ///< the column's header as the file writes it
    QString subject; ///< the person, team, submission or Discord object, by name

    [[nodiscard]] bool isEmpty() const { return file.isEmpty() && line == 0 && column.isEmpty() && subject.isEmpty(); }
    friend bool operator==(const Place &, const Place &) = default;
};

/// One thing wrong or noteworthy. Checks return lists of these and show nothing; only `ui` and `cli` show them.
struct Finding {
    Severity severity = Severity::Warning;
    QString key;     ///< what kind it is, stable over versions and languages: "import.id-lost-digits"
    QString message; ///< a sentence
    Place place;
    QString remedy; ///< a sentence: what to do; may be empty

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

/// The word of a severity in files and on the command line: "note", "warning", "error".
[[nodiscard]] QString severityName(Severity severity);

/// Whether any of them is an error.
[[nodiscard]] bool hasErrors(const Findings &findings);

/// Sorts worst first, keeping the order of equals.
void sortWorstFirst(Findings &findings);

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::Finding)
