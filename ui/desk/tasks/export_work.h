// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <map>
#include <optional>

#include "ui/desk/desk.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/state/export_run.h"

namespace hectare::desk {

class ExportPanel;

/// What the window shows, on paper and in files: chosen and seen on a page of its own, written beside the window by
/// what the command line writes with.
class ExportWork : public QObject {
  Q_OBJECT
 public:
  ExportWork(const Desk& desk, QObject* parent);

  [[nodiscard]] const ExportChoice& choice() const { return m_choice; }
  void choose(const ExportChoice& choice);
  /// Writes it there; the page says how it went.
  void exportTo(const std::filesystem::path& file);
  /// To where the same kind was written last; else it is asked.
  void exportAgain();

 private:
  void addActions();
  void listen();
  void refresh();
  void refreshPage();
  void showCommand();
  void askFile();
  void keep(const QString& name);
  void drawPreview();
  void wantPreview();
  void enlarge();
  void takePark(std::size_t row);
  void writeWaiting();
  void written(const gis::Status& status);
  void stopped();
  [[nodiscard]] ExportRun run() const;
  [[nodiscard]] std::filesystem::path proposedFile() const;
  [[nodiscard]] std::shared_ptr<const text::Language> language() const;

  Desk m_desk;
  ExportPanel* m_panel;
  ExportChoice m_choice;
  std::map<ExportKind, std::filesystem::path> m_targets;  ///< where each kind was written last
  std::filesystem::path m_target;                         ///< of the run of now, or of the last one
  std::optional<std::filesystem::path> m_waiting;         ///< is to be written once the figures are there
  bool m_writing = false;
  QTimer m_soon;
  BackgroundWork m_drawing;
  BackgroundWork m_enlarging;
};

}  // namespace hectare::desk
