// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// hectare-reader: reads files that nobody vouches for, as a child of hectare (gis/io/reader/call.h).
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <iostream>
#include <string_view>

#include "gis/io/reader/confine.h"
#include "gis/io/reader/serve.h"

namespace {

constexpr int parentSocket = STDERR_FILENO + 1;

bool isSocket(int descriptor) {
  struct stat found {};
  return ::fstat(descriptor, &found) == 0 && S_ISSOCK(found.st_mode);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 || !isSocket(parentSocket)) {
    std::cerr << "hectare-reader is started by hectare and does nothing by itself\n";
    return 2;
  }
  const std::string_view memory = argv[2];
  std::uint64_t memoryBytes = 0;
  std::from_chars(memory.data(), memory.data() + memory.size(), memoryBytes);
  hectare::gis::confineReader(memoryBytes, std::string_view(argv[3]) == "network");
  hectare::gis::endWithParent(parentSocket, argv[1]);
  return hectare::gis::serveReader(parentSocket);
}
