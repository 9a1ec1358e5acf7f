// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace jamwright::store {

/// A prepared statement whose rows nobody reads, on SQLite's own interface: text goes in as UTF-8 at once. QSqlQuery
/// hands UTF-16 over, which SQLite then converts, and allocates for every value; a large import feels both. Belongs to
/// the connection it was prepared on and must go before it.
class Statement
{
public:
    /// Null when SQLite does not understand it; the connection then says why.
    [[nodiscard]] static std::unique_ptr<Statement> prepare(sqlite3 *connection, const QString &sql);

    /// Runs it to its end with the values bound: whole numbers, doubles, texts, bytes or null. Whether it succeeded;
    /// the connection says why not.
    [[nodiscard]] bool run(const QVariantList &values);

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit Statement(sqlite3_stmt *statement);
    void bind(int place, const QVariant &value);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    std::vector<QByteArray> m_texts; ///< what is bound, for as long as it is
};

} // namespace jamwright::store
