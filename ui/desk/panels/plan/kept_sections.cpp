// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/kept_sections.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "gis/geometry/area.h"
#include "src/plan/verbs_corrections.h"
#include "src/plan/verbs_drawn.h"
#include "src/plan/verbs_names.h"
#include "src/plan/verbs_settings.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/state/fact_words.h"

namespace hectare::desk {

KeptSection::KeptSection(const Texts& texts, PlanDoes does, const char* title)
    : PlanSection(texts, std::move(does)), m_title(title), m_list(new QVBoxLayout), m_more(quietLabel()) {
  m_list->setSpacing(10);
  body().addLayout(m_list);
  body().addWidget(m_more);
}

void KeptSection::fill() {
  setTitle(texts()(m_title));
  summarise(count());
  setVisible(count() > 0);
  const std::size_t rows = std::min(count(), mostRows);
  fitRows(m_rows, rows, *m_list, [] { return new KeptRow; });
  for (std::size_t i = 0; i < rows; ++i) fillRow(*m_rows[i], i);
  const auto more = static_cast<std::int64_t>(count() - rows);
  tell(*m_more, more == 0 ? QString() : texts().of({"desk.more_rows", {{"count", more}}}));
}

void DrawnSection::fillRow(KeptRow& row, std::size_t place) {
  const plan::Drawn& drawn = plan().drawn[place];
  const std::string id = drawn.id;
  gis::GeometryColumn shape;
  const bool read = gis::appendWkt(shape, drawn.wkt).has_value();
  const QString role = texts().of({"desk.role_" + std::string(plan::roleName(drawn.role))});
  const double areaM2 = read ? gis::area(shape, 0) : 0;
  const QString detail =
      texts().of({"plan_page.drawn_detail", {{"role", role.toStdString()}, {"area", areaM2}, {"id", id}}});
  row.show(
      {QString::fromStdString(drawn.name), detail, {}, texts()("plan_page.locate"), texts()("plan_page.remove")},
      {[this, id](const QString& name) {
         return take(plan::renameDrawn(plan(), id, name.toStdString()), {"plan_page.edit_drawn_name", {{"id", id}}});
       },
       [this, land = read ? shape.box() : gis::Box()] { showLand(land); },
       [this, id] {
         take(plan::removeDrawn(plan(), id), {"plan_page.edit_drawn_removed", {{"id", id}}});
       }});
}

const plan::CorrectionOutcome* CorrectionsSection::outcomeOf(const plan::Correction& correction) const {
  if (!shown().snapshot || !shown().snapshot->world) return nullptr;
  for (const world::Entry& entry : shown().snapshot->world->entries) {
    if (!entry.layer) continue;
    const auto& outcomes = entry.layer->corrections;
    const auto found = std::ranges::find(outcomes, correction, &plan::CorrectionOutcome::correction);
    if (found != outcomes.end()) return &*found;
  }
  return nullptr;
}

void CorrectionsSection::fillRow(KeptRow& row, std::size_t place) {
  const plan::Correction& correction = plan().corrections[place];
  QStringList facts;
  for (const auto& [fact, value] : correction.set) {
    facts << texts().of({"attribute." + fact}) + ": " + factWords(texts(), fact, value);
  }
  const plan::CorrectionOutcome* outcome = outcomeOf(correction);
  const QString state =
      outcome == nullptr ? QString() : texts().of({"correction_state." + std::string(plan::stateName(outcome->match))});
  const QString detail = texts().of({"plan_page.correction_detail",
                                     {{"facts", facts.join(", ").toStdString()},
                                      {"reason", correction.reason},
                                      {"author", correction.author},
                                      {"day", texts().language()->date(correction.date)}}});
  const bool counted = outcome != nullptr && plan::isCounted(outcome->match);
  const QString plain = counted ? detail + " · " + state : detail;
  const std::string layer = correction.layer;
  const std::string id = correction.id;
  const gis::Coord inside = outcome != nullptr && outcome->place ? outcome->place->inside : correction.place.inside;
  row.show({QString::fromStdString(id), plain, counted ? QString() : state, texts()("plan_page.locate"),
            texts()("plan_page.remove")},
           {{},
            [this, inside] {
              constexpr double aroundM = 150;
              showLand({inside.x - aroundM, inside.y - aroundM, inside.x + aroundM, inside.y + aroundM});
            },
            [this, layer, id] {
              take(plan::removeCorrection(plan(), layer, id), {"plan_page.edit_correction_removed", {{"id", id}}});
            }});
}

void AcceptedSection::fillRow(KeptRow& row, std::size_t place) {
  const plan::Acceptance accepted = plan().accepted[place];
  const std::string title = "rule." + accepted.rule;
  const bool named = texts().language()->has(title);
  QStringList about{named ? texts().of({title}) : QString::fromStdString(accepted.rule)};
  for (const std::string& part : {accepted.layer, accepted.subject}) {
    if (!part.empty()) about << QString::fromStdString(part);
  }
  const QString detail = texts().of(
      {"plan_page.accepted_detail",
       {{"reason", accepted.reason}, {"author", accepted.author}, {"day", texts().language()->date(accepted.date)}}});
  row.show({about.join(" · "), detail, {}, {}, texts()("plan_page.undecided_again")},
           {{}, {}, [this, accepted] {
              take(plan::removeAcceptance(plan(), accepted.rule, accepted.layer, accepted.subject),
                   {"plan_page.edit_undecided", {{"rule", accepted.rule}}});
            }});
}

void SheetsSection::fillRow(KeptRow& row, std::size_t place) {
  const plan::Sheet& sheet = plan().sheets[place];
  const std::string name = sheet.name;
  QStringList detail{texts().of({"sheet_form." + sheet.form})};
  for (const std::string& part : {sheet.paper, sheet.title}) {
    if (!part.empty()) detail << QString::fromStdString(part);
  }
  row.show({QString::fromStdString(name), detail.join(" · "), {}, {}, texts()("plan_page.remove")},
           {[this, name](const QString& newName) {
              return take(plan::renameSheet(plan(), name, newName.toStdString()),
                          {"plan_page.edit_sheet_name", {{"name", newName.toStdString()}}});
            },
            {},
            [this, name] {
              take(plan::removeSheet(plan(), name), {"plan_page.edit_sheet_removed", {{"name", name}}});
            }});
}

}  // namespace hectare::desk
