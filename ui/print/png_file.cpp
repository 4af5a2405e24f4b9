// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/png_file.h"

#include <png.h>

#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <system_error>
#include <vector>

namespace hectare::print {

namespace {

void silent(png_structp /*png*/, png_const_charp /*text*/) {}

// libpng leaves by longjmp. Each of these calls it once and keeps nothing that would have to be destroyed.

bool begin(png_structp png, png_infop info, std::FILE* file, png_uint_32 width, png_uint_32 height,
           png_uint_32 dotsPerMetre) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_init_io(png, file);
  png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(png, info, dotsPerMetre, dotsPerMetre, PNG_RESOLUTION_METER);
  png_write_info(png, info);
  return true;
}

bool writeRow(png_structp png, png_const_bytep row) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_write_row(png, row);
  return true;
}

bool end(png_structp png) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_write_end(png, nullptr);
  return true;
}

}  // namespace

struct PngFile::Parts {
  struct CloseFile {
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
  };
  std::filesystem::path path;
  std::unique_ptr<std::FILE, CloseFile> file;
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::vector<png_byte> row;

  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() { png_destroy_write_struct(&png, &info); }

  [[nodiscard]] gis::Error failure() const {
    const std::string reason = std::generic_category().message(errno != 0 ? errno : EIO);
    return {gis::ErrorKind::writeFailed,
            {"io.write_failed", {{"path", path.string()}, {"reason", reason}}},
            path.string(),
            {}};
  }
};

PngFile::PngFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
PngFile::PngFile(PngFile&&) noexcept = default;
PngFile& PngFile::operator=(PngFile&&) noexcept = default;
PngFile::~PngFile() = default;

gis::Result<PngFile> PngFile::create(const std::filesystem::path& path, int width, int height, int dotsPerMetre) {
  auto parts = std::make_unique<Parts>();
  parts->path = path;
  errno = 0;
  parts->file.reset(std::fopen(path.c_str(), "wbe"));
  if (parts->file == nullptr) return parts->failure();
  parts->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, silent);
  if (parts->png == nullptr) return parts->failure();
  parts->info = png_create_info_struct(parts->png);
  parts->row.resize(static_cast<std::size_t>(width) * 3);
  const bool begun =
      parts->info != nullptr && begin(parts->png, parts->info, parts->file.get(), static_cast<png_uint_32>(width),
                                      static_cast<png_uint_32>(height), static_cast<png_uint_32>(dotsPerMetre));
  if (!begun) return parts->failure();
  return PngFile(std::move(parts));
}

gis::Status PngFile::write(const QImage& band) {
  errno = 0;
  for (int y = 0; y < band.height(); ++y) {
    const auto* dots = reinterpret_cast<const QRgb*>(band.constScanLine(y));
    for (std::size_t x = 0; x < m_parts->row.size() / 3; ++x) {
      m_parts->row[3 * x] = static_cast<png_byte>(qRed(dots[x]));
      m_parts->row[3 * x + 1] = static_cast<png_byte>(qGreen(dots[x]));
      m_parts->row[3 * x + 2] = static_cast<png_byte>(qBlue(dots[x]));
    }
    if (!writeRow(m_parts->png, m_parts->row.data())) return m_parts->failure();
  }
  return {};
}

gis::Status PngFile::finish() {
  errno = 0;
  const bool ended = end(m_parts->png) && std::fflush(m_parts->file.get()) == 0;
  if (!ended) return m_parts->failure();
  return {};
}

}  // namespace hectare::print
