// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/signup.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <vector>

namespace jamwright {

/// One of the values of a field term; the term holds where any of its values does.
struct QueryValue {
    enum class Is {
        None,  ///< nothing is known
        Any,   ///< something is known
        Text,  ///< contained in it, or equal to it where the field knows its words
        Range, ///< between two numbers, ends included unless open
    };
    Is is = Is::Text;
    QString text; ///< folded: see foldForSearch
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity(); ///< of an offset it may be below `low`: over the date line
    bool lowOpen = false;
    bool highOpen = false;

    friend bool operator==(const QueryValue &, const QueryValue &) = default;
};

/// One term of a query.
struct QueryTerm {
    bool negated = false;
    QString field; ///< "tz", "skill:python"; "all"; blank = free words, with one value
    std::vector<QueryValue> values;

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// Which sign-ups are meant. The language of the grid's filter box and of `jamctl … --where`:
///
///     query  = { term }                  all of them hold; no term = everybody
///     term   = [ "-" ] ( "all" | words | field ( ":" | "=" ) value { "," value } | field compare number )
///     words  = text                      in name, Discord name, e-mail, GitHub, Discord id, team, notes, warnings
///     compare = "<" | "<=" | ">" | ">="  may follow a ":" too: history:>0
///     value  = "none" | "any" | number [ ".." number ] | text
///
/// Case and accents do not matter. Text with blanks or any of `: = < > , "` in it, or with a `-` in front, stands in
/// double quotes, a double quote in it twice; so does a field's name: `"machine learning">=2`. Of several values one is
/// enough. `-` turns a term round, so it finds exactly the others.
///
/// Fields: the table in queryfields.h, and every skill, category and set by its name.
struct SignupQuery {
    std::vector<QueryTerm> terms;

    [[nodiscard]] bool matches(const SignupRow &row) const;
    /// The same with the row's `searchText` at hand.
    [[nodiscard]] bool matches(const SignupRow &row, const QString &searchText) const;
    /// The query as text; parsing it gives the same query.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const SignupQuery &, const SignupQuery &) = default;
};

/// Reads a query. `own` are the names of skills, categories and sets that there are, as in `Fields`
/// (`skill:python`, see ownFieldNames). Errors are of kind Usage: they say what is wrong, the term with the place of
/// its first character (counted from 1), and the nearest name. A field that does not exist is an error.
[[nodiscard]] Result<SignupQuery> parseSignupQuery(const QString &text, const QStringList &own);

/// The names of the skills, categories and sets that anybody of the rows answered, sorted.
[[nodiscard]] QStringList ownFieldNames(const std::vector<SignupRow> &rows);

/// Text as it is compared: without case, accents and the width of letters.
[[nodiscard]] QString foldForSearch(const QString &text);
/// What free words are looked for in, folded.
[[nodiscard]] QString searchText(const SignupRow &row);

} // namespace jamwright
