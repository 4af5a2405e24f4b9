// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::tests {

/// An answer with everything that an answer can have: classes nobody knows, long names, findings, sources, a layer.
answer::Answer sampleAnswer();

/// The language as shipped; ends the test when it cannot be loaded.
text::Language language(const char* code);

}  // namespace hectare::tests
