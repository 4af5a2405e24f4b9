// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::gis {

/// What the user allows files and plans to lead to. Never more because a file says so, and never to run anything.
struct Consent {
  bool network = false;  ///< places on a network
  bool outside = false;  ///< local files outside the folder of the file that points to them
  bool owners = false;   ///< the names of owners, which come no further than the world otherwise
  friend bool operator==(const Consent&, const Consent&) = default;
};

}  // namespace hectare::gis
