// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <openssl/evp.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "gis/base/file.h"

namespace hectare::gis {

namespace {

class Sha256 {
 public:
  Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    m_ok = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
  }
  void add(const void* data, std::size_t size) { m_ok = m_ok && EVP_DigestUpdate(m_context.get(), data, size) == 1; }
  /// Empty when the library failed.
  std::string hex() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!m_ok || EVP_DigestFinal_ex(m_context.get(), digest, &size) != 1) return {};
    std::string text;
    for (unsigned i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
  bool m_ok = false;
};

Status addFile(Sha256& hash, const std::filesystem::path& path) {
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {  // a device may have no end
    return Error{ErrorKind::unreadable, {"read.not_a_file", {{"path", path.string()}}}, path.string(), {}};
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"), &std::fclose);
  if (!file) return readFailure(path, errno);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  std::vector<char> chunk(1U << 20U);
  for (;;) {
    errno = 0;
    const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), file.get());
    if (std::ferror(file.get()) != 0) return readFailure(path, errno);
    if (got == 0) return {};
    hash.add(chunk.data(), got);
  }
}

}  // namespace

Result<std::string> sha256OfFiles(const std::vector<std::filesystem::path>& paths) {
  Sha256 hash;
  for (const auto& path : paths) {
    // One file alone has the hash that every other program gives it.
    const std::string name = path.filename().string();
    if (paths.size() > 1) hash.add(name.c_str(), name.size() + 1);
    HECTARE_TRY(addFile(hash, path));
  }
  std::string hex = hash.hex();
  if (hex.empty()) return Error{ErrorKind::internal, {"io.hash_failed"}, {}, {}};
  return hex;
}

std::string sha256OfText(std::string_view text) {
  Sha256 hash;
  hash.add(text.data(), text.size());
  return hash.hex();
}

}  // namespace hectare::gis
