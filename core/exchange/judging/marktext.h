// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "exchange/values/numbertext.h"

namespace jamwright {

/// A mark as score files have it: a number, or the name of its state.
[[nodiscard]] inline QString markText(const Mark &mark)
{
    return mark.state == MarkState::Scored ? numberText(mark.value) : nameOf(mark.state);
}

} // namespace jamwright
