// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <filesystem>
#include <memory>
#include <vector>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "src/answer/style.h"
#include "src/text/language.h"
#include "ui/desk/state/export_choice.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// All that an export is made of; it holds what it needs, so that it may run beside the window. \pre snapshot->world
struct ExportRun {
  std::shared_ptr<const Snapshot> snapshot;
  ExportChoice choice;
  std::shared_ptr<const answer::Styles> styles;
  std::shared_ptr<const text::Language> language;
  std::shared_ptr<gis::Memo> memo;  ///< what has been computed of the plan so far
  bool saved = true;                ///< the plan's file says what the plan does
  QImage picture = {};              ///< what the window shows, for a picture of the map
};

/// Writes the file as the command line does (commandWords); what was there before stays when it fails. Errors: those of
/// the questions, of laying out and of writing; cancelled.
gis::Status writeExport(const ExportRun& run, const std::filesystem::path& file, gis::Progress& progress);

/// A part of a file for other programs: a table, a layer.
struct ExportPart {
  std::string title;
  std::size_t rows = 0;
  std::size_t columns = 0;
};

/// What an export is going to be.
struct ExportPreview {
  QImage page;                    ///< its first page; null: it has none
  std::size_t pageCount = 0;      ///< 0: not known
  std::vector<ExportPart> parts;  ///< of what has no pages
  std::string question;           ///< what the parts answer
};

/// \param dots room for the page. Errors: as writeExport, but for those of writing.
gis::Result<ExportPreview> previewOf(const ExportRun& run, QSize dots, gis::Progress& progress);

}  // namespace hectare::desk
