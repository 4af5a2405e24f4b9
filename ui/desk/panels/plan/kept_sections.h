// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/kept_row.h"
#include "ui/desk/panels/plan/plan_section.h"

class QLabel;

namespace hectare::desk {

/// Things that the plan keeps, one under the other; not there while it keeps none. Of very many the first are shown,
/// and how many more there are.
class KeptSection : public PlanSection {
  Q_OBJECT
 public:
  static constexpr std::size_t mostRows = 100;

  KeptSection(const Texts& texts, PlanDoes does, const char* title);

 protected:
  void fill() override;
  [[nodiscard]] virtual std::size_t count() const = 0;
  virtual void fillRow(KeptRow& row, std::size_t place) = 0;

 private:
  const char* m_title;
  QVBoxLayout* m_list;
  std::vector<KeptRow*> m_rows;
  QLabel* m_more;
};

/// Polygons that were drawn.
class DrawnSection : public KeptSection {
 public:
  DrawnSection(const Texts& texts, PlanDoes does) : KeptSection(texts, std::move(does), "plan_page.drawn") {}

 protected:
  [[nodiscard]] std::size_t count() const override { return plan().drawn.size(); }
  void fillRow(KeptRow& row, std::size_t place) override;
};

/// Corrections of plots, and what became of them in this delivery.
class CorrectionsSection : public KeptSection {
 public:
  CorrectionsSection(const Texts& texts, PlanDoes does)
      : KeptSection(texts, std::move(does), "plan_page.corrections") {}

 protected:
  [[nodiscard]] std::size_t count() const override { return plan().corrections.size(); }
  void fillRow(KeptRow& row, std::size_t place) override;

 private:
  [[nodiscard]] const plan::CorrectionOutcome* outcomeOf(const plan::Correction& correction) const;
};

/// Findings that were accepted.
class AcceptedSection : public KeptSection {
 public:
  AcceptedSection(const Texts& texts, PlanDoes does) : KeptSection(texts, std::move(does), "plan_page.accepted") {}

 protected:
  [[nodiscard]] std::size_t count() const override { return plan().accepted.size(); }
  void fillRow(KeptRow& row, std::size_t place) override;
};

/// Sheets of paper with a map.
class SheetsSection : public KeptSection {
 public:
  SheetsSection(const Texts& texts, PlanDoes does) : KeptSection(texts, std::move(does), "plan_page.sheets") {}

 protected:
  [[nodiscard]] std::size_t count() const override { return plan().sheets.size(); }
  void fillRow(KeptRow& row, std::size_t place) override;
};

}  // namespace hectare::desk
