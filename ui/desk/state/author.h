// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hectare::desk {

/// Under whose name things are said in plans: as last time, else as the machine knows the user.
QString rememberedAuthor();
void rememberAuthor(const QString& name);

}  // namespace hectare::desk
