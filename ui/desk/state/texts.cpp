// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/texts.h"

namespace hectare::desk {

gis::Result<std::unique_ptr<Texts>> Texts::load(std::string_view code) {
  HECTARE_ASSIGN(text::Language language, text::Language::load(code));
  return std::unique_ptr<Texts>(new Texts(std::make_shared<const text::Language>(std::move(language))));
}

namespace {

/// Where a message names a role or a scheme as a plan writes it, the window says what it calls them.
gis::Message inWords(gis::Message message, const text::Language& language) {
  for (auto& [name, value] : message.args) {
    auto* code = std::get_if<std::string>(&value);
    if (code == nullptr) continue;
    const std::string role = "desk.role_" + *code;
    const std::string scheme = "scheme_choice." + *code;
    if (name == "role" && language.has(role)) {
      QString words = QString::fromStdString(language.render({role}));
      words.replace(0, 1, words.first(1).toLower());
      *code = words.toStdString();
    } else if (name == "scheme" && language.has(scheme)) {
      *code = "“" + language.render({scheme}) + "”";
    }
  }
  return message;
}

}  // namespace

QString Texts::of(const gis::Message& message) const {
  gis::Message words = inWords(message, *m_language);
  const std::string ofWindow = "window." + message.id;
  if (m_language->has(ofWindow)) words.id = ofWindow;
  return QString::fromStdString(m_language->render(words));
}

QString Texts::of(const gis::Error& error) const {
  QString words = of(error.what);
  const QString where = QString::fromStdString(error.where);
  if (!where.isEmpty() && !words.contains(where)) words += " (" + where + ")";
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
