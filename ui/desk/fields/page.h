// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace hectare::desk {

/// A page of the window's side that is scrolled up and down, never sideways.
QScrollArea* scrolled(QWidget* page);

}  // namespace hectare::desk
