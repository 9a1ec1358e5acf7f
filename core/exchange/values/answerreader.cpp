// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/answerreader.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString answerKey(QStringView answer)
{
    QString key = answer.toString().toCaseFolded().simplified();
    key.replace(u'\u2019', u'\'');
    while (key.endsWith(u'.') || key.endsWith(u'!')) {
        key.chop(1);
    }
    return key;
}

} // namespace

std::optional<bool> readYesNo(QStringView answer)
{
    static const QHash<QString, bool> words = {{u"yes"_s, true}, {u"y"_s, true},      {u"true"_s, true},
                                               {u"1"_s, true},   {u"x"_s, true},      {u"no"_s, false},
                                               {u"n"_s, false},  {u"false"_s, false}, {u"0"_s, false}};
    const auto found = words.constFind(answerKey(answer));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Willingness> readWillingness(QStringView answer)
{
    static const QHash<QString, Willingness> words = {
        {u"no"_s, Willingness::No},
        {u"n"_s, Willingness::No},
        {u"false"_s, Willingness::No},
        {u"0"_s, Willingness::No},
        {u"i'm okay either way"_s, Willingness::Maybe},
        {u"i'm ok either way"_s, Willingness::Maybe},
        {u"okay either way"_s, Willingness::Maybe},
        {u"either way"_s, Willingness::Maybe},
        {u"maybe"_s, Willingness::Maybe},
        {u"if needed"_s, Willingness::Maybe},
        {u"1"_s, Willingness::Maybe},
        {u"yes"_s, Willingness::Yes},
        {u"y"_s, Willingness::Yes},
        {u"true"_s, Willingness::Yes},
        {u"2"_s, Willingness::Yes},
    };
    const auto found = words.constFind(answerKey(answer));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QStringList readList(const QString &answer)
{
    QStringList values;
    const auto add = [&values](const QStringList &parts) {
        for (const QString &part : parts) {
            const QString value = part.trimmed();
            if (!value.isEmpty() && !values.contains(value)) {
                values << value;
            }
        }
    };
    add(answer.split(u';'));
    if (values.size() == 1) {
        const QString only = values.takeFirst();
        add(only.split(", "_L1));
    }
    return values;
}

bool hasInvisibleCharacters(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) {
        const QChar::Category category = QChar::category(char32_t(c));
        return category == QChar::Other_Control || category == QChar::Other_Format;
    });
}

} // namespace jamwright
