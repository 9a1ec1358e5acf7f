// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/rules/refusal.h"

#include "discord/practice/rules/requested.h"
#include "discord/rest/apierror.h"

#include <QJsonArray>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject withLeaf(QJsonObject node, const QStringList &path, const QJsonObject &leaf)
{
    if (path.isEmpty()) {
        QJsonArray errors = node["_errors"_L1].toArray();
        errors.append(leaf);
        node.insert(u"_errors"_s, errors);
    } else {
        node.insert(path.constFirst(), withLeaf(node[path.constFirst()].toObject(), path.mid(1), leaf));
    }
    return node;
}

} // namespace

Refusal unknownThing(int code, const QString &thing)
{
    return {404, code, "Unknown "_L1 + thing};
}

Refusal missingPermissions()
{
    return {403, errorcode::MissingPermissions, u"Missing Permissions"_s};
}

Refusal missingAccess()
{
    return {403, errorcode::MissingAccess, u"Missing Access"_s};
}

Refusal tooMany(int code, const QString &things, int most)
{
    return {400, code, u"Maximum number of %1 reached (%2)"_s.arg(things).arg(most)};
}

void FormErrors::add(const QStringList &path, const QString &code, const QString &message)
{
    m_tree = withLeaf(m_tree, path, {{u"code"_s, code}, {u"message"_s, message}});
}

void FormErrors::addLength(const QStringList &path, int from, int to)
{
    add(path, u"BASE_TYPE_BAD_LENGTH"_s, u"Must be between %1 and %2 in length."_s.arg(from).arg(to));
}

void FormErrors::checkText(const QJsonObject &body, const QString &field, int from, int to)
{
    const QJsonValue value = body[field];
    if (value.isUndefined() || value.isNull()) {
        if (from > 0) {
            add({field}, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
        }
    } else if (!value.isString()) {
        add({field}, u"BASE_TYPE_STRING"_s, u"Only string values are allowed."_s);
    } else if (const qsizetype size = value.toString().size(); size < from || size > to) {
        addLength({field}, from, to);
    }
}

void FormErrors::checkNumber(const QJsonObject &body, const QString &field, qint64 from, qint64 to)
{
    const QJsonValue value = body[field];
    if (value.isUndefined() || value.isNull()) {
        return;
    }
    const qint64 number = value.toInteger(from - 1);
    if (number < from || number > to) {
        add({field}, u"NUMBER_TYPE_MAX"_s, u"int value should be between %1 and %2."_s.arg(from).arg(to));
    }
}

void FormErrors::checkPermissions(const QStringList &path, const QJsonValue &value)
{
    if (!readPermissionSet(value)) {
        add(path, u"NUMBER_TYPE_COERCE"_s, u"Value is not a permission set."_s);
    }
}

Refused FormErrors::refusal() const
{
    if (m_tree.isEmpty()) {
        return std::nullopt;
    }
    return Refusal{400, errorcode::InvalidForm, u"Invalid Form Body"_s, m_tree};
}

} // namespace jamwright::practice
