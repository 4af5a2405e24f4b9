// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/ask_snapshot.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "ui/map/coarse_shapes.h"

namespace hectare::desk {

namespace {

/// Shares of the progress.
constexpr double loaded = 0.5;

/// Without the layers of `names`, so that they are read again.
std::optional<world::World> without(const Snapshot* before, const std::vector<std::string>& names) {
  if (before == nullptr || !before->world) return std::nullopt;
  world::World world = *before->world;
  for (world::Entry& entry : world.entries) {
    if (std::ranges::find(names, entry.name) != names.end()) entry.layer = entry.uncorrected = nullptr;
  }
  return world;
}

/// The ledger is always asked, since map, overview and differences stand on it; what else was asked comes beside it.
void answer(const Asking& of, Snapshot& snapshot, gis::Progress& progress) {
  gis::PartProgress first(progress, 0, 0.7);
  auto ledger = asking::answerTo({}, {*snapshot.world, of.plan, *of.memo, first});
  if (ledger) snapshot.answer = *ledger;
  if (!ledger) snapshot.error = ledger.error();
  if (of.question == asking::AskedQuestion()) {
    snapshot.asked = snapshot.answer;
    return;
  }
  gis::PartProgress second(progress, 0.7, 1);
  auto asked = asking::answerTo(of.question, {*snapshot.world, of.plan, *of.memo, second});
  if (asked) {
    snapshot.asked = std::move(*asked);
    snapshot.error.reset();
  } else {
    snapshot.error = std::move(asked).error();
  }
}

gis::Findings findingsOf(const Snapshot& snapshot) {
  if (!snapshot.answer && !snapshot.asked) return snapshot.world->allFindings(snapshot.plan);
  gis::Findings findings;
  std::set<std::tuple<std::string, std::string, std::string>> told;
  const auto add = [&](const gis::Finding& finding) {
    if (told.emplace(finding.rule, finding.layer, finding.subject).second) findings.push_back(finding);
  };
  if (snapshot.answer) findings = snapshot.answer->findings;
  for (const gis::Finding& finding : findings) told.emplace(finding.rule, finding.layer, finding.subject);
  if (snapshot.asked && snapshot.asked != snapshot.answer) std::ranges::for_each(snapshot.asked->findings, add);
  return findings;
}

bool hasShapes(const std::shared_ptr<const answer::Answer>& answer) {
  return answer && std::ranges::any_of(answer->layers, [](const answer::Layer& layer) { return !layer.style.empty(); });
}

/// Without an answer the map shows the land alone.
std::shared_ptr<const answer::Answer> drawn(const Snapshot& snapshot) {
  if (hasShapes(snapshot.asked)) return snapshot.asked;
  return snapshot.answer ? snapshot.answer : std::make_shared<const answer::Answer>();
}

std::vector<std::string> hashesOf(const world::Entry& entry) {
  std::vector<std::string> hashes;
  for (const gis::Provenance& of : entry.layer->provenance) hashes.push_back(of.sha256);
  return hashes;
}

/// Sources that the plans have alike, and whose files hold something else.
std::vector<std::string> renewedSources(const Snapshot& last, const plan::Plan& plan, const world::World& world) {
  std::vector<std::string> renewed;
  for (const plan::Source& source : plan.sources) {
    const plan::Source* before = last.plan.find(source.name);
    if (before == nullptr || before->paths != source.paths || !last.world) continue;
    const auto then = std::ranges::find(last.world->entries, source.name, &world::Entry::name);
    const auto now = std::ranges::find(world.entries, source.name, &world::Entry::name);
    if (then == last.world->entries.end() || now == world.entries.end() || !then->layer || !now->layer) continue;
    if (hashesOf(*then) != hashesOf(*now)) renewed.push_back(source.name);
  }
  return renewed;
}

/// The ledger that the one of `now` is to be held against: that before the last edit.
std::shared_ptr<const answer::Answer> ledgerBefore(const Snapshot* last, const plan::Plan& now) {
  if (last == nullptr) return nullptr;
  return last->plan == now ? last->before : last->answer;
}

}  // namespace

std::shared_ptr<const Snapshot> snapshotOf(const Asking& of, gis::Progress& progress) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->plan = of.plan;
  snapshot->question = of.question;
  if (auto scheme = plan::findScheme(of.plan.scheme, of.plan.file.parent_path())) {
    snapshot->scheme = std::make_shared<const plan::Scheme>(std::move(*scheme));
  }
  snapshot->before = ledgerBefore(of.before.get(), of.plan);
  gis::PartProgress loading(progress, 0, loaded);
  gis::PartProgress asking(progress, loaded, 1);
  const auto before = without(of.before.get(), of.anew);
  auto world = world::load(of.plan, before ? &*before : nullptr, loading, of.consent);
  if (!world) {
    snapshot->error = std::move(world).error();
    return snapshot;
  }
  snapshot->world = std::make_shared<const world::World>(std::move(*world));
  if (of.before) {
    snapshot->renewed = renewedSources(*of.before, of.plan, *snapshot->world);
    const bool same = of.before->plan == of.plan;
    if (same && snapshot->renewed.empty()) snapshot->renewed = of.before->renewed;
    if (same && snapshot->renewed != of.before->renewed) snapshot->before = of.before->answer;
  }
  answer(of, *snapshot, asking);
  snapshot->findings = findingsOf(*snapshot);
  auto content = map::mapContent(*snapshot->world, of.plan, drawn(*snapshot), *of.styles);
  if (content) {
    map::prepareCoarseShapes(content->layers);
    snapshot->content = std::move(*content);
  } else if (!snapshot->error) {
    snapshot->error = std::move(content).error();
  }
  return snapshot;
}

}  // namespace hectare::desk
