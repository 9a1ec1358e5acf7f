// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/utf8text.h"

#include <QByteArray>
#include <QString>
#include <QStringEncoder>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace jamwright::store {

/// Writes a column's JSON straight down, for the tables with many thousand rows: Qt makes a document of it first, which
/// costs a large import more than SQLite does.
class JsonWriter
{
public:
    template <typename F>
    void object(F &&members)
    {
        m_writer.StartObject();
        members();
        m_writer.EndObject();
    }
    template <typename F>
    void array(F &&items)
    {
        m_writer.StartArray();
        items();
        m_writer.EndArray();
    }
    void key(const QString &name)
    {
        const QByteArrayView utf8 = inUtf8(name);
        m_writer.Key(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }
    void text(const QString &text)
    {
        const QByteArrayView utf8 = inUtf8(text);
        m_writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }
    void number(qint64 number) { m_writer.Int64(number); }
    void null() { m_writer.Null(); }

    /// Everything written so far, to be bound to a statement.
    [[nodiscard]] QVariant written() const
    {
        return QVariant::fromValue(Utf8Text{{m_buffer.GetString(), qsizetype(m_buffer.GetSize())}});
    }

private:
    /// Until the next call.
    [[nodiscard]] QByteArrayView inUtf8(QStringView text)
    {
        m_piece.resize(m_encoder.requiredSpace(text.size()));
        const char *end = m_encoder.appendToBuffer(m_piece.data(), text);
        return {m_piece.constData(), end};
    }

    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_piece;
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

} // namespace jamwright::store
