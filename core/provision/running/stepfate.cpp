// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/running/stepfate.h"

#include "discord/rest/apierror.h"

#include <QCryptographicHash>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

bool isHarmlessTwice(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
    case StepKind::CreateCategory:
    case StepKind::CreateChannel:
    case StepKind::PostMessage:
        return false;
    default:
        return true;
    }
}

bool isGoneAlready(int code)
{
    return code == errorcode::UnknownChannel || code == errorcode::UnknownRole || code == errorcode::UnknownMember ||
           code == errorcode::UnknownUser || code == errorcode::UnknownInvite;
}

bool isOfThisStepAlone(StepKind kind, int code)
{
    return code == errorcode::MissingAccess || code == errorcode::MissingPermissions ||
           (kind == StepKind::PinMessage && code == errorcode::UnknownMessage) ||
           (kind == StepKind::PostMessage && code == errorcode::UnknownChannel);
}

bool hasLeft(int code)
{
    return code == errorcode::UnknownMember || code == errorcode::UnknownUser;
}

QString nonceOf(Snowflake guild, const Step &step)
{
    const QString whole = guild.toString() + u' ' + step.channel.id.toString() + u' ' + step.key + u' ' + step.text;
    return QString::fromLatin1(QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace jamwright
