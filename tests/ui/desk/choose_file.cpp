// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/choose_file.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

namespace hectare::tests {

void chooseFileNext(const std::filesystem::path& path) {
  auto* timer = new QTimer(qApp);
  QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    auto* line = dialog == nullptr ? nullptr : dialog->findChild<QLineEdit*>("fileNameEdit");
    if (line == nullptr) return;
    timer->stop();
    timer->deleteLater();
    line->setText(QString::fromStdString(path.string()));
    QTest::keyClick(line, Qt::Key_Return);
  });
  timer->start(20);
}

}  // namespace hectare::tests
