package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.OtherTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolSectorsTests {

  private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

  private final Taxonomy permuted = OtherTaxonomy.permuted();

  @Test
  void putsOurCompaniesInTheSectorOfTheSameSlug() throws IOException {
    var expected = slugs(OtherTaxonomy.ours());
    expected.values().removeIf(OtherTaxonomy.MISSING::equals);

    assertThat(slugs(permuted)).isEqualTo(expected).containsEntry("360ONE", "financial-services");
  }

  @Test
  void putsNoneOfOurCompaniesInASectorWeDoNotKnow() throws IOException {
    assertThat(slugs(OtherTaxonomy.ours())).containsValue(OtherTaxonomy.MISSING);
    assertThat(slugs(permuted)).doesNotContainValue(OtherTaxonomy.NEW);
  }

  @Test
  void takesTheCodesOfAUsersFileAsThoseOfTheTaxonomyInUse(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("own.csv"), "symbol,sector_code\nA,7\n");

    assertThat(SymbolSectors.load(Optional.of(file), permuted).on(DAY))
        .isEqualTo(Map.of("A", new SectorCode(7)));
  }

  @Test
  void putsACompanyInTheSectorOfTheDay() {
    var sectors =
        read(
            """
            symbol,sector_code,valid_from,valid_to
            A,7,,2015-12-31
            A,8,2016-01-01,2016-02-29
            B,9,2016-03-01,
            """);

    assertThat(sectors.on(LocalDate.of(1995, 3, 15))).isEqualTo(Map.of("A", new SectorCode(7)));
    assertThat(sectors.on(LocalDate.of(2015, 12, 31))).isEqualTo(Map.of("A", new SectorCode(7)));
    assertThat(sectors.on(DAY)).isEqualTo(Map.of("A", new SectorCode(8)));
    assertThat(sectors.on(DAY.plusDays(1))).isEqualTo(Map.of("B", new SectorCode(9)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,8,2015-01-01,           | test line 3: A is in two sectors at the same time",
        "B,8,2016-01-02,2016-01-01 | test line 3: valid_to 2016-01-01 is before valid_from"
            + " 2016-01-02",
        "B,8,1 March,              | test line 3: valid_from is '1 March', expected a date like"
            + " 2019-07-05"
      })
  void refusesMembershipsThatCannotBe(String line, String why) {
    assertThatThrownBy(
            () -> read("symbol,sector_code,valid_from,valid_to\nA,7,,2015-12-31\n" + line))
        .hasMessageContaining(why.substring(why.indexOf(':') + 2))
        .hasMessageContaining("3");
  }

  private static SymbolSectors read(String csv) {
    return SymbolSectors.read("test", new StringReader(csv));
  }

  private static Map<String, String> slugs(Taxonomy taxonomy) throws IOException {
    var slugs = new TreeMap<String, String>();
    SymbolSectors.load(Optional.empty(), taxonomy)
        .on(DAY)
        .forEach((symbol, code) -> slugs.put(symbol, taxonomy.sector(code).slug()));
    return slugs;
  }
}
