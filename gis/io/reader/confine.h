// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace hectare::gis {

/// Takes from this process what a reader of untrusted files does not need: the network (unless `network`; where the
/// system lets it), more rights, memory beyond a limit (`memoryBytes`; 0: half of the machine's), core files. When
/// memory runs out, the system ends this process first. Ctrl-C is left to the parent. \pre no other thread runs yet.
void confineReader(std::uint64_t memoryBytes, bool network);

/// Ends this process and removes `scratch` as soon as the other end of `socket` is closed, whatever the process is
/// doing: also when the parent was killed. (PR_SET_PDEATHSIG would end it with the thread that started it, not the
/// process.)
void endWithParent(int socket, const std::filesystem::path& scratch);

}  // namespace hectare::gis
