// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/src/writers/report/sample_report.h"

#include "tests/src/writers/sample_answer.h"

namespace hectare::tests {
namespace {

/// 1 x 1 dots.
constexpr unsigned char dot[] = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
                                 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
                                 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
                                 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01, 0x01, 0x01, 0x00, 0x1b, 0xb6, 0xee, 0x56, 0x00,
                                 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

}  // namespace

writers::Report sampleReport() {
  answer::Answer availability = sampleAnswer();
  availability.tables.front().rows[0][1] = std::string(hostileName);
  availability.planTitle = "Limburg <b>";
  answer::Answer density = sampleAnswer();
  density.question = "density";
  density.tables.resize(1);
  density.charts.clear();
  writers::Report report;
  report.planSha256 = "0f0f";
  report.parts.push_back({std::make_shared<const answer::Answer>(std::move(availability)), {}});
  report.parts.push_back({std::make_shared<const answer::Answer>(std::move(density)), {}});
  report.parts.front().pictures.push_back({"availability-dot", "image/png",
                                           std::string(reinterpret_cast<const char*>(dot), sizeof dot), "A dot \"<i>\"",
                                           "A white dot & nothing < else", 50, 20});
  return report;
}

}  // namespace hectare::tests
