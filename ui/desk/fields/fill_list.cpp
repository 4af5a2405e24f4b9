// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/fill_list.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QTimer>

namespace hectare::desk {

namespace {

bool isLine(const QComboBox& list, int at) {
  return list.itemData(at, Qt::AccessibleDescriptionRole).toString() == "separator";  // as Qt marks it
}

bool has(const QComboBox& list, const std::vector<ListEntry>& entries) {
  if (list.count() != static_cast<int>(entries.size())) return false;
  for (int i = 0; i < list.count(); ++i) {
    const ListEntry& entry = entries[static_cast<std::size_t>(i)];
    if (entry.isLine != isLine(list, i)) return false;
    if (!entry.isLine && (list.itemText(i) != entry.words || list.itemData(i) != entry.value)) return false;
  }
  return true;
}

void fillNow(QComboBox& list, const std::vector<ListEntry>& entries, const QVariant& chosen) {
  if (!has(list, entries)) {
    list.clear();
    for (const ListEntry& entry : entries) {
      entry.isLine ? list.insertSeparator(list.count()) : list.addItem(entry.words, entry.value);
    }
  }
  const int at = list.findData(chosen);
  if (list.currentIndex() != at) list.setCurrentIndex(at);
}

/// Fills a list once it is closed. What was chosen from it meanwhile stays chosen.
class FillWhenClosed : public QObject {
 public:
  FillWhenClosed(QComboBox& list, std::vector<ListEntry> entries, QVariant chosen)
      : QObject(&list), m_list(list), m_entries(std::move(entries)), m_chosen(std::move(chosen)) {
    m_before = list.currentData();
    list.view()->installEventFilter(this);
  }
  /// Something newer has come.
  void drop() {
    m_dropped = true;
    deleteLater();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    // Qt closes a list first and takes what was chosen then.
    if (event->type() == QEvent::Hide) QTimer::singleShot(0, this, [this] { fill(); });
    return QObject::eventFilter(watched, event);
  }

 private:
  void fill() {
    if (m_dropped) return;
    const QVariant now = m_list.currentData();
    fillNow(m_list, m_entries, now == m_before ? m_chosen : now);
    drop();
  }

  QComboBox& m_list;
  std::vector<ListEntry> m_entries;
  QVariant m_chosen;
  QVariant m_before;
  bool m_dropped = false;
};

}  // namespace

void fillList(QComboBox& list, const std::vector<ListEntry>& entries, const QVariant& chosen) {
  for (QObject* child : list.children()) {
    if (auto* waiting = dynamic_cast<FillWhenClosed*>(child)) waiting->drop();
  }
  if (!list.view()->isVisible()) return fillNow(list, entries, chosen);
  if (!has(list, entries)) new FillWhenClosed(list, entries, chosen);
}

}  // namespace hectare::desk
