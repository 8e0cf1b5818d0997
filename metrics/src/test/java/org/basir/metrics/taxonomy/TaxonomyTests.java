package org.basir.metrics.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.basir.metrics.input.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTests {

  private static final String HEADER = "code,slug,name,definition,cues,not_this\n";
  private static final String SUGAR = "7,sugar,Sugar,Mills,\"cane; mills, crushing\",Ethanol\n";
  private static final String BANKS = "2,banks,Banks,,,\n";

  @Test
  void readsSectorsOrderedByCode() {
    var taxonomy = read(HEADER + SUGAR + BANKS);

    assertThat(taxonomy.sectors()).extracting(Sector::slug).containsExactly("banks", "sugar");
    assertThat(taxonomy.codes()).containsExactly(new SectorCode(2), new SectorCode(7));
    assertThat(taxonomy.size()).isEqualTo(2);
    assertThat(taxonomy.sector(new SectorCode(7)))
        .isEqualTo(
            new Sector(
                new SectorCode(7), "sugar", "Sugar", "Mills", "cane; mills, crushing", "Ethanol"));
  }

  @Test
  void readsFilesWithByteOrderMark(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("own.csv"), "\uFEFF" + HEADER + BANKS);

    assertThat(Taxonomy.read(file).bySlug("banks")).isPresent();
  }

  @Test
  void findsNothingForUnknownSectors() {
    var taxonomy = read(HEADER + BANKS);

    assertThat(taxonomy.find(new SectorCode(3))).isEmpty();
    assertThat(taxonomy.bySlug("sugar")).isEmpty();
    assertThatThrownBy(() -> taxonomy.sector(new SectorCode(3)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("The taxonomy has no sector 3");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused("", 1, "the file is empty, expected the columns code,slug,name");
    assertRefused(HEADER, 1, "there is no sector below the header");
  }

  @Test
  void refusesAMissingColumn() {
    assertRefused("code,slug,name\n", 1, "column 'definition' is missing in code,slug,name");
  }

  @Test
  void refusesRepeatedCodesAndSlugs() {
    assertRefused(HEADER + BANKS + "2,sugar,Sugar,,,\n", 3, "Code 2 is given twice");
    assertRefused(HEADER + BANKS + "3,banks,Sugar,,,\n", 3, "Slug 'banks' is given twice");
    assertThatThrownBy(() -> Taxonomy.of(List.of())).hasMessageContaining("at least one sector");
  }

  @Test
  void refusesBrokenRowsWithTheirLine() {
    assertRefused(HEADER + BANKS + "x,sugar,Sugar,,,\n", 3, "code is 'x', expected a whole number");
    assertRefused(HEADER + "0,sugar,Sugar,,,\n", 2, "A sector code is 1 or more, not 0");
    assertRefused(HEADER + "1,Sugar Mills,Sugar,,,\n", 2, "not 'Sugar Mills'");
    assertRefused(HEADER + "1,sugar,,,,\n", 2, "Sector 1 has no name");
    assertRefused(HEADER + "1,sugar,Sugar\n", 2, "3 fields where the header names 6 columns");
  }

  @Test
  void countsTheLinesWithinQuotedFields() {
    assertRefused(HEADER + "1,a,A,\"two\nlines\",,\n0,b,B,,,\n", 4, "not 0");
  }

  private static void assertRefused(String csv, long line, String detail) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOfSatisfying(
            MalformedInput.class,
            malformed -> {
              assertThat(malformed.line()).isEqualTo(line);
              assertThat(malformed).hasMessageStartingWith("taxonomy, line " + line + ": ");
              assertThat(malformed.detail()).contains(detail);
            });
  }

  private static Taxonomy read(String csv) {
    return Taxonomy.read(new StringReader(csv));
  }
}
