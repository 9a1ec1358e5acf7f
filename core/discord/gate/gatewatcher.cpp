// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/gatewatcher.h"

#include <QCoreApplication>

namespace jamwright {

QString waitSentence(const GateWait &wait)
{
    switch (wait.reason) {
    case WaitReason::Bucket:
        return QCoreApplication::translate("RateGate", "Discord takes only so many requests of this kind in a while.");
    case WaitReason::SubLimit:
        return QCoreApplication::translate("RateGate", "Discord lets this be changed only now and then.");
    case WaitReason::Global:
        return QCoreApplication::translate("RateGate", "Discord takes only so many requests of any kind in a second.");
    case WaitReason::Front:
        return QCoreApplication::translate("RateGate", "The servers in front of Discord ask for a pause.");
    case WaitReason::BackOff:
        return QCoreApplication::translate("RateGate",
                                           "Discord could not be reached or failed; the request is tried again.");
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
