// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace hectare::desk {

/// A date as people type it, day before month (31/12/2025, 1-2-2025, 1.2.2025), as ISO; what is none comes back as it
/// was typed, and is refused by whom it is given to.
std::string typedDate(const QString& typed);

}  // namespace hectare::desk
