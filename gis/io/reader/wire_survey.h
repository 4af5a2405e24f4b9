// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/reader/wire.h"
#include "gis/io/survey.h"

namespace hectare::gis {

/// One file to look at.
struct SurveyRequest {
  std::filesystem::path path;
  SurveyOptions options;
};

void put(WireOut& out, const Box& box);
void get(WireIn& in, Box& box);
void put(WireOut& out, const SurveyRequest& request);
void get(WireIn& in, SurveyRequest& request);
void put(WireOut& out, const SurveyFile& file);
void get(WireIn& in, SurveyFile& file);

}  // namespace hectare::gis
