package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.metrics.format.LabelSamples.BANKS;
import static org.basir.metrics.format.LabelSamples.STEEL;
import static org.basir.metrics.format.LabelSamples.errors;
import static org.basir.metrics.format.LabelSamples.read;

import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class LabelStudioTasksTests {

  private static final String STEEL_CHOSEN =
      """
      {"id":1001,"was_cancelled":false,"created_at":"2026-02-01T10:00:00Z",
       "updated_at":"2026-02-03T10:00:00.5Z","completed_by":1,"result":[{"id":"r","from_name":"s",
       "to_name":"text","type":"choices","value":{"choices":["Steel","banks"]}}]}\
      """;
  private static final String EARLIER = later("2026-02-02T23:00:00+05:30", "false", "");
  private static final String CANCELLED = later("2026-03-01T00:00:00Z", "true", "");

  @Test
  void readsAFullTask() {
    var file =
        read(
            """
            [{"id":1,"project":83,"data":{"id":"a","budget":2019,"year":"2019","split":"dev",
              "section":"A","heading":null,"text":"Roads"},
              "annotations":[%s],"predictions":[{"result":[]}]}]
            """
                .formatted(STEEL_CHOSEN));

    assertThat(file.format()).isEqualTo(LabelFormat.LABEL_STUDIO);
    assertThat(errors(file)).isEmpty();
    assertThat(file.content().rows())
        .containsExactly(
            new LabelledExcerpt("a", "2019", 2019, "A", "", "Roads", Set.of(STEEL, BANKS), "dev"));
  }

  @Test
  void takesTheLatestAnnotationThatWasNotCancelled() {
    assertThat(sectors(STEEL_CHOSEN, EARLIER, CANCELLED)).containsExactly(BANKS, STEEL);
    assertThat(sectors(CANCELLED, EARLIER, STEEL_CHOSEN)).containsExactly(BANKS, STEEL);
    assertThat(sectors(STEEL_CHOSEN, later("2026-02-04T00:00:00Z", "false", ""))).isEmpty();
  }

  @Test
  void takesTheLastOfUndatedAnnotations() {
    var undated = STEEL_CHOSEN.replaceAll("\"(created|updated)_at\":\"[^\"]*\",", "");

    assertThat(sectors("{\"result\":[]}", undated)).containsExactly(BANKS, STEEL);
    assertThat(sectors(undated, "{\"result\":[]}")).isEmpty();
    assertThat(sectors(EARLIER, undated)).isEmpty();
  }

  @Test
  void reportsTasksNobodyFinished() {
    assertErrors(task(), "annotations': the task has no annotation");
    assertErrors(
        task(CANCELLED, CANCELLED),
        "annotations': the task has no annotation that was not cancelled (2 were)");
    assertErrors(
        task().replace("\"annotations\"", "\"drafts\""),
        "annotations': the task has no annotation");
  }

  @Test
  void reportsWhatCannotBeUsed() {
    assertErrors(
        task(STEEL_CHOSEN.replace("Steel", "Stael")),
        "annotations[0].result': unknown sector 'Stael'; the nearest known is 'steel' (Steel,"
            + " code 7)");
    assertErrors(
        task(STEEL_CHOSEN.replace("\"choices\",", "\"taxonomy\",")),
        "annotations[0].result': it has the types taxonomy, expected choices");
    assertErrors(
        task(STEEL_CHOSEN.replace("[\"Steel\",\"banks\"]", "\"Steel\"")),
        "annotations[0].result.value.choices': it is a string, expected a list");
    assertErrors(task("17"), "annotations[0].result': it is missing, expected a list");
    assertErrors(
        task(EARLIER.replace("2026-02-02T23", "2 Feb"), STEEL_CHOSEN),
        "annotations[0].updated_at': it is '2 Feb:00:00+05:30', expected a time like"
            + " 2026-02-01T11:00:00Z");
    assertErrors(
        task(STEEL_CHOSEN).replace("\"year\":2019,", ""), "data.year': it is missing or empty");
    assertErrors("{\"annotations\":[]}", "data': it is missing, expected an object");
  }

  private static String later(String time, String cancelled, String result) {
    return "{\"was_cancelled\":%s,\"updated_at\":\"%s\",\"result\":[%s]}"
        .formatted(cancelled, time, result);
  }

  private static String task(String... annotations) {
    return """
    {"data":{"id":"a","budget":"2019","year":2019,"text":"Roads"},"annotations":[%s]}\
    """
        .formatted(String.join(",", annotations));
  }

  private static Set<SectorCode> sectors(String... annotations) {
    var file = read("[" + task(annotations) + "]");
    assertThat(errors(file)).isEmpty();
    return file.content().rows().getFirst().sectors();
  }

  private static void assertErrors(String task, String error) {
    var good = task(STEEL_CHOSEN).replace("\"a\"", "\"b\"");
    var file = read("[" + good + "," + task + "]");

    assertThat(file.content().rows()).extracting(LabelledExcerpt::id).containsExactly("b");
    assertThat(errors(file)).containsExactly("element 2, field '" + error);
  }
}
