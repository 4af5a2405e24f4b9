// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/gdal_errors.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace hectare::gis {

namespace {

/// After a fatal error GDAL ends the program; only an exception leads past that.
[[noreturn]] void leave(CPLErrorNum number, const char* text) {
  if (number == CPLE_OutOfMemory) throw std::bad_alloc();
  throw std::runtime_error(text);
}

void CPL_STDCALL listen(CPLErr severity, CPLErrorNum number, const char* text) {
  if (severity == CE_Fatal) leave(number, text);
  auto* errors = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData());
  if (severity == CE_Failure) errors->addFailure(text);
  if (severity == CE_Warning) errors->addWarning(text);
}

}  // namespace

GdalErrors::GdalErrors() { CPLPushErrorHandlerEx(&listen, this); }

GdalErrors::~GdalErrors() { CPLPopErrorHandler(); }

void GdalErrors::addWarning(const std::string& text) {
  constexpr std::size_t enough = 20;
  if (m_warnings.size() >= enough) return;
  if (std::find(m_warnings.begin(), m_warnings.end(), text) == m_warnings.end()) m_warnings.push_back(text);
}

Error writeFailed(const std::filesystem::path& path, const GdalErrors& errors) {
  const std::string file = path.string();
  return {ErrorKind::writeFailed, {"io.write_failed", {{"path", file}, {"reason", errors.failure()}}}, file, {}};
}

GdalConfig::GdalConfig(const std::vector<Option>& options) {
  for (const Option& option : options) {
    const char* before = CPLGetThreadLocalConfigOption(option.key, nullptr);
    m_before.push_back({option.key, before != nullptr, before == nullptr ? "" : before});
    CPLSetThreadLocalConfigOption(option.key, option.value.c_str());
  }
}

GdalConfig::~GdalConfig() {
  for (const Before& before : m_before) {
    CPLSetThreadLocalConfigOption(before.key.c_str(), before.set ? before.value.c_str() : nullptr);
  }
}

}  // namespace hectare::gis
