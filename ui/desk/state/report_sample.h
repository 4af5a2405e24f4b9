// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <string>

#include "src/text/language.h"
#include "src/writers/report/report.h"

namespace hectare::desk {

/// How a report begins, about: its titles and as many of its pictures as a page of A4 holds. \param dots room for it.
QImage reportSample(const writers::ReportPart& part, const std::string& plan, const text::Language& language,
                    QSize dots);

}  // namespace hectare::desk
