// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/person.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace jamwright::store {

/// How a person may be told by a text or by bytes.
class Traces
{
public:
    explicit Traces(const Person &person);

    /// Whether bytes hold her Discord id (digits, or as SQLite stores it), her e-mail address or one of her names that
    /// no word is mistaken for, in UTF-8 or UTF-16.
    [[nodiscard]] bool areIn(const QByteArray &bytes) const;
    /// Likewise any of her names, even where that may be a word of something else.
    [[nodiscard]] bool mayBeIn(const QByteArray &bytes) const;

    /// What somebody answered or wrote, without her: the text itself or an item of it between semicolons where that is
    /// one of her names; her id, address and telling names wherever they stand.
    [[nodiscard]] QString withoutHer(const QString &text) const;
    /// Likewise what staff or the program wrote: there any name of hers goes that stands as a word.
    [[nodiscard]] QString withoutHerName(const QString &text) const;

private:
    [[nodiscard]] QString withoutWords(QString text, const QStringList &words) const;

    QStringList m_anywhere; ///< told by nothing else: id, address, telling names
    QStringList m_names;    ///< all of her names
    QByteArrayList m_bytes; ///< of m_anywhere, and the id as SQLite stores it
    QByteArrayList m_maybe; ///< of the other names
};

} // namespace jamwright::store
