// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/background_map.h"

#include <QUrl>
#include <QUrlQuery>

namespace hectare::desk {

namespace {

QString lowered(const std::string& address) { return QString::fromStdString(address).toLower(); }

std::string kindOf(const std::string& address) {
  const QString words = lowered(address);
  if (words.contains("{x}") && words.contains("{z}")) return "xyz";
  return words.contains("wmts") ? "wmts" : "wms";
}

/// Without what says which request it is: every request says that anew.
QUrlQuery ownQuery(const QUrl& url) {
  QUrlQuery own;
  const auto items = QUrlQuery(url).queryItems();
  for (const auto& [key, value] : items) {
    const QString name = key.toLower();
    if (name != "request" && name != "service" && name != "version") own.addQueryItem(key, value);
  }
  return own;
}

std::string written(QUrl url, const QUrlQuery& query) {
  url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
  return url.toString(QUrl::FullyEncoded).toStdString();
}

std::string completed(const std::string& kind, const std::string& address) {
  const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
  if (kind == "xyz" || !url.isValid() || url.host().isEmpty()) return address;
  QUrlQuery query = ownQuery(url);
  if (kind == "wmts" && !url.path().endsWith(".xml", Qt::CaseInsensitive)) {
    query.addQueryItem("service", "WMTS");
    query.addQueryItem("request", "GetCapabilities");
  }
  return written(url, query);
}

}  // namespace

bool wantsLayer(const std::string& address) { return kindOf(address) != "xyz"; }

plan::Source backgroundMap(const std::string& address, const std::string& layer) {
  plan::Source source;
  source.role = plan::Role::overlay;
  source.service.kind = kindOf(address);
  source.paths = {completed(source.service.kind, address)};
  if (source.service.kind != "xyz") source.layer = layer;
  source.name = QUrl(QString::fromStdString(address)).host().toStdString();
  if (!source.layer.empty()) source.name = source.layer;
  return source;
}

}  // namespace hectare::desk
