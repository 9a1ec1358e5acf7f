// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

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
        const QByteArray utf8 = name.toUtf8();
        m_writer.Key(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }
    void number(qint64 number) { m_writer.Int64(number); }
    void null() { m_writer.Null(); }

    /// Everything written so far.
    [[nodiscard]] QString written() const
    {
        return QString::fromUtf8(m_buffer.GetString(), qsizetype(m_buffer.GetSize()));
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

} // namespace jamwright::store
