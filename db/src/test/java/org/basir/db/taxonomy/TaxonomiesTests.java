package org.basir.db.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomiesTests {

  private static final String HEADER = "code,slug,name,definition,cues,not_this\n";

  @TempDir private Path folder;

  private static Taxonomy shipped() {
    return Taxonomies.load(Optional.empty());
  }

  private static List<String> lines(String resource) throws IOException {
    try (var stream = Taxonomies.class.getResourceAsStream("/taxonomy/" + resource)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
      return text.lines().toList();
    }
  }

  @Test
  void shipsSectorsNumberedFrom1To81() {
    assertThat(shipped().codes())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 81).mapToObj(SectorCode::new).toList());
  }

  @Test
  void describesEverySector() {
    assertThat(shipped().sectors())
        .allSatisfy(sector -> {
          assertThat(sector.definition()).endsWith(".");
          assertThat(sector.cues()).isNotBlank();
        });
  }

  @Test
  void namesEverySlugAfterItsSector() {
    assertThat(shipped().sectors())
        .allSatisfy(sector -> assertThat(sector.slug()).isEqualTo(slug(sector)));
  }

  private static String slug(Sector sector) {
    return sector.name().toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^a-z0-9]+", "-");
  }

  @Test
  void hasNoStrayPunctuation() throws IOException {
    assertThat(lines("sectors.csv"))
        .noneMatch(line -> line.matches(".*( [;,.]|;;|\\.\\.|  |\r).*"));
  }

  @Test
  void sortsEverySymbolIntoOneKnownSector() throws IOException {
    var taxonomy = shipped();
    var rows = lines("symbol_sector.csv").stream().skip(1).map(line -> line.split(",", 3)).toList();
    assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates().hasSize(2580).isSorted();
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row[0]).matches("[A-Z0-9&-]+");
          assertThat(taxonomy.find(new SectorCode(Integer.parseInt(row[1])))).isPresent();
          assertThat(row[2]).matches("\"?(rule|override): .+");
        });
  }

  @Test
  void hasASymbolForEverySector() throws IOException {
    var used = lines("symbol_sector.csv").stream().skip(1).map(line -> line.split(",", 3)[1]);
    assertThat(used.distinct().map(Integer::valueOf).map(SectorCode::new))
        .containsExactlyInAnyOrderElementsOf(shipped().codes());
  }

  @Test
  void takesTheTaxonomyOfTheUserInstead() throws IOException {
    var own = Files.writeString(folder.resolve("own.csv"), HEADER + "900,tea,Tea,,,\n");
    assertThat(Taxonomies.load(Optional.of(own)).sectors())
        .extracting(Sector::slug)
        .containsExactly("tea");
  }

  @Test
  void saysWhereTheTaxonomyOfTheUserIsWrong() throws IOException {
    var own = Files.writeString(folder.resolve("own.csv"), HEADER + "0,tea,Tea,,,\n");
    assertThatThrownBy(() -> Taxonomies.load(Optional.of(own)))
        .isInstanceOf(MalformedInput.class)
        .hasMessageContaining("own.csv");
  }
}
