// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"

namespace hectare::desk {

/// What the help tells about, in the order in which people meet it.
const std::vector<std::string>& helpTopics();

/// A topic in Markdown, from data/help/<language>/<topic>.md. Links lead to other topics by name.
/// Errors: notFound, unreadable.
gis::Result<std::string> helpText(const std::string& language, const std::string& topic);

/// The heading of a topic. Empty: it has none.
std::string helpTitle(const std::string& text);

}  // namespace hectare::desk
