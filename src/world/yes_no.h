// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hectare::world {

/// How a column of ours writes a yes and a no.
struct YesNo {
  std::string_view yes;
  std::string_view no;
};

/// `built` and `in_use` use the terms of VLAIO's code lists, every other column "yes" and "no".
inline YesNo yesNoOf(std::string_view ours) {
  if (ours == "built") return {"bebouwd", "onbebouwd"};
  if (ours == "in_use") return {"inGebruik", "nietInGebruik"};
  return {"yes", "no"};
}

/// Columns of ours whose values are numbers that cannot be negative.
inline bool isCount(std::string_view ours) {
  return ours == "jobs" || ours == "jobs_low" || ours == "jobs_high" || ours == "area_m2" || ours == "area_ha" ||
         ours == "total_ha" || ours == "occupied_ha" || ours == "unoccupied_ha" || ours == "floors" ||
         ours == "height_m";
}

/// Columns of ours whose values are numbers.
inline bool isNumber(std::string_view ours) { return isCount(ours) || ours == "value"; }

}  // namespace hectare::world
