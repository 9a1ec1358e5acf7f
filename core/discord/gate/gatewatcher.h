// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFuture>
#include <QString>

namespace jamwright {

/// Why requests wait.
enum class WaitReason {
    Bucket,   ///< Discord takes only so many requests of this kind in a while
    SubLimit, ///< this very thing was changed too often
    Global,   ///< Discord takes only so many requests of any kind
    Front,    ///< the front before Discord asks for a pause
    BackOff,  ///< Discord or the network failed, and it is tried again
};

/// One wait of the gate.
struct GateWait {
    WaitReason reason = WaitReason::Bucket;
    QString call;            ///< what waits, with * for ids: "POST /guilds/*/roles"
    QDateTime until;         ///< when it goes on
    bool everything = false; ///< nothing else goes on meanwhile
};

/// What a wait is about, as a sentence for the person who waits; without its length.
[[nodiscard]] QString waitSentence(const GateWait &wait);

/// Who is told of waits, and asked about long ones. Called on the gate's thread; returns at once.
class GateWatcher
{
public:
    virtual ~GateWatcher() = default;
    /// Everything waits for a second or longer, or one kind of request for a minute or longer.
    virtual void waiting(const GateWait &wait) = 0;
    /// Something goes on after everything had to wait.
    virtual void resumed() = 0;
    /// Whether to wait for longer than ten minutes or so. Until the future finishes only what needs this wait stands
    /// still; with false it is answered as `Unsent::LongWait`.
    virtual QFuture<bool> agree(const GateWait &wait) = 0;
};

} // namespace jamwright
