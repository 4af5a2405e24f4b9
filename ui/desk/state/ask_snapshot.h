// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/io/consent.h"
#include "src/answer/style.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// What is asked of a plan, from what the window showed before.
struct Asking {
  plan::Plan plan;
  asking::AskedQuestion question;
  std::shared_ptr<const Snapshot> before;
  std::shared_ptr<const answer::Styles> styles;
  std::shared_ptr<gis::Memo> memo;
  gis::Consent consent;
  std::vector<std::string> anew;  ///< sources that are to be read again, though nothing of theirs changed
};

/// All that the window shows of a plan. What can't be read or answered is told in it.
std::shared_ptr<const Snapshot> snapshotOf(const Asking& of, gis::Progress& progress);

}  // namespace hectare::desk
