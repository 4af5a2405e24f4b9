// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

#include "ui/desk/panels/background_form.h"
#include "ui/desk/panels/not_taken_card.h"
#include "ui/desk/panels/source_card.h"
#include "ui/desk/state/snapshot.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

class DeliveryCard;

/// The sources of a plan: what each was taken for and why, and whether it could be read; all of it is corrected where
/// it stands.
class SourcesPanel : public QWidget {
  Q_OBJECT
 public:
  /// Takes a source as it is to be. \return why not, in words.
  using Change = SourceCard::Change;

  SourcesPanel(const Texts& texts, Change change, BackgroundForm::Take takeBackground, QWidget* parent = nullptr);
  /// \param snapshot what was read of it; null: nothing yet.
  void show(const plan::Plan& plan, std::shared_ptr<const Snapshot> snapshot);
  /// What the file of a source has.
  void showColumns(const std::string& source, std::vector<gis::SurveyColumn> columns);
  /// What a newer delivery changed; above the sources until it is put away.
  [[nodiscard]] DeliveryCard& delivery() { return *m_delivery; }
  /// What no source was made of, of the files that were taken last; above the sources until it is put away.
  void showNotTaken(gis::Findings findings);

 Q_SIGNALS:
  void roleChosen(const QString& source, plan::Role role);
  void columnsWanted(const QString& source);
  void replaceWanted(const QString& source, const QString& file);
  void locateWanted(const QString& source);
  void removeWanted(const QString& source);
  void picked(const QString& source);
  void addWanted();

 private:
  void fill();
  SourceCard* makeCard();

  const Texts& m_texts;
  Change m_change;
  plan::Plan m_plan;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::map<std::string, std::vector<gis::SurveyColumn>> m_inFile;  ///< by name, and the files that it had then
  DeliveryCard* m_delivery;
  NotTakenCard* m_notTaken;
  QVBoxLayout* m_list;
  std::vector<SourceCard*> m_cards;
  QPushButton* m_add;
  BackgroundForm* m_background;
};

}  // namespace hectare::desk
