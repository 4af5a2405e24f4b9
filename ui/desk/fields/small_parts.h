// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QFrame;
class QComboBox;
class QLabel;
class QPalette;
class QToolButton;
class QWidget;

namespace hectare::desk {

/// Words that stay in the background: wrapped, to be selected.
QLabel* quietLabel(QWidget* parent = nullptr);
/// A list that gives way where room is scarce: it shows what is chosen as far as it can.
QComboBox* narrowList(const char* name);
/// Words that say what is wrong. Hidden while it has none.
QLabel* wrongLabel(QWidget* parent = nullptr);
/// Shows words in a label, or hides it when there are none.
void tell(QLabel& label, const QString& words);
/// The ink of what is wrong, to be read on that palette's windows.
QColor wrongInk(const QPalette& palette);
/// A button that is its picture. \param iconName of data/icons.
QToolButton* pictureButton(const char* iconName, QWidget* parent = nullptr);
/// Says what a button does, to the eye and to whoever has it read.
void nameButton(QToolButton& button, const QString& words);
/// Words of a file, or of somebody, as a tip that shows them letter by letter: what looks like markup is none.
QString plainTip(const QString& words);
/// A thin line between parts.
QFrame* thinLine(QWidget* parent = nullptr);

}  // namespace hectare::desk
