// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"

namespace hectare::questions {

/// One of the schemes that are compared.
struct SchemeLand {
  std::string key;   ///< for ids of tables and columns: letters, digits and underscores; unique
  std::string name;  ///< for people: the scheme's id, with a number where two have the same
  plan::Scheme scheme;
  std::shared_ptr<const land::Partition> land;  ///< null: the plan cannot answer it
  gis::Message why;                             ///< then: what is missing
};

/// A row per park: gross, then net, issuable and offered under each scheme; empty where it cannot know.
/// \pre at least one of them has land. \param parks ranks, the same under all.
answer::Table parksUnderSchemes(const std::vector<SchemeLand>& schemes, const std::vector<std::uint32_t>& parks);
answer::Table municipalitiesUnderSchemes(const std::vector<SchemeLand>& schemes,
                                         const std::vector<std::uint32_t>& parks);

/// A row per scheme: what it calls gross, net, issuable, offered and unknown in all of these parks.
answer::Table schemeTable(const std::vector<SchemeLand>& schemes, const std::vector<std::uint32_t>& parks);

}  // namespace hectare::questions
