// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>
#include <vector>

class QComboBox;

namespace hectare::desk {

/// An entry of a list.
struct ListEntry {
  QString words;
  QVariant value;
  bool isLine = false;  ///< nothing to choose: a line between entries
};

/// Gives a list its entries and chooses the one of a value; none has it: none is chosen. A list that has these entries
/// already keeps them. One that is open keeps what it shows until it is closed: somebody is choosing from it.
void fillList(QComboBox& list, const std::vector<ListEntry>& entries, const QVariant& chosen);

}  // namespace hectare::desk
