// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/file.h"

#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;

namespace {

std::size_t filesIn(const TempFolder& folder) {
  const std::filesystem::directory_iterator entries(folder.path());
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

/// While it lives, files of this process cannot grow beyond some bytes: what a full disk looks like.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : m_before(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &m_limit);
    const rlimit small{bytes, m_limit.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &m_limit);
    std::signal(SIGXFSZ, m_before);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  void (*m_before)(int);
  rlimit m_limit{};
};

}  // namespace

TEST_CASE("A file is replaced whole or not at all") {
  const TempFolder folder;
  const auto path = folder.write("plan.hectare", "old");

  SECTION("the new content takes the place of the old, and nothing else is left behind") {
    REQUIRE(replaceFile(path, "new"));
    CHECK(*readFile(path) == "new");
    CHECK(filesIn(folder) == 1);
  }
  SECTION("a new file is made where there was none") {
    REQUIRE(replaceFile(folder / "other.txt", "text"));
    CHECK(*readFile(folder / "other.txt") == "text");
  }
  SECTION("permissions stay") {
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    REQUIRE(replaceFile(path, "new"));
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  }
  SECTION("a link keeps pointing to the file") {
    std::filesystem::create_symlink(path, folder / "link");
    REQUIRE(replaceFile(folder / "link", "new"));
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(*readFile(path) == "new");
  }
  SECTION("when the disk is full the old file is still there") {
    const FileSizeLimit limit(1000);
    const Status written = replaceFile(path, std::string(100'000, 'x'));
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::writeFailed);
    CHECK(*readFile(path) == "old");
    CHECK(filesIn(folder) == 1);
  }
  SECTION("when the writer gives up the old file is still there") {
    const Status written = replaceFile(path, [](const std::filesystem::path& temporary) -> Status {
      CHECK(temporary.extension() == ".hectare");
      static_cast<void>(replaceFile(temporary, "half"));
      return Error{ErrorKind::cancelled, {"error.cancelled"}, {}, {}};
    });
    CHECK(written.error().kind == ErrorKind::cancelled);
    CHECK(*readFile(path) == "old");
    CHECK(filesIn(folder) == 1);
  }
  SECTION("a folder that does not exist is an error") {
    CHECK(replaceFile(folder / "nowhere/plan.hectare", "x").error().kind == ErrorKind::writeFailed);
  }
}

TEST_CASE("Files that belong together are all replaced or none is, and an error names the file that people know") {
  const TempFolder folder;
  const auto first = folder.write("first.txt", "old");
  const auto second = folder.write("second.txt", "old");
  const auto text = [](const char* content) {
    return [content](const std::filesystem::path& path) { return replaceFile(path, content); };
  };
  const auto fails = [](const std::filesystem::path& path) -> Status {
    return Error{ErrorKind::writeFailed, {"io.write_failed", {{"path", path.string()}}}, path.string(), {}};
  };
  const auto failed = replaceFiles({{first, text("new")}, {second, fails}});
  REQUIRE_FALSE(failed);
  CHECK(failed.error().where == second.string());
  CHECK(std::get<std::string>(failed.error().what.args.front().second) == second.string());
  CHECK(*readFile(first) == "old");
  CHECK(*readFile(second) == "old");
  REQUIRE(replaceFiles({{first, text("new")}, {second, text("newer")}}));
  CHECK(*readFile(first) == "new");
  CHECK(*readFile(second) == "newer");
  CHECK(filesIn(folder) == 2);
}

TEST_CASE("A file that cannot be read says why") {
  const TempFolder folder;
  CHECK(readFile(folder / "absent").error().kind == ErrorKind::notFound);
  CHECK(readFile(folder.path()).error().kind == ErrorKind::unreadable);
}

TEST_CASE("Checksums are those that everyone else computes") {
  // FIPS 180-2, appendix B.1, and the hash of nothing.
  CHECK(sha256OfText("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256OfText("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const TempFolder folder;
  const auto a = folder.write("a", "abc");
  const auto b = folder.write("b", "abc");
  CHECK(*sha256OfFiles({a}) == sha256OfText("abc"));
  CHECK(*sha256OfFiles({a, b}) == sha256OfText(std::string("a\0abcb\0abc", 10)));
  CHECK(*sha256OfFiles({a, b}) != *sha256OfFiles({b, a}));
  CHECK(sha256OfFiles({a, folder / "absent"}).error().kind == ErrorKind::notFound);
}
