// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo.h"
#include "ui/cli/command.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

struct DemoCommand {
  std::string folder;
  std::uint64_t parcels = 0;
  std::uint64_t seed = demo::DemoOptions{}.seed;
};

gis::Result<std::vector<std::filesystem::path>> make(const DemoCommand& command, const Console& console) {
  TerminalProgress progress(console);
  return demo::writeDemo({command.folder, command.parcels, command.seed}, progress);
}

gis::Result<ExitCode> tell(const DemoCommand& command, const Console& console) {
  HECTARE_ASSIGN(const auto files, make(command, console));
  for (const auto& file : files) HECTARE_TRY(console.write(file.string() + "\n"));
  if (!files.empty()) console.say({"cli.demo_next", {{"plan", files.front().string()}}});
  return ExitCode::done;
}

}  // namespace

Story prepareDemo(CommandLine& line) {
  const auto command = std::make_shared<DemoCommand>();
  line.positional("DIR", command->folder);
  line.count("--parcels", "N", command->parcels);
  line.count("--seed", "S", command->seed);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
