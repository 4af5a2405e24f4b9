// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/question_words.h"

namespace hectare::desk {

namespace {

const char* nameOf(const asking::AskedQuestion& question) {
  if (question.command == "density") return "desk.ask_density";
  if (question.command == "zoning") return "desk.ask_zoning";
  if (question.command == "occupancy") return "desk.ask_occupancy";
  if (question.by == "municipality") return "desk.ask_municipalities";
  if (question.by == "parcel") return "desk.ask_plots";
  return question.by == "size" ? "desk.ask_sizes" : "desk.ask_parks";
}

}  // namespace

QString questionWords(const asking::AskedQuestion& question, const Texts& texts) {
  QStringList parts;
  for (const std::string& id : question.classes) parts << texts(("class." + id).c_str());
  if (question.minAreaM2 > 0) parts << texts.of({"export.from_area", {{"area", question.minAreaM2}}});
  const QString name = texts(nameOf(question));
  return parts.isEmpty() ? name : name + ": " + parts.join(", ");
}

}  // namespace hectare::desk
