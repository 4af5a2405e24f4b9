// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a function of loops over dots: compiled a second time for processors with AVX2, eight dots at a time instead
/// of four; which of the two runs is found when the program starts. Without fused multiplication, so both give the same
/// bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define HECTARE_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define HECTARE_WIDE
#endif
