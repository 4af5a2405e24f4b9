// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to rapidcheck: `rc::prop("sentence", [](…) { RC_ASSERT(…); })` inside a TEST_CASE states a law.
// A failure prints the seed and the smallest counterexample; RC_PARAMS="seed=…" runs it again.

#include <rapidcheck.h>

#include "tests/support/catch.h"
// Order matters: what follows builds on both.
#include <rapidcheck/catch.h>
