// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "src/asking/asked_question.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// A question as the window calls it: "Plots: Free, Offered, from 2,500 m²".
QString questionWords(const asking::AskedQuestion& question, const Texts& texts);

}  // namespace hectare::desk
