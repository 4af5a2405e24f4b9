// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hectare::map {

/// The files of the typeface, each a face of the package fonts-open-sans. They are looked for in HECTARE_FONTS (folders
/// apart by colons) where that is set, else where the system keeps fonts; those that are not there are left out.
QStringList faceFiles();

/// A face without which text would look otherwise than it was laid out: the first that is not there; empty: all are.
QString missingFace();

}  // namespace hectare::map
