// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/spelling.h"

#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;

namespace {

/// The words of a name, divided by spaces.
std::string words(const std::string& name) {
  const auto spelling = world::spell(name);
  std::string all;
  for (std::size_t i = 0; i < spelling.letters.size(); ++i) {
    if (spelling.begins[i] && i > 0) all += ' ';
    all += spelling.letters[i];
  }
  return all;
}

bool says(const std::string& name, const std::string& word) {
  return world::findWords(world::spell(name), word).has_value();
}

}  // namespace

TEST_CASE("A name falls apart into its words") {
  CHECK(words("FEMA_FloodPlains100Year") == "fema flood plains 100 year");
  CHECK(words("KADASTRALE PERCELEN (2024)") == "kadastrale percelen 2024");
  CHECK(words("Adp71016") == "adp 71016");
  CHECK(words("industriële-zônes") == "industriele zones");
  CHECK(words("ij\xC4\xB3") == "iji");
  CHECK(words("").empty());
}

TEST_CASE("Accents, case, separators and lost encodings do not matter") {
  CHECK(world::lettersOf("Niet in gebruik") == world::lettersOf("nietInGebruik"));
  CHECK(world::lettersOf("milieubelastende industrieën") == "milieubelastendeindustrieen");
  // Read as Windows-1252 although it was UTF-8.
  CHECK(world::lettersOf("industrieÃ«n") == "industrieen");
  CHECK(world::lettersOf("cafÃ©") == "cafe");
  // Windows-1252 bytes that nobody decoded.
  CHECK(world::lettersOf("industrie\xEBn") == "industrieen");
  CHECK(world::mended("industrieën") == "industrieën");
  CHECK(world::mended("plain") == "plain");
}

TEST_CASE("A code is what stands last in a web address or short form") {
  CHECK(world::codeLetters("https://data.vlaanderen.be/id/concept/BedrijventerreinperceelBebouwing/bebouwd") ==
        "bebouwd");
  CHECK(world::codeLetters("http://example.org/terms#Optie") == "optie");
  CHECK(world::codeLetters("vlaio:nietInGebruik") == "nietingebruik");
  CHECK(world::codeLetters("te saneren") == "tesaneren");
}

TEST_CASE("A short word stands alone, a long one may be part of a compound") {
  CHECK(says("gebruikspercelen", "percelen"));
  CHECK(says("ParcelsFY2014", "parcels"));
  CHECK(says("Adp71016", "adp"));
  CHECK_FALSE(says("adpositie", "adp"));
  CHECK(says("business_park", "park"));
  CHECK_FALSE(says("ParkingLots", "park"));
  CHECK(says("RECREATION_OpenSpace", "openspace"));
  CHECK_FALSE(says("overgrondwaterput", "grondw"));
}

TEST_CASE("Any bytes can be a name", "[property]") {
  rc::prop("a word begins where the name begins, and the letters are small ones and digits",
           [](const std::string& bytes) {
             const auto spelling = world::spell(bytes);
             RC_ASSERT(spelling.begins.size() == spelling.letters.size() + 1);
             RC_ASSERT(spelling.letters.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos);
             RC_ASSERT(spelling.letters.empty() || spelling.begins.front());
             RC_ASSERT(world::lettersOf(spelling.letters) == spelling.letters);
           });
}
