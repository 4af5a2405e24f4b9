// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::tests {

/// Starts what QtGui needs for text, once per process and without a screen.
void startGui();

}  // namespace hectare::tests
