// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace hectare::tests {

/// A server of map tiles on this machine alone, in Python, until the object ends:
///   /xyz/{z}/{x}/{y}.png   a tile of one colour: red = x, green = y (both modulo 256), blue = 10 z; none beyond z = 15
///   /wms?…                 red where the land is east of x = 218000, blue west of it, half transparent north of
///                          y = 180000; a picture of the size and for the box that is asked for
///   /wmts/capabilities.xml one layer "plain" in EPSG:3857 of three levels, its tiles those of /xyz
///   /silent/…              no answer, ever
class MapServer {
 public:
  /// \param folder for its script, its port and the list of what it was asked.
  explicit MapServer(const std::filesystem::path& folder);
  ~MapServer();
  MapServer(const MapServer&) = delete;
  MapServer& operator=(const MapServer&) = delete;

  [[nodiscard]] const std::string& address() const { return m_address; }  ///< http://127.0.0.1:port
  /// How many questions it got so far.
  [[nodiscard]] std::size_t asked() const;
  /// Ends it: from now on nobody answers.
  void stop();

 private:
  std::filesystem::path m_folder;
  std::string m_address;
};

}  // namespace hectare::tests
