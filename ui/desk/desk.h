// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace hectare::desk {

class ActionBook;
class AnswerView;
class MapCanvas;
class NoticeBar;
class SideBar;
class StatusLine;
class Texts;
class Workbench;

/// The parts of the window that what people do is wired to: every class in `tasks` takes them, adds its actions and
/// pages, and listens.
struct Desk {
  QMainWindow& window;
  Texts& texts;
  Workbench& work;
  MapCanvas& canvas;
  AnswerView& tables;
  SideBar& side;
  StatusLine& status;
  NoticeBar& notices;
  ActionBook& actions;
};

}  // namespace hectare::desk
