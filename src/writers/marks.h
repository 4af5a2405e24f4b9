// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/answer.h"

namespace hectare::writers {

/// What every row of a table has to say of itself wherever the table goes alone: in CSV and in a GeoPackage.
struct Marks {
  Marks(bool isIllustrative = false, bool isConfidential = false)  // NOLINT(google-explicit-constructor)
      : illustrative(isIllustrative), confidential(isConfidential) {}
  explicit Marks(const answer::Answer& answer) : Marks(answer.illustrative, answer.confidential) {}

  bool illustrative;
  bool confidential;
};

}  // namespace hectare::writers
