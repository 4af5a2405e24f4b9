// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/fetch_file.h"

#include <cpl_vsi.h>

#include <fstream>
#include <memory>

#include "gis/io/gdal_errors.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mostBytes = 8ULL << 30U;

/// The URL in a place: behind the folder of a plan, or behind GDAL's /vsicurl/; empty when it is none of http.
std::string urlIn(const std::string& place) {
  for (const char* scheme : {"https://", "http://", "https:/", "http:/"}) {
    const std::size_t at = place.find(scheme);
    if (at == std::string::npos) continue;
    const bool own = at == 0 || place[at - 1] == '/';
    const std::string rest = place.substr(at + std::string(scheme).size());
    if (own) return std::string(scheme).starts_with("https") ? "https://" + rest : "http://" + rest;
  }
  return {};
}

std::string nameIn(const std::string& url) {
  const std::string path = url.substr(0, url.find_first_of("?#"));
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.empty() || name == ".." || name == "." ? "fetched" : name;
}

Error unreachable(const std::string& place) {
  return {ErrorKind::unreadable, {"format.not_fetched", {{"place", place}}}, place, {}};
}

/// The connection ended before the file did.
Error cutOff(const std::string& place, std::uint64_t bytes) {
  return {ErrorKind::unreadable,
          {"format.fetch_cut", {{"place", place}, {"bytes", static_cast<std::int64_t>(bytes)}}},
          place,
          {"read.hint_again"}};
}

}  // namespace

Result<fs::path> fetchFile(const std::string& place, const fs::path& folder) {
  const std::string url = urlIn(place);
  if (url.empty()) {
    return Error{ErrorKind::refused, {"format.not_http", {{"place", place}}}, place, {"format.hint_http"}};
  }
  // From front to back: many servers cannot give a part of a file. One that falls silent is given up.
  const GdalConfig patience(
      {{"GDAL_HTTP_CONNECTTIMEOUT", "30"}, {"GDAL_HTTP_LOW_SPEED_TIME", "60"}, {"GDAL_HTTP_LOW_SPEED_LIMIT", "1"}});
  const std::string whole = "/vsicurl_streaming/" + url;
  const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> in(VSIFOpenL(whole.c_str(), "rb"), &VSIFCloseL);
  if (!in) return unreachable(url);
  const fs::path target = folder / nameIn(url);
  std::ofstream out(target, std::ios::binary | std::ios::trunc);
  std::string block(std::size_t{1} << 20U, '\0');
  std::uint64_t sum = 0;
  for (;;) {
    const std::size_t got = VSIFReadL(block.data(), 1, block.size(), in.get());
    if (got == 0) break;
    sum += got;
    if (sum > mostBytes) return Error{ErrorKind::refused, {"format.fetch_large", {{"place", url}}}, url, {}};
    out.write(block.data(), static_cast<std::streamsize>(got));
  }
  out.close();
  VSIStatBufL stated;
  const bool known = VSIStatExL(whole.c_str(), &stated, VSI_STAT_SIZE_FLAG) == 0 && stated.st_size > 0;
  if (sum == 0 || (known && static_cast<std::uint64_t>(stated.st_size) != sum)) return cutOff(url, sum);
  return out ? Result<fs::path>(target) : unreachable(url);
}

}  // namespace hectare::gis
