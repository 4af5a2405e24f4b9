// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace hectare::desk {

/// How windows look: one typeface with maps and paper, one accent colour, light or dark as the desktop is. To be called
/// after print::startGui, which loads the typeface.
void dress(QApplication& application);

}  // namespace hectare::desk
