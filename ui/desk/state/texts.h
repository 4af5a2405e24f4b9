// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "src/text/language.h"

namespace hectare::desk {

/// The language that the window speaks. Whoever shows words asks for them when it is made, and anew at every change.
class Texts : public QObject {
  Q_OBJECT
 public:
  /// \param code nl or en. Errors: those of Language::load.
  static gis::Result<std::unique_ptr<Texts>> load(std::string_view code);

  /// Shared, so that work that has begun ends in the language in which it began.
  [[nodiscard]] std::shared_ptr<const text::Language> language() const { return m_language; }
  /// Where the command line has other ways on than the window, the window's are told (`window.` and the id).
  [[nodiscard]] QString of(const gis::Message& message) const;
  /// What is wrong, where, and what to do.
  [[nodiscard]] QString of(const gis::Error& error) const;
  [[nodiscard]] QString operator()(const char* id) const { return of({id}); }
  /// Errors: those of Language::load; the language then stays.
  gis::Status change(std::string_view code);

 Q_SIGNALS:
  void changed();

 private:
  explicit Texts(std::shared_ptr<const text::Language> language) : m_language(std::move(language)) {}
  std::shared_ptr<const text::Language> m_language;
};

}  // namespace hectare::desk
