// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// Qt's own words (of its file dialogs and of the menus of its fields), in the language of the window as far as Qt's
/// translations are installed; else in English.
class QtWords : public QObject {
  Q_OBJECT
 public:
  explicit QtWords(const Texts& texts, QObject* parent = nullptr);
  ~QtWords() override;
  QtWords(const QtWords&) = delete;
  QtWords& operator=(const QtWords&) = delete;

 private:
  void follow();

  const Texts& m_texts;
  QTranslator m_words;
};

}  // namespace hectare::desk
