// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/choose_file.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>
#include <memory>

namespace hectare::tests {

// A dialog that has just come may not take the name yet: it is typed until the dialog goes.
void chooseFileNext(const std::filesystem::path& path) {
  auto* timer = new QTimer(qApp);
  const auto typed = std::make_shared<bool>(false);
  QObject::connect(timer, &QTimer::timeout, timer, [timer, path, typed] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    auto* line = dialog == nullptr ? nullptr : dialog->findChild<QLineEdit*>("fileNameEdit");
    if (line == nullptr) {
      if (*typed) timer->deleteLater();
      return;
    }
    *typed = true;
    line->setText(QString::fromStdString(path.string()));
    static_cast<QDialog*>(dialog)->accept();  // its button follows what is typed, when the disk has been looked at
  });
  timer->start(50);
}

}  // namespace hectare::tests
