package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.OtherTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolSectorsTests {

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

    assertThat(SymbolSectors.load(Optional.of(file), permuted).bySymbol())
        .isEqualTo(Map.of("A", new SectorCode(7)));
  }

  private static Map<String, String> slugs(Taxonomy taxonomy) throws IOException {
    var slugs = new TreeMap<String, String>();
    SymbolSectors.load(Optional.empty(), taxonomy)
        .bySymbol()
        .forEach((symbol, code) -> slugs.put(symbol, taxonomy.sector(code).slug()));
    return slugs;
  }
}
