// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/texts.h"

namespace hectare::desk {

gis::Result<std::unique_ptr<Texts>> Texts::load(std::string_view code) {
  HECTARE_ASSIGN(text::Language language, text::Language::load(code));
  return std::unique_ptr<Texts>(new Texts(std::make_shared<const text::Language>(std::move(language))));
}

QString Texts::of(const gis::Message& message) const {
  const std::string ofWindow = "window." + message.id;
  if (!m_language->has(ofWindow)) return QString::fromStdString(m_language->render(message));
  return QString::fromStdString(m_language->render({ofWindow, message.args}));
}

QString Texts::of(const gis::Error& error) const {
  QString words = of(error.what);
  if (!error.where.empty()) words += " (" + QString::fromStdString(error.where) + ")";
  if (!error.hint.empty()) words += "\n" + of(error.hint);
  return words;
}

gis::Status Texts::change(std::string_view code) {
  HECTARE_ASSIGN(text::Language language, text::Language::load(code));
  m_language = std::make_shared<const text::Language>(std::move(language));
  Q_EMIT changed();
  return {};
}

}  // namespace hectare::desk
