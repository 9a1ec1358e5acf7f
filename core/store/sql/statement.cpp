// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/statement.h"

#include "store/sql/utf8text.h"

#include <sqlite3.h>

namespace jamwright::store {

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt *statement)
    : m_statement(statement)
{
}

std::unique_ptr<Statement> Statement::prepare(sqlite3 *connection, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(connection, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK) {
        return nullptr;
    }
    return std::unique_ptr<Statement>(new Statement(statement));
}

void Statement::bind(int place, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(m_statement.get(), place);
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        sqlite3_bind_int64(m_statement.get(), place, value.toLongLong());
        break;
    case QMetaType::Double:
        sqlite3_bind_double(m_statement.get(), place, value.toDouble());
        break;
    case QMetaType::QByteArray: {
        const QByteArray &bytes = m_texts.emplace_back(value.toByteArray());
        sqlite3_bind_blob(m_statement.get(), place, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        break;
    }
    default: {
        const QVariant utf8 = inUtf8(value);
        Q_ASSERT(utf8.canConvert<Utf8Text>());
        const QByteArray &text = m_texts.emplace_back(utf8.value<Utf8Text>().bytes);
        sqlite3_bind_text(m_statement.get(), place, text.constData(), int(text.size()), SQLITE_STATIC);
        break;
    }
    }
}

bool Statement::run(const QVariantList &values)
{
    m_texts.reserve(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        bind(int(i) + 1, values[i]);
    }
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) {
        code = sqlite3_step(m_statement.get());
    }
    const bool done = code == SQLITE_DONE;
    sqlite3_reset(m_statement.get()); // repeats the error code, which the connection keeps
    sqlite3_clear_bindings(m_statement.get());
    m_texts.clear();
    return done;
}

} // namespace jamwright::store
