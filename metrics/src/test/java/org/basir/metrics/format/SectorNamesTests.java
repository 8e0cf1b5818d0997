package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorNamesTests {

  private final SectorNames names = new SectorNames(LabelSamples.TAXONOMY);

  @Test
  void findsSectorsBySlugCodeAndName() {
    assertThat(names.find("steel")).contains(LabelSamples.STEEL);
    assertThat(names.find("7")).contains(LabelSamples.STEEL);
    assertThat(names.find("7.0")).contains(LabelSamples.STEEL);
    assertThat(names.find("Steel")).contains(LabelSamples.STEEL);
    assertThat(names.find("Banks & Lenders")).contains(LabelSamples.BANKS);
  }

  @Test
  void takesDigitsForACodeBeforeASlug() {
    assertThat(names.find("5")).contains(LabelSamples.BANKS);
    assertThat(LabelSamples.TAXONOMY.sectors())
        .extracting(SectorNames::written)
        .containsExactly("banks", "steel", "ports-east", "ports-west", "12");
  }

  @Test
  void namesTheNearestWhenASectorIsUnknown() {
    assertThat(names.find("Stel")).isEmpty();
    assertThat(names.unknown("Stel"))
        .isEqualTo("unknown sector 'Stel'; the nearest known is 'steel' (Steel, code 7)");
    assertThat(names.unknown("banks and lenders")).contains("'banks'");
    assertThat(names.unknown("99")).contains("'5' (Five, code 12)");
    assertThat(names.unknown("0")).contains("'banks'");
  }

  @Test
  void refusesNamesOfSeveralSectors() {
    assertThat(names.find("Ports")).isEmpty();
    assertThat(names.unknown("Ports"))
        .isEqualTo("'Ports' is the name of several sectors: ports-east, ports-west");
  }

  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "'',abc,3", "abc,'',3", "abc,abc,0", "flaw,lawn,2"})
  void countsChanges(String from, String to, int changes) {
    assertThat(NearestSector.changes(from, to)).isEqualTo(changes);
  }
}
