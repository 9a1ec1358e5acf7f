// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace jamwright {

/// A Result with what Discord's numbers say: some failures, like a member who left, are no reason to stop. One that is
/// neither good nor `refused` was lost: what was asked for may have been done.
template <typename T>
struct Answer : Result<T> {
    using Result<T>::Result;

    int status = 0;       ///< HTTP; 0 = no answer came
    int code = 0;         ///< Discord's own number of the failure, see `errorcode`; 0 = none
    bool refused = false; ///< it is certain that nothing was done
};

} // namespace jamwright
