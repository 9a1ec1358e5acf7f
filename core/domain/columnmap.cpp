// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/columnmap.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Error badMap(const QString &where, const QString &what)
{
    return Error::input(what, QCoreApplication::translate("ColumnMap", "column map, %1").arg(where),
                        QCoreApplication::translate("ColumnMap", "See 'jamctl help formats'."));
}

Result<std::map<QString, QStringList>> readFields(const QJsonObject &json)
{
    std::map<QString, QStringList> fields;
    for (auto it = json.begin(); it != json.end(); ++it) {
        QStringList columns;
        const QJsonArray several = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue &column : several) {
            if (!column.isString()) {
                return badMap(u"fields.%1"_s.arg(it.key()),
                              QCoreApplication::translate("ColumnMap", "A column is named by its header, a text."));
            }
            columns << column.toString();
        }
        fields[it.key()] = columns;
    }
    return fields;
}

Result<std::map<QString, std::map<QString, double>>> readLevels(const QJsonObject &json)
{
    std::map<QString, std::map<QString, double>> levels;
    for (auto skill = json.begin(); skill != json.end(); ++skill) {
        if (!skill->isObject()) {
            return badMap(u"levels.%1"_s.arg(skill.key()),
                          QCoreApplication::translate("ColumnMap", "Levels are an object of answers and numbers."));
        }
        const QJsonObject answers = skill->toObject();
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            if (!answer->isDouble()) {
                return badMap(u"levels.%1.%2"_s.arg(skill.key(), answer.key()),
                              QCoreApplication::translate("ColumnMap", "A level is a number."));
            }
            levels[skill.key()][answer.key()] = answer->toDouble();
        }
    }
    return levels;
}

} // namespace

QJsonObject ColumnMap::toJson() const
{
    QJsonObject fieldObject;
    for (const auto &[field, columns] : fields) {
        fieldObject[field] =
            columns.size() == 1 ? QJsonValue(columns.front()) : QJsonValue(QJsonArray::fromStringList(columns));
    }
    QJsonObject levelObject;
    for (const auto &[skill, answers] : levels) {
        QJsonObject answerObject;
        for (const auto &[answer, level] : answers) {
            answerObject[answer] = level;
        }
        levelObject[skill] = answerObject;
    }
    QJsonObject dialectObject;
    if (!dialect.encoding.isEmpty()) {
        dialectObject["encoding"_L1] = dialect.encoding;
    }
    if (!dialect.delimiter.isNull()) {
        dialectObject["delimiter"_L1] = QString(dialect.delimiter);
    }
    return {{u"fields"_s, fieldObject}, {u"levels"_s, levelObject}, {u"dialect"_s, dialectObject}};
}

Result<ColumnMap> ColumnMap::fromJson(const QJsonObject &json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() != "fields"_L1 && it.key() != "levels"_L1 && it.key() != "dialect"_L1) {
            return badMap(it.key(), QCoreApplication::translate(
                                        "ColumnMap", "Unknown key; a map has \"fields\", \"levels\" and \"dialect\"."));
        }
    }
    for (const auto &key : {u"fields"_s, u"levels"_s, u"dialect"_s}) {
        if (json.contains(key) && !json[key].isObject()) {
            return badMap(key, QCoreApplication::translate("ColumnMap", "This must be an object."));
        }
    }
    ColumnMap map;
    auto fields = readFields(json["fields"_L1].toObject());
    if (!fields) {
        return fields.error();
    }
    map.fields = *std::move(fields);
    auto levels = readLevels(json["levels"_L1].toObject());
    if (!levels) {
        return levels.error();
    }
    map.levels = *std::move(levels);
    const QJsonObject dialect = json["dialect"_L1].toObject();
    for (auto it = dialect.begin(); it != dialect.end(); ++it) {
        if ((it.key() != "encoding"_L1 && it.key() != "delimiter"_L1) || !it->isString()) {
            return badMap(u"dialect.%1"_s.arg(it.key()),
                          QCoreApplication::translate(
                              "ColumnMap", "A dialect has an \"encoding\" and a \"delimiter\", both texts."));
        }
    }
    map.dialect.encoding = dialect["encoding"_L1].toString();
    const QString delimiter = dialect["delimiter"_L1].toString();
    if (delimiter.size() > 1) {
        return badMap(u"dialect.delimiter"_s,
                      QCoreApplication::translate("ColumnMap", "A delimiter is one character."));
    }
    map.dialect.delimiter = delimiter.isEmpty() ? QChar() : delimiter.front();
    return map;
}

} // namespace jamwright
