// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hectare::writers {

/// How an HTML report looks, on screen and on paper. Every text stands out from its ground by 4.5 : 1 or more (the
/// lightest pair is #4b5560 on #f3f5f6, 7.0 : 1). No font, picture or script comes from elsewhere.
inline constexpr std::string_view htmlStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 100%/1.5 "Open Sans", "Segoe UI", system-ui, sans-serif; color: #1b2126; background: #fff;
  -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 82rem; }
h1, h2, h3 { line-height: 1.25; color: #14384a; text-wrap: balance; }
h1 { font-size: 2rem; margin: 2rem 0 0.25rem; }
h2 { font-size: 1.45rem; margin: 3rem 0 0.75rem; padding-top: 0.75rem; border-top: 3px solid #14384a; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
p, ul, dl { margin: 0.5rem 0; max-width: 62rem; }
.subject { color: #4b5560; font-size: 1.1rem; margin-top: 0; }
.skip { position: absolute; left: -100rem; background: #14384a; color: #fff; padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 2; }
a { color: #0b5384; }
:focus-visible { outline: 3px solid #0b5384; outline-offset: 2px; }
nav { background: #f3f5f6; border: 1px solid #cfd6da; border-radius: 4px; padding: 0.75rem 1.25rem; margin: 1.5rem 0; }
nav h2 { border: 0; margin: 0; padding: 0; font-size: 1.1rem; }
nav ul { margin: 0.25rem 0; padding-left: 1.2rem; }
nav > ul { columns: 20rem; column-gap: 2.5rem; list-style: none; padding-left: 0; }
nav > ul > li { break-inside: avoid; margin-bottom: 0.5rem; }
.mark { border-left: 6px solid; padding: 0.6rem 1rem; margin: 1rem 0; max-width: none; font-weight: 600; }
.caution { background: #fff3cd; border-color: #8a6100; color: #4d3600; }
.alarm { background: #fde7ea; border-color: #a3001c; color: #7a0015; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: 0.2rem 1.5rem; }
dt { color: #4b5560; }
dd { margin: 0; overflow-wrap: anywhere; }
dt, dd, td, th { unicode-bidi: isolate; }
code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 0.9em; }
.scroll { overflow-x: auto; margin: 1.5rem 0 0.5rem; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; }
caption h3 { margin: 0 0 0.5rem; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #d5dbdf; text-align: left; vertical-align: top; }
thead th { vertical-align: bottom; border-bottom: 2px solid #14384a; hyphens: auto; background: #f3f5f6; }
thead .unit { display: block; font-weight: 400; color: #4b5560; }
.figure { text-align: right; }
td.figure { white-space: nowrap; }
tbody th { font-weight: 600; background: #fff; min-width: 9rem; max-width: 24rem; overflow-wrap: anywhere; }
tbody tr:hover > * { background: #eef4f8; }
td { max-width: 34rem; overflow-wrap: anywhere; }
td.code { white-space: nowrap; }
.total > tr > * , .sum > * { font-weight: 700; border-top: 2px solid #14384a; }
figure { margin: 1.5rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { color: #4b5560; margin-top: 0.4rem; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid #cfd6da; color: #4b5560; }
@media print {
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  tr, figure, dl, .mark { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  th, td { padding: 0.15rem 0.4rem; }
  a { color: inherit; text-decoration: none; }
}
)css";

}  // namespace hectare::writers
