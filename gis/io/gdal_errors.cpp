// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/gdal_errors.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <algorithm>

namespace hectare::gis {

namespace {

void CPL_STDCALL listen(CPLErr severity, CPLErrorNum /*number*/, const char* text) {
  auto* errors = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData());
  if (severity == CE_Failure || severity == CE_Fatal) errors->addFailure(text);
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
