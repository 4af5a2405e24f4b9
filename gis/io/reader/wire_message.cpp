// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/wire_message.h"

namespace hectare::gis {

void put(WireOut& out, const MessageArg& arg) {
  put(out, static_cast<std::uint8_t>(arg.index()));
  std::visit([&](const auto& value) { put(out, value); }, arg);
}

void get(WireIn& in, MessageArg& arg) {
  std::uint8_t index = 0;
  get(in, index);
  in.require(index < std::variant_size_v<MessageArg>);
  if (!in.ok()) return;
  if (index == 0) {
    get(in, arg.emplace<std::string>());
  } else if (index == 1) {
    get(in, arg.emplace<std::int64_t>());
  } else {
    get(in, arg.emplace<double>());
  }
}

void put(WireOut& out, const Message& message) {
  put(out, message.id);
  put(out, message.args);
}

void get(WireIn& in, Message& message) {
  get(in, message.id);
  get(in, message.args);
}

void put(WireOut& out, const Error& error) {
  putEnum(out, error.kind);
  put(out, error.what);
  put(out, error.where);
  put(out, error.hint);
}

void get(WireIn& in, Error& error) {
  getEnum(in, error.kind, ErrorKind::internal);
  get(in, error.what);
  get(in, error.where);
  get(in, error.hint);
}

void put(WireOut& out, const Finding& finding) {
  put(out, finding.rule);
  putEnum(out, finding.severity);
  put(out, finding.layer);
  put(out, finding.subject);
  put(out, finding.text);
  put(out, finding.place);
  put(out, finding.areaBeforeM2);
  put(out, finding.areaAfterM2);
  put(out, finding.fix);
  put(out, finding.accepted);
  put(out, finding.acceptedReason);
}

void get(WireIn& in, Finding& finding) {
  get(in, finding.rule);
  getEnum(in, finding.severity, Severity::error);
  get(in, finding.layer);
  get(in, finding.subject);
  get(in, finding.text);
  get(in, finding.place);
  get(in, finding.areaBeforeM2);
  get(in, finding.areaAfterM2);
  get(in, finding.fix);
  get(in, finding.accepted);
  get(in, finding.acceptedReason);
}

}  // namespace hectare::gis
