// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/importer.h"
#include "exchange/rows/columnbindings.h"
#include "exchange/values/utcoffsetreader.h"

#include <QHash>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace jamwright {

/// What one row says, by itself.
struct RowReading {
    std::optional<Finding> rejection; ///< why the row cannot be used; then nothing else is filled
    Person person;
    Fields fields;                 ///< without the identity
    PastTeam past;                 ///< of histories
    bool offsetUnreadable = false; ///< there is an answer, and a finding about it
    Findings findings;             ///< what the row says wrongly, beside a rejection
};

/// Reads the cells of rows into canonical values. Answers that nobody knows are collected and reported once per
/// distinct answer by `finish`. For one thread at a time, whichever it is.
class RowReader
{
public:
    RowReader(const Table &table, const ColumnMap &map, const ImportContext &context, const ColumnBindings &bindings);

    [[nodiscard]] RowReading read(size_t row);
    /// Adds the findings about unknown answers, and the unknown levels.
    void finish(ImportPreview &preview) const;

private:
    /// A column, or some that make one field, and what its answers were read as: most are one of a few.
    struct Answers {
        const Binding *binding = nullptr;
        QHash<QString, QString> met;
    };
    struct Unknown {
        int count = 0;
        int line = 0; ///< where it first stands
        QString header;
    };

    [[nodiscard]] bool idsAreRounded() const;
    [[nodiscard]] std::optional<Finding> tooLong(const QStringList &cells) const;
    [[nodiscard]] std::optional<Finding> readIdentity(const QStringList &cells, Person &person);
    [[nodiscard]] std::optional<Finding> readId(const QStringList &cells, Person &person);
    void readEmail(const QStringList &cells, Person &person);
    void noteInvisible(const Person &person);
    void readField(Answers &answers, const QString &text, RowReading &reading);
    /// The answer as the field holds it; blank, and counted, when nobody knows it.
    [[nodiscard]] QString readAnswer(const Binding &binding, const QString &text);
    /// A ticket that was given back is a note beside the answer.
    void noteAbsence(const Binding &binding, const QString &text, const Fields &fields);
    void readOffset(const Binding &binding, const QString &text, RowReading &reading);
    [[nodiscard]] QString readLevel(const Binding &binding, const QString &text);
    [[nodiscard]] QString known(const Binding &binding, const QString &text, const QString &canonical);
    [[nodiscard]] std::optional<Finding> readPast(const QStringList &cells, PastTeam &past);
    void readFate(const QStringList &cells, PastTeam &past);
    [[nodiscard]] Finding finding(Severity severity, const QString &key, const QString &message,
                                  const QString &header = {}, const QString &remedy = {}) const;

    const Table &m_table;
    const ImportContext &m_context;
    const ColumnBindings &m_bindings;
    std::vector<Answers> m_answers;                           ///< what is read into the fields, by name
    Findings m_findings;                                      ///< of the row that is being read
    std::map<QString, std::map<QString, QString>> m_levels;   ///< skill → answer, folded → level
    std::map<std::pair<QString, QString>, Unknown> m_unknown; ///< (field, answer)
    QHash<QString, OffsetReading> m_offsets;                  ///< by answer: thousands live in a few dozen zones
    int m_line = 0;
    bool m_idsRounded = false; ///< the column's ids were cut to 15 digits
};

} // namespace jamwright
