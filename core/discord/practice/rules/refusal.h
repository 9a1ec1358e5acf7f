// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

/// How the practice guild refuses: with Discord's statuses, numbers and words.
namespace jamwright::practice {

/// Why a request is refused.
struct Refusal {
    int status = 400;
    int code = 0;
    QString message;
    QJsonObject errors = {}; ///< of code 50035: a tree that mirrors the body
};
using Refused = std::optional<Refusal>;

[[nodiscard]] Refusal unknownThing(int code, const QString &thing);
[[nodiscard]] Refusal missingPermissions();
[[nodiscard]] Refusal missingAccess();
[[nodiscard]] Refusal tooMany(int code, const QString &things, int most);

/// The wrong fields of a form, as a tree that mirrors the body.
class FormErrors
{
public:
    void add(const QStringList &path, const QString &code, const QString &message);
    void addLength(const QStringList &path, int from, int to);
    /// A text of a length, which may be missing where `from` is 0.
    void checkText(const QJsonObject &body, const QString &field, int from, int to);
    /// A whole number in a range, or none.
    void checkNumber(const QJsonObject &body, const QString &field, qint64 from, qint64 to);
    void checkPermissions(const QStringList &path, const QJsonValue &value);
    [[nodiscard]] Refused refusal() const;

private:
    QJsonObject m_tree;
};

} // namespace jamwright::practice
