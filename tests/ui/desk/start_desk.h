// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::tests {

/// The application that windows need, once per process: on the screen that there is, else on none. Settings are those
/// of tests, not of the user.
void startDesk();

}  // namespace hectare::tests
