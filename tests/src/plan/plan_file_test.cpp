// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_file.h"

#include "src/plan/plan_check.h"
#include "src/plan/verbs_plan.h"
#include "src/plan/verbs_sources.h"
#include "tests/src/plan/full_plan.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using plan::Plan;
using plan::Role;

namespace {

const std::string full = tests::fullPlan;

Plan parsed(const std::string& text) {
  auto result = plan::parsePlan(text, "p.hectare");
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return *result;
}

std::string failure(const std::string& text) {
  const auto result = plan::parsePlan(text, "p.hectare");
  return result ? "none" : result.error().what.id + " " + result.error().where;
}

std::string hintOf(const std::string& text) {
  const auto hint = plan::parsePlan(text, "p.hectare").error().hint;
  return hint.args.empty() ? hint.id : std::get<std::string>(hint.args[0].second);
}

std::string rewritten(const std::string& text, const Plan& to) {
  auto result = plan::rewritePlan(text, to);
  if (!result) FAIL(result.error().what.id << " " << result.error().where);
  return *result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const std::string head = "format = 1\ncrs = \"EPSG:31370\"\n";
const std::string parcels = "[[source]]\nrole = \"parcels\"\npath = \"p\"\n";

}  // namespace

TEST_CASE("A plan file is read as it says", "[plan]") {
  const Plan p = parsed(full);
  CHECK(p.name == "Limburg, illustrative");
  REQUIRE(p.sources.size() == 6);
  CHECK(p.sources[0].date == "2026-01-01");
  CHECK(p.sources[0].columns.at("level").values.at("lokaal") == "local");
  CHECK(p.sources[0].filters[0].in == std::vector<std::string>{"in force"});
  CHECK(p.sources[0].filters[1].validOn == "2026-01-01");
  CHECK(p.sources[0].unsure == std::vector<std::string>{"crs", "columns.id"});
  CHECK(p.sources[0].columns.at("id").why == "unique, and called an identifier");
  CHECK(p.sources[1].name == "parcels");
  CHECK(p.sources[1].paths.size() == 2);
  CHECK_FALSE(p.sources[2].hard);
  CHECK(p.sources[3].columns.at("built").above == 0.0);
  CHECK(p.targets[0].areaM2 == 2'000'000);
  CHECK(p.remnant.join == plan::RemnantRule::Join::owner);
  CHECK(p.sizes.boundariesM2 == std::vector<double>{1000, 5000});
  CHECK(p.sizes.join == plan::RemnantRule::Join::parcel);
  CHECK(parsed(plan::formatPlan(p)) == p);
}

TEST_CASE("Zoning has a priority, as constraints have", "[plan]") {
  const std::string zoning = head + "[[source]]\nrole = \"zoning\"\npath = \"z\"\n";
  CHECK(parsed(zoning + "priority = 2\n").sources[0].priority == 2);
  CHECK(parsed(plan::formatPlan(parsed(zoning + "priority = 2\n"))).sources[0].priority == 2);
  CHECK(failure(zoning + "hard = true\n") == "plan.key_of_role p.hectare:6:1");
  CHECK(failure(head + parcels + "priority = 2\n") == "plan.key_of_role p.hectare:6:1");
  Plan plan = parsed(head + parcels);
  plan.sources[0].priority = 2;
  CHECK(plan::checked(plan).error().what.id == "plan.no_priority");
}

TEST_CASE("A source of jobs says what it counts, and whose jobs", "[plan]") {
  const std::string firms = head + "[[source]]\nrole = \"establishments\"\npath = \"e\"\n";
  const Plan plan = parsed(firms + "jobs_unit = \"fte\"\nworkers = \"self_employed\"\nunsure = [\"jobs_unit\"]\n");
  CHECK(plan.sources[0].jobsUnit == "fte");
  CHECK(plan.sources[0].workers == "self_employed");
  CHECK(parsed(plan::formatPlan(plan)) == plan);
  CHECK(parsed(firms).sources[0].jobsUnit.empty());
  CHECK(failure(firms + "job_unit = \"fte\"\n") == "error.unknown_key p.hectare:6:1");
  CHECK(hintOf(firms + "job_unit = \"fte\"\n") == "jobs_unit");
  CHECK(failure(firms + "jobs_unit = \"person\"\n") == "error.unknown_value p.hectare:6:13");
  CHECK(hintOf(firms + "jobs_unit = \"person\"\n") == "persons");
  CHECK(failure(firms + "workers = \"\"\n") == "error.unknown_value p.hectare:6:11");
  CHECK(failure(firms + "unsure = [\"jobs_unit\"]\n") == "error.unknown_value p.hectare:6:10");
  CHECK(failure(head + parcels + "jobs_unit = \"fte\"\n") == "plan.jobs_elsewhere p.hectare:6:13");
  const std::string table = "[[source]]\nrole = \"attributes\"\npath = \"t\"\njobs_unit = \"fte\"\n";
  const auto joined = [&](const char* to) {
    return table + "join = { source = \"" + to + "\", on = \"a\", key = \"b\" }\n";
  };
  CHECK(parsed(firms + joined("establishments")).sources[1].jobsUnit == "fte");
  CHECK(failure(head + parcels + joined("parcels")) == "plan.jobs_elsewhere p.hectare:9:13");
  Plan wrong = plan;
  wrong.sources[0].jobsUnit = "vte";
  CHECK(plan::checked(wrong).error().what.id == "error.unknown_value");
}

TEST_CASE("A plan says how an overlay is drawn and where its tiles come from", "[plan]") {
  const std::string overlay = head + "[[source]]\nrole = \"overlay\"\npath = \"h.tif\"\n";
  const Plan plan = parsed(overlay + "attribution = \"© me\"\ndraw = \"over\"\nshow = \"hillshade\"\nopacity = 0.4\n" +
                           "z_factor = 2.5\ncolour = \"#0a0B0c\"\nunit = \"m\"\nsymbols = \"classed\"\n");
  const plan::Source& source = plan.sources[0];
  CHECK(source.attribution == "© me");
  CHECK(source.look == plan::OverlayLook{"over", 0.4, "hillshade", "classed", "#0a0B0c", "m", 2.5});
  CHECK(parsed(plan::formatPlan(plan)) == plan);
  CHECK(parsed(overlay).sources[0].look == plan::OverlayLook{});
  CHECK(failure(overlay + "draw = \"above\"\n") == "error.unknown_value p.hectare:6:8");
  CHECK(failure(overlay + "opacity = 1.01\n") == "overlay.opacity p.hectare:6:11");
  CHECK(failure(overlay + "colour = \"#12345\"\n") == "overlay.colour p.hectare:6:10");
  CHECK(failure(overlay + "z_factor = 0\n") == "overlay.above_zero p.hectare:6:12");
  CHECK(failure(head + parcels + "draw = \"over\"\n") == "plan.key_of_role p.hectare:6:1");
  const std::string service = head + "[[source]]\nrole = \"overlay\"\n";
  const std::string url = "path = \"https://t.example/{z}/{x}/{-y}.png\"\n";
  const Plan tiles = parsed(service + url + "service = \"xyz\"\nmax_zoom = 15\ntime_limit_s = 3\n");
  CHECK(tiles.sources[0].service == plan::TileService{"xyz", 15, 3});
  CHECK(parsed(plan::formatPlan(tiles)) == tiles);
  CHECK(failure(service + "path = \"t/{z}/{x}/{y}.png\"\nservice = \"xyz\"\n") == "overlay.no_address p.hectare:5:8");
  CHECK(failure(service + "path = \"http://t/{z}/{x}.png\"\nservice = \"xyz\"\n") ==
        "overlay.no_tile_address p.hectare:5:8");
  CHECK(failure(service + "path = \"http://t/wms\"\nservice = \"wms\"\n") == "overlay.service_layer p.hectare:3:1");
  CHECK(failure(service + url + "service = \"xyz\"\nmax_zoom = 25\n") == "overlay.max_zoom p.hectare:7:12");
}

TEST_CASE("What is wrong in a plan file is told with its place", "[plan]") {
  CHECK(failure("format = 2\nnew = 1\n") == "plan.newer_format p.hectare:1:10");
  CHECK(failure("format = 1\n") == "error.missing_key p.hectare:1:1");
  CHECK(failure("format = \n").substr(0, 17) == "error.toml_syntax");
  CHECK(failure(head + "shceme = \"vlaio\"\n") == "error.unknown_key p.hectare:3:1");
  CHECK(hintOf(head + "shceme = \"vlaio\"\n") == "scheme");
  CHECK(failure(head + "name = 1\n") == "error.not_text p.hectare:3:8");
  CHECK(failure(head + "[[source]]\nrole = \"parcel\"\npath = \"p\"\n") == "error.unknown_value p.hectare:4:8");
  CHECK(failure(head + "[[source]]\nrole = \"parcels\"\n") == "error.missing_key p.hectare:3:1");
  CHECK(failure(head + parcels + parcels) == "plan.doubled_source p.hectare:6:1");
  CHECK(failure(head + parcels + "columns.bilt = \"B\"\n") == "plan.unknown_column p.hectare:6:16");
  CHECK(failure(head + parcels + "hard = true\n") == "plan.key_of_role p.hectare:6:1");
  CHECK(failure(head + parcels + "date = \"2025-02-30\"\n") == "error.not_date p.hectare:6:8");
  CHECK(failure(head + parcels + "filter = [{ column = \"x\" }]\n") == "plan.filter_tests p.hectare:6:11");
  CHECK(failure(head + parcels + "filter = [{ column = \"x\", min = 1, max = 2 }]\n") ==
        "plan.filter_tests p.hectare:6:11");
  CHECK(failure(head + "[remnant]\nmin_area_m2 = -1\n") == "plan.negative p.hectare:4:15");
  CHECK(failure(head + "[sizes]\nboundaries_m2 = [5000, 1000]\n") == "sizes.not_ascending p.hectare:4:17");
  CHECK(failure(head + "[sizes]\nboundaries_m2 = [\"much\"]\n") == "error.not_numbers p.hectare:4:18");
  const std::string table = "[[source]]\nrole = \"attributes\"\npath = \"t\"\n";
  CHECK(failure(head + parcels + table + "join = { source = \"x\", on = \"a\", key = \"b\" }\n") ==
        "plan.unknown_source p.hectare:9:19");
  CHECK(failure(head + parcels + table +
                "join = { source = \"parcels\", on = \"a\", key = \"b\" }\ncolumns.built = \"B\"\n") ==
        "plan.fold_missing p.hectare:10:17");
  CHECK(
      failure(head + "[[drawn]]\nid = \"d\"\nrole = \"constraint\"\nwkt = \"POLYGON((0 0\"\n").find("p.hectare:6:7") !=
      std::string::npos);
}

TEST_CASE("A hostile plan is refused, not crashed on", "[plan]") {
  std::string dots = "a";
  for (int i = 0; i < 100'000; ++i) dots += ".a";
  CHECK(failure(dots + " = 1\n") == "error.too_deep p.hectare");
  CHECK(failure("a = " + std::string(100'000, '[')).substr(0, 17) == "error.toml_syntax");
  CHECK(failure(std::string(100U << 20U, '#')) == "error.file_too_large p.hectare");
}

TEST_CASE("Rewriting changes only what has to change", "[plan]") {
  Plan p = parsed(full);
  SECTION("nothing") { CHECK(rewritten(full, p) == full); }
  SECTION("a value keeps the comment behind it") {
    p.name = "Other";
    p.parameters["built_min_share"] = 0.1;
    CHECK(rewritten(full, p) == replaced(replaced(full, "Limburg, illustrative", "Other"), "0.05", "0.1"));
  }
  SECTION("a key is added at the end of its table") {
    p.parameters["other"] = 3;
    p.sources[1].columns["owner"].column = "OWN";
    CHECK(rewritten(full, p) == replaced(replaced(full, "# of the parcel\n", "# of the parcel\nother = 3\n"),
                                         "# a comment\n", "# a comment\nowner = \"OWN\"\n"));
  }
  SECTION("a key is removed with its line") {
    p.sources[2].bufferM = 0;
    CHECK(rewritten(full, p) == replaced(full, "buffer_m = 5\n", ""));
  }
  SECTION("a block is removed with the comment above it") {
    p.sources.erase(p.sources.begin() + 3);
    const std::size_t from = full.find("# The assessors");
    CHECK(rewritten(full, p) == full.substr(0, from) + full.substr(full.find("[[source]]\nrole = \"stock\"")));
  }
  SECTION("a block is added after the last of its kind") {
    p.accepted.push_back({"r", "", "", "why", "", ""});
    const std::string last = "after=87.5\"]\n";
    CHECK(rewritten(full, p) == replaced(full, last, last + "\n[[accepted]]\nrule = \"r\"\nreason = \"why\"\n"));
  }
  SECTION("line ends and a missing last one stay") {
    std::string windows;
    for (const char c : full) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    windows.resize(windows.size() - 2);
    Plan q = parsed(windows);
    q.corrections.push_back(
        {"parcels", "9", "EPSG:3812", {{1, 2}, 3}, {{"built", "bebouwd"}}, {}, "why", "a letter", "2026", "me"});
    const std::string out = rewritten(windows, q);
    CHECK(out == windows +
                     "\r\n\r\n[[correction]]\r\nlayer = \"parcels\"\r\nid = \"9\"\r\ncrs = \"EPSG:3812\"\r\nplace = { "
                     "x = 1, y = 2, area_m2 = 3 }"
                     "\r\nset = { built = \"bebouwd\" }\r\nreason = \"why\"\r\nsource = \"a letter\"\r\ndate = \"2026\""
                     "\r\nauthor = \"me\"");
  }
}

namespace {

/// One random edit; whatever it makes is a plan.
void edit(Plan& p) {
  const int what = *rc::gen::inRange(0, 18);
  const int n = *rc::gen::inRange(0, 50);
  const std::string text = "t\"" + std::to_string(n);
  const auto any = [&](auto& list) {
    return list.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(n) % list.size());
  };
  const Role role = p.sources[static_cast<std::size_t>(n) % p.sources.size()].role;
  const bool isTable = role == Role::attributes || role == Role::stock;  // their columns are others
  switch (what) {
    case 0:
      p.name = n % 3 == 0 ? "" : text;
      break;
    case 1:
      p.parameters["p" + std::to_string(n % 4)] = n;
      break;
    case 2:
      p.parameters.clear();
      break;
    case 3:
      p.remnant.minAreaM2 = n % 3 == 0 ? 0 : n;
      break;
    case 4:
      any(p.sources)->date = n % 2 == 0 ? "" : "2020-05-17";
      break;
    case 5:
      any(p.sources)->paths = n % 2 == 0 ? std::vector<std::string>{text} : std::vector<std::string>{"a", text};
      break;
    case 6:
      any(p.sources)->why = n % 2 == 0 ? "" : text;
      if (!isTable) any(p.sources)->columns["id"].column = text;
      break;
    case 7:
      if (!isTable) any(p.sources)->columns.clear();
      if (!isTable) any(p.sources)->unsure.clear();
      break;
    case 8:
      if (!isTable) any(p.sources)->columns["id"] = {"c", {}, "", "", {{text, text}}};
      break;
    case 9:
      any(p.sources)->filters = {{"c", {text}, {}, {}, {}}};
      break;
    case 10:
      any(p.sources)->filters.clear();
      break;
    case 11:
      p.accepted.insert(p.accepted.begin() + (p.accepted.empty() ? 0 : n % static_cast<int>(p.accepted.size())),
                        {text, "", "", "r", "", "", {}, n % 2 == 0 ? "" : "density"});
      break;
    case 17:
      p.sizes.boundariesM2 = n % 3 == 0 ? std::vector<double>{} : std::vector<double>{n + 1.0, 1000};
      if (n % 2 == 0) p.sizes.join = plan::RemnantRule::Join::owner;
      break;
    case 12:
      if (!p.accepted.empty()) p.accepted.erase(any(p.accepted));
      break;
    case 13:
      p.corrections.push_back({"parcels",
                               text,
                               n % 2 == 0 ? "" : "EPSG:31370",
                               {{0.5, n / 8.0}, 1.0 + n},
                               {{"built", "bebouwd"}},
                               {{"built", ""}},
                               "r",
                               "s",
                               "2026-01-02",
                               "a"});
      break;
    case 14:
      if (!p.corrections.empty()) p.corrections.erase(any(p.corrections));
      break;
    case 15:
      for (plan::Correction& c : p.corrections) c.was.clear();
      break;
    default:
      p.drawn.push_back(
          {"d" + std::to_string(p.drawn.size()), Role::publicLand, "POLYGON((0 0,1 0,1 1,0 0))", "", "", true, 0});
      break;
  }
}

}  // namespace

TEST_CASE("Rewriting says the new plan, whatever changed", "[plan]") {
  CHECK(rc::check([] {
    std::string text = full;
    Plan p = parsed(text);
    const int edits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < edits; ++i) {
      edit(p);
      if (i % 2 == 0) text = rewritten(text, p);
    }
    text = rewritten(text, p);
    RC_ASSERT(parsed(text) == p);
    RC_ASSERT(parsed(plan::formatPlan(p)) == p);
    // Nobody touched these.
    for (const char* line :
         {"# Our plan\n", "crs = \"EPSG:31370\"\n", "# The parks come from the province.\n",
          "columns.built = { column = \"Total\", above = 0, fold = \"any\" }\n", "area_ha = 200\n"}) {
      RC_ASSERT(text.find(line) != std::string::npos);
    }
  }));
}

TEST_CASE("Verbs check what they are given as the plan file does", "[plan]") {
  const Plan p = parsed(full);
  plan::Source source;
  source.role = Role::buildings;
  CHECK(plan::bindSource(p, source).error().what.id == "plan.no_path");
  source.paths = {"b.gpkg"};
  CHECK(plan::bindSource(p, source)->sources.back().name == "buildings");
  CHECK(plan::removeSource(p, "parcels").error().what.id == "plan.unknown_source");
  CHECK(plan::removeSource(p, "assessors")->sources.size() == 5);
  CHECK(plan::setSourceCrs(p, "parks", "EPSG:31370")->sources[0].crs == "EPSG:31370");
  CHECK_FALSE(plan::setSourceCrs(p, "parks", "nonsense"));
  CHECK(plan::acceptFinding(p, {"r", "", "", "", "", ""}).error().what.id == "plan.empty");
  CHECK(plan::acceptFinding(p, {"geometry.invalid", "parcels", "0137", "again", "", ""})->accepted.size() == 1);
  CHECK(plan::setTarget(p, {"T", 1e4, "net", {}, {"fre"}, "", ""}).error().what.id == "error.unknown_value");
  CHECK(plan::draw(p, {"x", Role::parks, "POLYGON((0 0,10.00049 0,10 10,0 0))", "", "", true, 0})
            ->drawn.back()
            .wkt.find("10.00049") == std::string::npos);
  CHECK_FALSE(plan::draw(p, {"x", Role::parks, "POINT(0 0)", "", "", true, 0}));
  CHECK(plan::setScheme(p, "cadastre-only")->scheme == "cadastre-only");
  CHECK_FALSE(plan::setScheme(p, "no-such"));
}

TEST_CASE("Saving rewrites the file that is there", "[plan]") {
  const tests::TempFolder folder;
  Plan p = parsed(full);
  p.file = folder / "p.hectare";
  REQUIRE(plan::savePlan(p));
  CHECK(plan::readPlan(p.file).value() == p);
  folder.write("p.hectare", full);
  p.illustrative = false;
  REQUIRE(plan::savePlan(p));
  CHECK(plan::readPlan(p.file).value() == p);
  p.crs.clear();
  CHECK_FALSE(plan::savePlan(p));
}

TEST_CASE("A source can say how its table is written, and writes it back") {
  const std::string head =
      "format = 1\ncrs = \"EPSG:31370\"\n\n[[source]]\nrole = \"establishments\"\npath = \"a.csv\"\n";
  const std::string keys = "geometry = { x = \"GeoX\", y = \"GeoY\" }\ndecimal = \",\"\nencoding = \"windows-1252\"\n";
  const auto read = plan::parsePlan(head + keys, "a.hectare");
  REQUIRE(read);
  const plan::Source& source = read->sources.at(0);
  CHECK(source.geometry == plan::PlaceColumns{"GeoX", "GeoY", ""});
  CHECK(source.decimalComma);
  CHECK(source.encoding == "windows-1252");
  CHECK(plan::formatPlan(*read).find(keys) != std::string::npos);
  for (const char* wrong :
       {"geometry = { x = \"a\" }\n", "geometry = { x = \"a\", y = \"b\", wkt = \"c\" }\n", "geometry = {}\n"}) {
    const auto refused = plan::parsePlan(head + wrong, "a.hectare");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.id == "plan.places");
  }
}
