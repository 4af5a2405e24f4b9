// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/call.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include "gis/base/file.h"
#include "gis/io/read.h"
#include "tests/gis/io/sample_sources.h"
#include "tests/support/catch.h"

using namespace hectare::gis;
using hectare::tests::SampleSources;
using hectare::tests::TempFolder;

namespace {

Result<std::string> echo(const std::string& text, ReaderPool& pool) {
  Progress progress;
  std::string answer;
  const ReaderCall call{ReaderTask::echo, "text", [&](WireOut& out) { put(out, text); },
                        [&](WireIn& in) { get(in, answer); }};
  HECTARE_TRY(callReader(call, progress, pool));
  return answer;
}

}  // namespace

TEST_CASE("The reader program answers, question after question") {
  ReaderPool pool;
  CHECK(echo("hello", pool) == "hello");
  CHECK(echo("", pool) == "");
  const std::string long10M(10'000'000, 'x');
  CHECK(echo(long10M, pool) == long10M);
}

TEST_CASE("Many threads read at the same time, each through a reader of its own") {
  const TempFolder folder;
  const SampleSources sources(folder);
  std::vector<std::string> wrong(8);
  std::vector<std::thread> threads;
  for (std::string& mine : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 10; ++i) {
        Progress progress;
        const auto layer = readLayer({i % 2 == 0 ? sources.gml : sources.geoPackage, "", std::nullopt, true}, progress);
        if (!layer || layer->table.size() != 2) mine = layer ? "rows" : layer.error().what.id;
        const auto missing = readLayer({folder / "missing.gml", "", std::nullopt, true}, progress);
        if (missing || missing.error().kind != ErrorKind::notFound) mine = "missing";
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : wrong) CHECK(each.empty());
}

TEST_CASE("A relative path means the same to the reader, also after the program has moved") {
  const TempFolder folder;
  const SampleSources sources(folder);
  const auto before = std::filesystem::current_path();
  Progress progress;
  for (const auto& place : {folder.path(), folder / "shape"}) {
    std::filesystem::current_path(place);
    CHECK(readLayer({place == folder.path() ? "parcels.gml" : "parcels.shp", "", std::nullopt, true}, progress));
  }
  std::filesystem::current_path(before);
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("A file that takes more memory than a file may take is an error") {
  const TempFolder folder;
  std::string text = R"({"type":"Polygon","coordinates":[[[0,0])";
  for (int i = 0; i < 1'000'000; ++i) text += ",[1," + std::to_string(i) + ']';
  const auto file = folder.write("big.geojson", text + ",[0,0]]]}");
  ReaderRules rules;
  rules.memoryBytes = std::uint64_t{150} << 20U;
  ReaderPool pool({}, rules);
  Progress progress;
  std::vector<std::string> names;
  const ReaderCall call{ReaderTask::listLayers, file, [&](WireOut& out) { put(out, file.native()); },
                        [&](WireIn& in) { get(in, names); }};
  const Status done = callReader(call, progress, pool);
  REQUIRE_FALSE(done);
  CHECK(done.error().kind == ErrorKind::unreadable);
  CHECK(done.error().where == file.string());
  INFO(done.error().what.id);  // the driver's own words, or ours where it has none
  CHECK_FALSE(done.error().hint.empty());
  CHECK(echo("after it", pool) == "after it");
}
#endif
