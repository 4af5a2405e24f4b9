// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"
#include "src/plan/scheme.h"

namespace hectare::questions {

/// The way from gross down to free: what is taken away class by class, in an order in which each measure (net,
/// issuable) stands just where its own land is left, and at the end what is free. Without what the scheme cannot know;
/// measures that are no land on this way (less a share, or across other measures) stand behind it. \param table  id of
/// a table with the ledger's columns
answer::Chart waterfall(const plan::Scheme& scheme, std::string table);

}  // namespace hectare::questions
