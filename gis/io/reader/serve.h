// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::gis {

/// The life of the reader program: answers one question after the other that comes over `socket`, until it is closed.
/// Returns the exit code.
int serveReader(int socket);

}  // namespace hectare::gis
