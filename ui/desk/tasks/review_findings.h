// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "gis/base/finding.h"
#include "ui/desk/desk.h"

namespace hectare::desk {

class FindingsPanel;

/// What a person should know of the data: looked at where it lies, accepted with a reason.
class ReviewFindings : public QObject {
  Q_OBJECT
 public:
  ReviewFindings(const Desk& desk, QObject* parent);

 private:
  void show();
  void accept(const gis::Findings& findings, const QString& reason, const QString& author);

  Desk m_desk;
  FindingsPanel* m_panel;
};

}  // namespace hectare::desk
