package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.metrics.format.LabelSamples.BANKS;
import static org.basir.metrics.format.LabelSamples.STEEL;
import static org.basir.metrics.format.LabelSamples.errors;
import static org.basir.metrics.format.LabelSamples.read;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappedRecordsTests {

  private static final LabelOptions FOREIGN =
      new LabelOptions(FieldMapping.renamed("Excerpt", "Sectors", "Year", "uid"));
  private static final String NAMES =
      "{\"Excerpt\":\"Roads\",\"Sectors\":[\"Steel\",\"banks\"],\"Year\":2019}";
  private static final String DICT =
      "{\"Excerpt\":\"Coal\",\"Sectors\":{\"Steel\":1.0,\"banks\":false},\"Year\":\"2018-19\"}";
  private static final String STRING =
      "{\"Excerpt\":\"Tea\",\"Sectors\":\"Steel;banks\",\"Year\":2017.0,\"uid\":3}";

  @Test
  void readsListsDictsAndStringsOfSectors() {
    var file = read("[" + NAMES + "," + DICT + "," + STRING + "]", FOREIGN);

    assertThat(file.format()).isEqualTo(LabelFormat.MAPPED_JSON);
    assertThat(errors(file)).isEmpty();
    assertThat(file.content().rows())
        .extracting(LabelledExcerpt::sectors)
        .containsExactly(Set.of(STEEL, BANKS), Set.of(STEEL), Set.of(STEEL, BANKS));
    assertThat(file.content().rows())
        .extracting(LabelledExcerpt::budget)
        .containsExactly("2019", "2018", "2017");
  }

  @Test
  void derivesIdsThatDependOnYearAndTextOnly() {
    var ids = ids("[" + NAMES + "," + DICT + "," + STRING + "]");

    // Written down: other ids would break what was stored under these.
    assertThat(ids)
        .containsExactly(
            "2019:97d3b488-44cd-36d9-8ded-beea771cb8d7",
            "2018:4275a5af-444d-3f2d-8728-d9177d9a0bb9",
            "3");
    assertThat(ids(DICT + "\n" + NAMES)).containsExactly(ids.get(1), ids.get(0));
    assertThat(ids(NAMES.replace("2019", "2011"))).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void readsLinesAndWrappedRecords() {
    assertThat(ids(NAMES + "\n\n" + DICT)).hasSize(2);
    assertThat(ids("{\"data\":[\n" + NAMES + ",\n" + DICT + "\n]}")).hasSize(2);
    assertThat(ids("{\"rows\":[{\"row_idx\":0,\"row\":" + NAMES + "}]}")).hasSize(1);
    assertThat(ids(NAMES.replace(",", ",\n"))).hasSize(1);
  }

  @Test
  void collectsEveryBadElement() {
    var bad =
        """
        [%s, 5, {"Excerpt":["x"],"Sectors":{"Stel":1,"banks":2}}, %s,
         {"Excerpt":"x","Sectors":[["Steel"]],"Year":2019}, {"Excerpt":"y","Sectors":null,"Year":1}]
        """
            .formatted(NAMES, NAMES);

    assertThat(errors(read(bad, FOREIGN)))
        .containsExactly(
            "element 2: it is a number, expected an object",
            "element 3, field 'Sectors.banks': it is '2', expected 0 or 1",
            "element 3, field 'Sectors': unknown sector 'Stel'; the nearest known is 'steel'"
                + " (Steel, code 7)",
            "element 3, field 'Excerpt': it is a list, expected text",
            "element 3, field 'Year': it is missing or empty",
            "element 4, field 'uid': '"
                + ids(NAMES).getFirst()
                + "' was already given at element 1",
            "element 5, field 'Sectors': it lists a list, expected names of sectors",
            "element 6, field 'Sectors': it is null, expected sectors",
            "element 6, field 'Year': it is '1', expected a year such as 2019");
  }

  @Test
  void goesOnAfterALineThatIsNoJson() {
    var file = read("{\"Excerpt\":\n" + NAMES + "\n{\"Year\":1,\"Year\":2}", FOREIGN);

    assertThat(file.content().rows()).hasSize(1);
    assertThat(errors(file))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("line 1: no JSON: "),
            second -> assertThat(second).startsWith("line 3: no JSON: ").contains("Year"));
  }

  @Test
  void refusesMappingsThatCannotBeMeant() {
    assertThatThrownBy(() -> FieldMapping.renamed("text", "text", "year", "id"))
        .hasMessageStartingWith("Two fields have one name");
    assertThatThrownBy(() -> FieldMapping.renamed(" ", "labels", "year", "id"))
        .hasMessageStartingWith("A field needs a name");
  }

  private static List<String> ids(String content) {
    return read(content, FOREIGN).content().rows().stream().map(LabelledExcerpt::id).toList();
  }
}
