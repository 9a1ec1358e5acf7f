// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/erasure/traces.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QtEndian>

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a name can hardly be a word of somebody's sentence: long, of several words, or with more than letters.
bool isTelling(const QString &name)
{
    constexpr qsizetype longerThanMostWords = 8;
    return name.size() >= longerThanMostWords ||
           (name.size() > 3 && !std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }));
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(text);
}

bool holdsAny(const QByteArray &bytes, const QByteArrayList &traces)
{
    return std::any_of(traces.begin(), traces.end(), [&](const QByteArray &trace) { return bytes.contains(trace); });
}

/// In the place of a name within a sentence.
QString erasedMark()
{
    return u"…"_s;
}

} // namespace

Traces::Traces(const Person &person)
{
    if (person.discordId) {
        m_anywhere << person.discordId->toString();
        QByteArray stored(qsizetype(sizeof(quint64)), '\0');
        qToBigEndian(person.discordId->value(), stored.data());
        m_bytes << stored;
    }
    for (const QString &name : {person.email, person.displayName.trimmed(), person.discordName, person.github}) {
        if (name.isEmpty()) {
            continue;
        }
        m_names << name;
        if (name == person.email || isTelling(name)) {
            m_anywhere << name;
        } else if (name.size() > 2) {
            m_maybe << name.toUtf8();
        }
    }
    for (const QString &text : m_anywhere) {
        m_bytes << text.toUtf8() << utf16(text, QStringConverter::Utf16LE) << utf16(text, QStringConverter::Utf16BE);
    }
}

bool Traces::areIn(const QByteArray &bytes) const
{
    return holdsAny(bytes, m_bytes);
}

bool Traces::mayBeIn(const QByteArray &bytes) const
{
    return holdsAny(bytes, m_bytes) || holdsAny(bytes, m_maybe);
}

QString Traces::withoutHer(const QString &text) const
{
    QStringList kept;
    const QStringList items = text.split(u';');
    for (const QString &item : items) {
        const bool isHers =
            m_names.contains(item.trimmed(), Qt::CaseInsensitive) || m_anywhere.contains(item.trimmed());
        if (!isHers) {
            kept << item;
        }
    }
    return withoutWords(kept.join(u';'), m_anywhere);
}

QString Traces::withoutHerName(const QString &text) const
{
    return withoutWords(text, m_anywhere + m_names);
}

QString Traces::withoutWords(QString text, const QStringList &words) const
{
    for (const QString &word : words) {
        if (text.contains(word, Qt::CaseInsensitive)) {
            const bool anywhere = m_anywhere.contains(word);
            const QString pattern = QRegularExpression::escape(word);
            text.replace(QRegularExpression(anywhere ? pattern : u"(?<![\\w])"_s + pattern + u"(?![\\w])"_s,
                                            anywhere ? QRegularExpression::CaseInsensitiveOption |
                                                           QRegularExpression::UseUnicodePropertiesOption
                                                     : QRegularExpression::UseUnicodePropertiesOption),
                         erasedMark());
        }
    }
    return text;
}

} // namespace jamwright::store
