// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/asking/atlas_items.h"
#include "ui/print/asked_sheet.h"
#include "ui/print/atlas_index.h"
#include "ui/print/targets.h"

namespace hectare::print {

/// A page per park or municipality behind an index; a page is asked and laid out when it is wanted.
class AskedAtlas {
 public:
  /// \param by park or municipality. \param sheet how pages look. Errors: those of availability and of its sources.
  static gis::Result<AskedAtlas> ask(const std::string& by, const plan::Sheet& sheet, const asking::Rehearsal& of,
                                     const Appearance& appearance);

  /// Availability by park or municipality.
  [[nodiscard]] const answer::Answer& answer() const { return *m_all; }
  /// \pre the atlas lives as long.
  [[nodiscard]] Document document() const;
  /// One PDF where `path` ends so, else a file per page in a folder: all are complete before the first takes its
  /// place. Errors: usage (another extension), those of the pages, writeFailed, cancelled.
  [[nodiscard]] gis::Status write(const std::filesystem::path& path, const TargetOptions& options,
                                  gis::Progress& progress) const;

 private:
  AskedAtlas(plan::Sheet sheet, const asking::Rehearsal& of, const Appearance& appearance)
      : m_of(of), m_sheet(std::move(sheet)), m_look(appearance) {}
  gis::Status makeIndex();
  [[nodiscard]] gis::Result<SheetInput> itemInput(const asking::AtlasItem& item) const;
  [[nodiscard]] gis::Result<Page> page(std::size_t number) const;
  [[nodiscard]] std::string title() const;
  [[nodiscard]] gis::Status writeFolder(const std::filesystem::path& folder, const TargetOptions& options,
                                        gis::Progress& progress) const;

  const asking::Rehearsal& m_of;
  plan::Sheet m_sheet;
  const Appearance& m_look;
  std::vector<asking::AtlasItem> m_items;
  std::shared_ptr<const answer::Answer> m_all;
  std::optional<AtlasIndex> m_index;
};

/// Whether an atlas becomes one file there. Errors: usage (it is neither a PDF nor a folder).
gis::Result<bool> isAtlasFile(const std::filesystem::path& path);

}  // namespace hectare::print
