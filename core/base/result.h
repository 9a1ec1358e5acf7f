// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace jamwright {

/// Either a value or the Error that stands in its place. Every function of our API that can fail returns one; no
/// exception crosses it. Asking for the half that is not there is a bug and asserts.
///
///     Result<Event> event = findEvent(name);
///     if (!event) {
///         return event.error();
///     }
///     use(*event);
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    // Implicit on purpose, so that `return value;` and `return Error::input(…);` both read naturally.
    Result(T value) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &value() &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }
    [[nodiscard]] T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Calls `next` with the value, or hands the error on. `next` returns a Result.
    template <typename F>
    auto andThen(F &&next) const -> std::invoke_result_t<F, const T &>
    {
        if (!ok()) {
            return error();
        }
        return std::invoke(std::forward<F>(next), value());
    }

    /// Calls `change` with the value, or hands the error on. `change` returns a plain value.
    template <typename F>
    auto map(F &&change) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (!ok()) {
            return error();
        }
        return std::invoke(std::forward<F>(change), value());
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error. `return {};` is success.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) // NOLINT(google-explicit-constructor)
        : m_state(std::move(error))
    {
    }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

    template <typename F>
    auto andThen(F &&next) const -> std::invoke_result_t<F>
    {
        if (!ok()) {
            return error();
        }
        return std::invoke(std::forward<F>(next));
    }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace jamwright
