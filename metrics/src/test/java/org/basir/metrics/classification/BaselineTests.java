package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class BaselineTests {

  private static final SectorCode BANKS = new SectorCode(1);
  private static final SectorCode PORTS = new SectorCode(2);
  private static final SectorCode MEDIA = new SectorCode(3);
  private static final SectorCode SERVICES = new SectorCode(4);
  private static final SectorCode SOFTWARE = new SectorCode(5);
  private static final Taxonomy TAXONOMY =
      Taxonomy.of(
          List.of(
              sector(BANKS, "banks", "Banks"),
              sector(PORTS, "ports", "Marine Port & Services"),
              sector(MEDIA, "media", "Media - Print/Television/Radio"),
              sector(SERVICES, "services", "Services"),
              sector(SOFTWARE, "it-software", "IT - Software")));

  @Test
  void alwaysTopChoosesOnValidation() {
    var train =
        LabelStatistics.of(
            List.of(
                excerpt("", BANKS, PORTS), excerpt("", BANKS, MEDIA), excerpt("", BANKS, PORTS)));

    var one = AlwaysTop.chosenOn(List.of(excerpt("", BANKS), excerpt("", BANKS, MEDIA)), train);
    var two = AlwaysTop.chosenOn(List.of(excerpt("", BANKS, PORTS), excerpt("", PORTS)), train);

    assertThat(train.commonest()).containsExactly(BANKS, PORTS, MEDIA);
    assertThat(one.predict(excerpt("anything"))).containsExactly(BANKS);
    assertThat(one.name()).isEqualTo("always the commonest 1");
    assertThat(two.sectors()).containsExactlyInAnyOrder(BANKS, PORTS);
  }

  @Test
  void randomAtPriorDrawsTheTrainingShares() {
    var train = LabelStatistics.of(List.of(excerpt("", BANKS), excerpt(""), excerpt("", BANKS)));
    var baseline = new RandomAtPrior(train, 5);
    var excerpts = IntStream.range(0, 3000).mapToObj(i -> withId("2019:" + i)).toList();
    long drawn = excerpts.stream().filter(it -> baseline.predict(it).contains(BANKS)).count();

    assertThat(train.prior(BANKS)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(drawn / 3000.0).isCloseTo(2 / 3.0, within(0.04));
    assertThat(excerpts).allSatisfy(it -> assertRepeats(baseline, it));
    assertThat(excerpts)
        .anyMatch(it -> !new RandomAtPrior(train, 6).predict(it).equals(baseline.predict(it)));
  }

  @Test
  void nameMatchFindsPartsOfNamesInSingularAndPlural() {
    assertThat(matched("The BANK of the poor")).containsExactly(BANKS);
    assertThat(matched("Banks and marine  ports")).containsExactlyInAnyOrder(BANKS, PORTS);
    assertThat(matched("radio licences")).containsExactly(MEDIA);
    assertThat(matched("Services for bankers, airports, mediation")).containsExactly(SERVICES);
    assertThat(matched("The IT industry")).containsExactly(SOFTWARE);
    assertThat(matched("It is not what it was")).isEmpty();
    assertThat(matched("Nothing of the kind")).isEmpty();
  }

  private static void assertRepeats(Baseline baseline, LabelledExcerpt excerpt) {
    assertThat(baseline.predict(excerpt)).isEqualTo(baseline.predict(excerpt));
  }

  private static Set<SectorCode> matched(String text) {
    return new NameMatch(TAXONOMY).predict(excerpt(text));
  }

  private static LabelledExcerpt withId(String id) {
    return new LabelledExcerpt(id, "2019", 2019, "", "", "text", Set.of(), "dev");
  }

  private static LabelledExcerpt excerpt(String text, SectorCode... sectors) {
    var said = text.isEmpty() ? "text" : text;
    return new LabelledExcerpt("id", "2019", 2019, "", "", said, Set.of(sectors), "dev");
  }

  private static Sector sector(SectorCode code, String slug, String name) {
    return new Sector(code, slug, name, "", "", "");
  }
}
