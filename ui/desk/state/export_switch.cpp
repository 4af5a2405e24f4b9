// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From one kind of export to another.
#include "ui/desk/state/export_choice.h"

namespace hectare::desk {

namespace {

ExportChoice withFileOf(const ExportChoice& now, ExportChoice next, const std::string& firstPark) {
  const bool facts = next.kind == ExportKind::factSheet;
  if (next.base.empty() && facts) next.sheet.park = now.sheet.park;
  if (facts && next.sheet.park.empty()) next.sheet.park = firstPark;
  next.language = now.language;
  next.dpi = now.dpi;
  next.layered = now.layered;
  return next;
}

}  // namespace

ExportChoice otherKind(const ExportChoice& now, ExportKind kind, const std::string& firstPark) {
  ExportChoice next = choiceOf(kind);
  next.question = now.question;
  next.sheet.question = now.question.command;
  // What a sheet of the plan is called is that sheet's.
  next.sheet.title = now.base.empty() ? now.sheet.title : std::string();
  next.sheet.subtitle = now.base.empty() ? now.sheet.subtitle : std::string();
  next.sheet.stamp = now.sheet.stamp;
  next.sheet.grid = now.sheet.grid;
  return withFileOf(now, std::move(next), firstPark);
}

ExportChoice asKeptIn(const ExportChoice& now, const plan::Sheet& sheet, const std::string& firstPark) {
  return withFileOf(now, choiceOf(sheet), firstPark);
}

}  // namespace hectare::desk
