// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/text_decoder.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>

#include "gis/base/file.h"

namespace hectare::gis {

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 18U;

/// Length of the UTF-8 character at the front: 0 when it is none, `text.size() + 1` when it is cut off.
std::size_t utf8Length(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = at(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (first < 0xC2 || length == 0) return 0;
  for (std::size_t i = 1; i < std::min(length, text.size()); ++i) {
    if ((at(i) & 0xC0U) != 0x80U) return 0;
  }
  if (text.size() < length) return text.size() + 1;
  if (length == 3 && ((first == 0xE0 && at(1) < 0xA0) || (first == 0xED && at(1) >= 0xA0))) return 0;
  if (length == 4 && ((first == 0xF0 && at(1) < 0x90) || (first == 0xF4 && at(1) >= 0x90))) return 0;
  return length;
}

/// How many bytes at the front are whole UTF-8 characters; no value when something else comes first. A character that
/// is cut off by the end is not counted.
std::optional<std::size_t> utf8Prefix(std::string_view text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const std::size_t length = utf8Length(text.substr(done));
    if (length == 0) return std::nullopt;
    if (length > text.size() - done) break;
    done += length;
  }
  return done;
}

/// One conversion to UTF-8, block after block.
class Conversion {
 public:
  explicit Conversion(const std::string& from) : m_handle(iconv_open("UTF-8", from.c_str())) {}
  ~Conversion() {
    if (usable()) iconv_close(m_handle);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how iconv_open says no.
  [[nodiscard]] bool usable() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

  /// Adds what `bytes` and what was left of those before say. \param last nothing comes after: a rest is told.
  void convert(std::string_view bytes, bool last, std::string& out) {
    m_pending += bytes;
    char* from = m_pending.data();
    std::size_t left = m_pending.size();
    while (left > 0 && step(from, left, out)) {
    }
    m_pending.erase(0, m_pending.size() - left);
    if (!last || m_pending.empty()) return;
    out += replacement;
    m_pending.clear();
  }

 private:
  static constexpr const char* replacement = "\xEF\xBF\xBD";

  /// False when the rest has to wait for more bytes.
  bool step(char*& from, std::size_t& left, std::string& out) {
    char buffer[8192];
    char* to = buffer;
    std::size_t room = sizeof buffer;
    const std::size_t code = iconv(m_handle, &from, &left, &to, &room);
    const int why = code == static_cast<std::size_t>(-1) ? errno : 0;
    out.append(buffer, sizeof buffer - room);
    if (why == EINVAL) return false;
    if (why == EILSEQ) {
      out += replacement;
      ++from;
      --left;
    }
    return true;
  }

  iconv_t m_handle;
  std::string m_pending;
};

/// Blocks of a file from `offset` on; `take` gets each with whether it is the last.
Status forEachBlock(const std::filesystem::path& path, std::size_t offset,
                    const std::function<bool(std::string_view, bool)>& take) {
  std::ifstream in(path, std::ios::binary);
  if (!in || !in.seekg(static_cast<std::streamoff>(offset))) return readFailure(path, errno);
  std::string block(blockSize, '\0');
  for (bool more = true; more;) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (in.bad()) return readFailure(path, errno);
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0));
    more = in.good() && in.peek() != std::ifstream::traits_type::eof();
    if (!take(std::string_view(block).substr(0, count), !more)) return {};
  }
  return {};
}

std::optional<TextEncoding> byMark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return TextEncoding{"UTF-8", 3, false};
  if (head.starts_with("\xFF\xFE")) return TextEncoding{"UTF-16LE", 2, false};
  if (head.starts_with("\xFE\xFF")) return TextEncoding{"UTF-16BE", 2, false};
  return std::nullopt;
}

/// Latin text in UTF-16 has a zero in nearly every second byte, and no other text has any.
std::optional<TextEncoding> byZeros(std::string_view head) {
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t most = head.size() / 2;
  if (most < 2) return std::nullopt;
  if (zeros[1] * 10 >= most * 6 && zeros[0] * 10 < most) return TextEncoding{"UTF-16LE", 0, false};
  if (zeros[0] * 10 >= most * 6 && zeros[1] * 10 < most) return TextEncoding{"UTF-16BE", 0, false};
  return std::nullopt;
}

}  // namespace

bool isUtf8(std::string_view text) {
  const auto whole = utf8Prefix(text);
  return whole && *whole == text.size();
}

std::string decoded(std::string_view bytes, const std::string& encoding) {
  std::string out;
  if (Conversion conversion(encoding); conversion.usable()) conversion.convert(bytes, true, out);
  return out;
}

bool knownEncoding(const std::string& name) { return Conversion(name).usable(); }

Result<TextEncoding> findEncoding(const std::filesystem::path& path) {
  TextEncoding found;
  std::string rest;
  bool first = true;
  const auto look = [&](std::string_view block, bool last) {
    if (first) {
      const std::string_view head = block.substr(0, 4096);
      auto told = byMark(head);
      if (!told) told = byZeros(head);
      if (told) found = *told;
      if (told && told->name != "UTF-8") return false;
      first = false;
    }
    rest += block;
    const auto whole = utf8Prefix(rest);
    const bool cut = last && whole && *whole < rest.size();
    if (whole && !cut) rest.erase(0, *whole);
    if (!whole || cut) found = {"windows-1252", 0, true};
    return whole.has_value();
  };
  HECTARE_TRY(forEachBlock(path, 0, look));
  return found;
}

Status decodeFile(const std::filesystem::path& path, const TextEncoding& encoding,
                  const std::function<bool(std::string_view)>& take) {
  if (encoding.name == "UTF-8") {
    return forEachBlock(path, encoding.markBytes, [&](std::string_view block, bool /*last*/) { return take(block); });
  }
  Conversion conversion(encoding.name);
  if (!conversion.usable()) {
    return Error{ErrorKind::invalid, {"format.unknown_encoding", {{"encoding", encoding.name}}}, path.string(), {}};
  }
  std::string out;
  return forEachBlock(path, encoding.markBytes, [&](std::string_view block, bool last) {
    out.clear();
    conversion.convert(block, last, out);
    return take(out);
  });
}

}  // namespace hectare::gis
