// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/futures.h"
#include "base/result.h"

#include <QFuture>
#include <QObject>

namespace jamwright {

/// Hands an answer to `show`, or its error to `fail`, unless something later was asked for: `loads` counts what the
/// owner asks for and is a part of it.
template <typename Answer, typename Owner, typename Show, typename Fail>
void whenLatest(const QFuture<Result<Answer>> &answer, Owner *owner, const quint64 &loads, Show show, Fail fail)
{
    whenFinished(answer, owner, [load = loads, &loads, show, fail](const Result<Answer> &result) {
        if (load != loads) {
            return;
        }
        if (result) {
            show(*result);
        } else {
            fail(result.error());
        }
    });
}

} // namespace jamwright
