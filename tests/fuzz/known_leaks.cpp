// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaks of libraries that an input can lead to and that we cannot mend. Each names the function that loses the memory.

// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming): the sanitizer looks for this name
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  // GEOS 3.11: what was found of a ring so far, when it then meets a topology that it cannot make sense of. A few
  // hundred bytes for each ring that is as twisted as that; GEOS itself goes on with a coarser precision.
  return "leak:geos::operation::buffer::BufferBuilder::createSubgraphs\n"
         "leak:geos::operation::overlay::PolygonBuilder::\n";
}
