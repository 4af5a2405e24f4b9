// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"
#include "src/plan/correction.h"
#include "src/plan/overlay_look.h"
#include "src/plan/sheet.h"

namespace hectare::plan {

/// What a source is in the plan. The names are those of the plan file.
enum class Role {
  parks,    ///< business parks and campuses: what is accounted
  plots,    ///< plots of use (gebruikspercelen), with status
  parcels,  ///< cadastral parcels
  buildings,
  zones,           ///< development status of land inside parks
  zoning,          ///< destination in spatial plans
  constraint,      ///< hard: takes land out; soft: shown only
  publicLand,      ///< "public": roads, water and other public domain
  establishments,  ///< points with jobs
  municipalities,
  rights,  ///< pre-emption, buy-back
  network,
  attributes,  ///< a table without geometry that is joined to another source
  overlay,     ///< drawn only
  stock        ///< a table of published hectares of business park per municipality (or region) and year
};

/// A column of ours taken from a column of the source, with what is said about its values.
struct ColumnBinding {
  std::string column;           ///< name in the source
  std::optional<double> above;  ///< a number becomes yes when it is above this, else no; missing stays missing
  std::string separator;        ///< several values in one text are split here
  std::string fold;             ///< attributes only: any · max · sum · list; how rows of one key become one value
  std::map<std::string, std::string> values;  ///< source value -> our value; empty: values are taken as they are
  std::string why = {};                       ///< why this column was taken; for people, changes no figure
  friend bool operator==(const ColumnBinding&, const ColumnBinding&) = default;
};

/// Keep only the rows that pass. Exactly one of the tests is set.
struct Filter {
  std::string column;
  std::vector<std::string> in;     ///< the value is one of these
  std::vector<std::string> notIn;  ///< the value is missing or none of these
  std::optional<double> min;       ///< the number is at least this
  std::optional<double> max;       ///< the number is at most this
  std::string validOn = {};        ///< ISO day: the column says when a row ended; kept are those that had not by then
  friend bool operator==(const Filter&, const Filter&) = default;
};

struct Join {
  std::string source;  ///< name of the source that the rows are joined to
  std::string on;      ///< column of that source (its own name there)
  std::string key;     ///< column of this table; compared as text
  friend bool operator==(const Join&, const Join&) = default;
};

/// The columns of a table that say where its rows are: x and y, or well-known text (or binary, in hex).
struct PlaceColumns {
  std::string x;
  std::string y;
  std::string wkt;
  friend bool operator==(const PlaceColumns&, const PlaceColumns&) = default;
};

struct Source {
  std::string name;  ///< unique in the plan; by default its layer, else its role (defaultName)
  Role role = Role::overlay;
  std::vector<std::string>
      paths;                 ///< as written: relative to the plan file, or absolute; several are read as one layer
  std::string layer;         ///< empty: the only layer
  std::string crs;           ///< said by the planner where the file declares none; empty otherwise
  bool axesSwapped = false;  ///< axes = "swapped": the file has northing (latitude) before easting
  std::string date;          ///< ISO; empty: the file's own metadata, else unknown
  std::optional<double> accuracyM;               ///< positional accuracy, as the planner states it: the standard
                                                 ///< deviation of each coordinate of a vertex
  std::map<std::string, ColumnBinding> columns;  ///< our column -> binding
  std::vector<Filter> filters;
  std::optional<Join> join;         ///< role attributes
  std::string why;                  ///< why the source was taken for what it is; for people, changes no figure
  std::vector<std::string> unsure;  ///< keys that were guessed and that a person has yet to confirm: "role", "crs",
                                    ///< "layer", "filter", "join", "hard", "columns.<ours>"
  std::optional<PlaceColumns> geometry = {};  ///< none: the geometry that the format itself has
  bool decimalComma = false;                  ///< numbers in the file's text columns are written 1.234,5
  std::string encoding = {};                  ///< of a text table; empty: found out
  std::string accuracy = {};  ///< id of data/accuracy: what is published about it; accuracyM goes before it
  // role constraint
  bool hard = true;
  int priority = 0;  ///< lower comes first when several cover the same land; zoning too: a newer plan over an older one
  double bufferM = 0;
  // roles establishments and municipalities, and tables that are joined to them
  std::string jobsUnit = {};     ///< what its numbers of jobs count, of jobsUnitNames(); empty: nobody says
  std::string workers = {};      ///< whose jobs, of workerNames(); empty: nobody says, or a column does
  std::string attribution = {};  ///< whom a map has to name for the data
  // role overlay
  OverlayLook look = {};
  TileService service = {};
  friend bool operator==(const Source&, const Source&) = default;
};

/// The name of a source that says none.
[[nodiscard]] std::string defaultName(const Source& source);

/// What counts as a remnant: offered or free land below these after joining what is contiguous.
struct RemnantRule {
  enum class Join { parcel, owner, park };
  double minAreaM2 = 0;
  double minWidthM = 0;  ///< narrower than this everywhere: no circle of this diameter fits
  Join join = Join::park;
  friend bool operator==(const RemnantRule&, const RemnantRule&) = default;
};

/// How land is counted by size: in classes from one boundary up to, not including, the next.
struct SizeRule {
  std::vector<double> boundariesM2;       ///< ascending, above 0; empty: those of the scheme
  std::optional<RemnantRule::Join> join;  ///< none: contiguous land is joined as for remnants
  friend bool operator==(const SizeRule&, const SizeRule&) = default;
};

/// The size classes of IBIS, for schemes and plans that state none: below 1000, 1000 to 2500, 2500 to 5000, 5000 to
/// 10,000 and from 10,000 m² (the original counts 2500 and 5000 twice). Source: IBIS, Integraal
/// Bedrijventerreinen Informatie Systeem.
[[nodiscard]] const std::vector<double>& ibisSizeBoundariesM2();

/// Whether these are boundaries of size classes: finite, above 0, each above the one before.
[[nodiscard]] bool areSizeBoundaries(const std::vector<double>& boundariesM2);

struct Target {
  std::string name;
  double areaM2 = 0;
  std::string measure;              ///< gross or net: what the target counts
  std::vector<std::string> levels;  ///< park levels in scope: regional, local, campus; empty: all
  std::vector<std::string> kinds;   ///< classes whose stock is shown beside it
  std::string baseline;             ///< ISO date
  std::string source;               ///< where the target is written
  friend bool operator==(const Target&, const Target&) = default;
};

/// A polygon that a planner drew; part of the plan itself, in the plan's CRS, to 1 mm.
struct Drawn {
  std::string id;
  Role role = Role::constraint;  ///< parks, constraint or public
  std::string wkt;               ///< POLYGON or MULTIPOLYGON
  std::string name;
  std::string level;  ///< parks
  bool hard = true;   ///< constraint
  int priority = 0;   ///< constraint
  friend bool operator==(const Drawn&, const Drawn&) = default;
};

/// A finding that a person accepted: it is no longer undecided.
struct Acceptance {
  std::string rule;
  std::string layer;    ///< empty: any
  std::string subject;  ///< empty: any
  std::string reason;
  std::string author;
  std::string date;
  /// What each finding said that was accepted, as world::saidBy puts it; empty: whatever it says.
  std::vector<std::string> said = {};
  std::string question = {};  ///< that finds it; empty: check
  friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// All that a person edits. A value: verbs make new ones.
struct Plan {
  static constexpr int currentFormat = 1;

  std::filesystem::path file;  ///< where it was read from; relative paths start at its folder
  std::string name;
  std::string why;            ///< why this CRS and this scheme; for people, changes no figure
  std::string crs;            ///< projected, metres
  bool geodesicArea = false;  ///< area = "geodesic"
  bool illustrative = false;
  std::string scheme = "vlaio";  ///< id of data/rules/<id>.toml, or the path of a scheme file beside the plan
  std::map<std::string, double> parameters;  ///< override those of the scheme, for example built_min_share
  RemnantRule remnant;
  SizeRule sizes = {};
  std::vector<Source> sources;
  std::vector<Target> targets;
  std::vector<Drawn> drawn;
  std::vector<Acceptance> accepted;
  std::vector<Correction> corrections = {};
  std::vector<Sheet> sheets = {};

  [[nodiscard]] const Source* find(std::string_view sourceName) const;
  /// A path of a source made absolute.
  [[nodiscard]] std::filesystem::path resolve(const std::string& path) const;
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// The columns of ours that a source of this role may bind; none for attributes, which
/// bind the columns of the source that they are joined to.
[[nodiscard]] const std::vector<std::string>& columnsOf(Role role);
/// The columns of a role that a correction may set; none but for plots and parcels.
[[nodiscard]] const std::vector<std::string>& correctableFacts(Role role);
/// The source that a correction is about; null when the plan has none of that name, or not one source of plots.
[[nodiscard]] const Source* correctedSource(const Plan& plan, const Correction& correction);
/// jobs, fte, persons.
[[nodiscard]] const std::vector<std::string>& jobsUnitNames();
/// wage_earner, self_employed.
[[nodiscard]] const std::vector<std::string>& workerNames();
/// Every role's name, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& roleNames();
[[nodiscard]] std::string_view roleName(Role role);
/// True of roles whose sources are tables: their rows lie nowhere.
[[nodiscard]] bool isTable(Role role);
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name);

}  // namespace hectare::plan
