package org.basir.ingest.extraction;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.ingest.excerpt.Excerpt;
import org.basir.ingest.excerpt.Excerpts;
import org.basir.ingest.text.Cleaning;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The excerpts cut from the clean texts are those that were labelled: same text, same locator.
class LabelledExcerptsTests {

  @Test
  void cutsTheLabelledExcerpts() {
    var mapper = new JsonMapper();
    Map<String, List<JsonNode>> labelled =
        SharedSpeeches.lines("labels/excerpts-to-2019.jsonl").stream()
            .map(mapper::readTree)
            .filter(excerpt -> excerpt.get("year").asInt() >= 1996)
            .collect(groupingBy(excerpt -> excerpt.get("budget").asString()));
    long all = labelled.values().stream().mapToLong(List::size).sum();
    long same =
        labelled.entrySet().stream()
            .mapToLong(budget -> matches(budget.getKey(), budget.getValue()))
            .sum();
    System.out.printf("%d of %d labelled excerpts are cut alike%n", same, all);

    assertThat((double) same / all).isGreaterThan(0.99);
  }

  private static long matches(String budget, List<JsonNode> labelled) {
    Set<String> ours =
        Excerpts.of(SharedSpeeches.text(budget + ".txt").paragraphs()).stream()
            .map(LabelledExcerptsTests::key)
            .collect(Collectors.toSet());
    return labelled.stream().filter(excerpt -> ours.contains(key(budget, excerpt))).count();
  }

  private static String key(Excerpt excerpt) {
    return excerpt.locator() + " " + excerpt.text();
  }

  private static String key(String budget, JsonNode excerpt) {
    return excerpt.get("id").asString().substring(budget.length() + 1)
        + " "
        + Cleaning.oneLine(excerpt.get("text").asString());
  }
}
