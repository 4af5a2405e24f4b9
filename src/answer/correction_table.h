// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/answer/answer.h"
#include "src/plan/correction_outcome.h"

namespace hectare::answer {

/// The table `corrections`: a row per corrected fact with what the source says, what is counted instead, why, by whose
/// word, and how the correction met the data.
Table correctionTable(const std::vector<plan::CorrectionOutcome>& outcomes);

/// The column `corrected` of tables whose rows are land: "yes" or "no".
Column correctedColumn();
Cell correctedCell(bool corrected);

}  // namespace hectare::answer
