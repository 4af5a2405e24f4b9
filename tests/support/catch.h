// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to Catch2: tests include this header, never Catch2 itself.

#include <catch2/catch.hpp>
