// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "gis/base/error.h"

namespace hectare::gis {

/// A value, or the Error that kept it away. Never ignored in silence.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using Base = tl::expected<T, Error>;
  using Base::Base;
  Result(Error error) : Base(tl::unexpect, std::move(error)) {}
  Result(Base other) : Base(std::move(other)) {}
};

/// Result of something that has no value.
using Status = Result<void>;

}  // namespace hectare::gis

/// Returns the Error of `expression` from the enclosing function, else goes on.
#define HECTARE_TRY(expression)                            \
  do {                                                     \
    if (auto hectareTried = (expression); !hectareTried) { \
      return std::move(hectareTried).error();              \
    }                                                      \
  } while (false)

#define HECTARE_JOIN_(a, b) a##b
#define HECTARE_JOIN(a, b) HECTARE_JOIN_(a, b)

/// Declares `declaration` from the value of `expression`, or returns its Error from the enclosing function.
#define HECTARE_ASSIGN(declaration, expression) \
  HECTARE_ASSIGN_(HECTARE_JOIN(hectareResult, __LINE__), declaration, expression)
// NOLINTBEGIN(bugprone-macro-parentheses): a declaration cannot stand in parentheses.
#define HECTARE_ASSIGN_(temporary, declaration, expression) \
  auto temporary = (expression);                            \
  if (!temporary) return std::move(temporary).error();      \
  declaration = std::move(*temporary)
// NOLINTEND(bugprone-macro-parentheses)
