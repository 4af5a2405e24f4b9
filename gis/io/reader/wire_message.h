// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/error.h"
#include "gis/base/finding.h"
#include "gis/io/reader/wire.h"

namespace hectare::gis {

void put(WireOut& out, const MessageArg& arg);
void get(WireIn& in, MessageArg& arg);
void put(WireOut& out, const Message& message);
void get(WireIn& in, Message& message);
void put(WireOut& out, const Error& error);
void get(WireIn& in, Error& error);
void put(WireOut& out, const Finding& finding);
void get(WireIn& in, Finding& finding);

}  // namespace hectare::gis
