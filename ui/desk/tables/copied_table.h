// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>
#include <memory>

namespace hectare::desk {

/// A table for the clipboard: as it is, and as HTML for programs that keep its shape. \param lines with tabs between
/// cells, the header first.
std::unique_ptr<QMimeData> copiedTable(const QString& lines);

}  // namespace hectare::desk
