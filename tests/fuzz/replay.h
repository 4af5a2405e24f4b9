// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {

/// Calls the target with every file of tests/fuzz/corpus/<name>, in the order of their names. Fails the test when there
/// is none, and with the name of each file that breaks a law. A file that ends the process is the one named last in
/// its output.
void replay(const std::string& name, const std::function<void(Bytes)>& target);

}  // namespace hectare::fuzz
