// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/formsjson.h"

#include "exchange/columns/aliases.h"
#include "exchange/formats/formatname.h"
#include "exchange/text/csvparser.h"
#include "exchange/text/jsontext.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(const QString &what, const QString &fileName)
{
    return Error::input(
        what, fileName,
        QCoreApplication::translate("Import", "Save the form's list of responses and import that file."));
}

QString join(const QStringList &parts)
{
    return parts.join(u';');
}

/// The chosen options of a checkbox question, {option: bool}; of a vote, {option: rank}, the options from the best on.
QString chosen(const QJsonObject &answer)
{
    std::vector<std::pair<double, QString>> options;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (it->isBool() ? it->toBool() : it->isDouble()) {
            options.emplace_back(it->toDouble(), it.key());
        }
    }
    std::stable_sort(options.begin(), options.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList names;
    for (const auto &option : options) {
        names << option.second;
    }
    return join(names);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        // Ids are integers beyond what a double holds.
        return value.toInteger(-1) == value.toInteger(0) ? QString::number(value.toInteger())
                                                         : QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array) {
            parts << textOf(part);
        }
        return join(parts);
    }
    case QJsonValue::Object:
        return chosen(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

bool isCode(const QJsonValue &answer)
{
    return answer.isObject() && answer.toObject().contains("passed"_L1);
}

/// Which questions there are, in order, how they are called, and which of them are answered with code.
struct Questions {
    QStringList ids;
    QSet<QString> code;
    QHash<QString, QString> names; ///< by id, of those that have one of their own

    /// A question is called by its id where that says what it is about ("timezone"), else as the form asks it.
    void name(const QString &id, const QString &asked)
    {
        const bool speaks = !fieldOfAlias(id).isEmpty() || !skillOfHeader(id).isEmpty();
        const QString text = asked.simplified();
        if (!speaks && !text.isEmpty() && !m_taken.contains(text)) {
            m_taken.insert(text);
            names[id] = text;
        }
    }

    void add(const QString &id)
    {
        if (!m_seen.contains(id)) {
            m_seen.insert(id);
            ids << id;
        }
    }

private:
    QSet<QString> m_seen;
    QSet<QString> m_taken; ///< names
};

Result<void> addDefined(Questions &questions, const QByteArray &definition)
{
    if (definition.isEmpty()) {
        return {};
    }
    const QString name = QCoreApplication::translate("Import", "form definition");
    const auto document = parseJsonText(definition, name);
    const QString remedy =
        QCoreApplication::translate("Import", "Save the answer of GET /forms/{form} and use that file.");
    if (!document) {
        return Error::input(document.error().what, name, remedy);
    }
    const QJsonValue list = document->object()["questions"_L1];
    if (!list.isArray()) {
        return Error::input(QCoreApplication::translate("Import", "The form definition has no list of questions."),
                            name, remedy);
    }
    const QJsonArray defined = list.toArray();
    for (const QJsonValue &question : defined) {
        if (question["type"_L1].toString() != "section"_L1) { // a section has no answer
            const QString id = question["id"_L1].toString();
            questions.add(id);
            questions.name(id, question["name"_L1].toString());
        }
    }
    return {};
}

Result<void> checkShape(const QJsonDocument &document, const QString &fileName)
{
    if (!document.isArray()) {
        const QString detail = document.object()["detail"_L1].toString().left(100);
        return refused(
            detail.isEmpty()
                ? QCoreApplication::translate("Import", "The JSON is one object, not a list of form responses.")
                : QCoreApplication::translate(
                      "Import", "The JSON is not a list of form responses but a message of the server: \"%1\".")
                      .arg(detail),
            fileName);
    }
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].toObject()["response"_L1].isObject()) {
            return refused(
                QCoreApplication::translate("Import", "Entry %1 of the JSON list is no form response.").arg(i + 1),
                fileName);
        }
    }
    if (list.isEmpty()) {
        return refused(QCoreApplication::translate("Import", "The list of form responses is empty."), fileName);
    }
    return {};
}

QStringList headerOf(const Questions &questions)
{
    QStringList header = {u"user.id"_s, u"user.username"_s, u"user.email"_s};
    for (const QString &id : questions.ids) {
        const QString name = questions.names.value(id, id);
        header << name;
        if (questions.code.contains(id)) {
            header << name + ".passed"_L1 << name + ".failures"_L1;
        }
    }
    return header;
}

QStringList cellsOf(const QJsonValue &entry, const Questions &questions)
{
    const QJsonValue user = entry["user"_L1];
    QStringList cells = {textOf(user["id"_L1]), textOf(user["username"_L1]), textOf(user["email"_L1])};
    for (const QString &id : questions.ids) {
        const QJsonValue answer = entry["response"_L1][id];
        cells << textOf(isCode(answer) ? answer["value"_L1] : answer);
        if (questions.code.contains(id)) {
            cells << textOf(answer["passed"_L1]) << textOf(answer["failures"_L1]);
        }
    }
    return cells;
}

} // namespace

Result<Table> readFormsJson(const QJsonDocument &document, const QString &fileName, const QByteArray &definition)
{
    if (auto shaped = checkShape(document, fileName); !shaped) {
        return shaped.error();
    }
    Questions questions;
    if (auto defined = addDefined(questions, definition); !defined) {
        return defined.error();
    }
    const QJsonArray list = document.array();
    for (const QJsonValue &entry : list) {
        const QJsonObject response = entry["response"_L1].toObject();
        for (auto it = response.begin(); it != response.end(); ++it) {
            questions.add(it.key());
            if (isCode(*it)) {
                questions.code.insert(it.key());
            }
        }
    }
    Table table;
    table.format = format::DiscordForms;
    table.header = headerOf(questions);
    if (table.header.size() > mostColumns) {
        return refused(QCoreApplication::translate("Import", "The responses have more than %1 different questions.")
                           .arg(mostColumns),
                       fileName);
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        table.rows.push_back(cellsOf(list[i], questions));
        table.lines.push_back(int(i) + 1);
        table.answeredAt.push_back(
            QDateTime::fromString(list[i]["timestamp"_L1].toString(), Qt::ISODateWithMs).toUTC());
    }
    return table;
}

} // namespace jamwright
