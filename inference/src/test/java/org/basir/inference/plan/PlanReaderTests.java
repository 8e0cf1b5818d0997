package org.basir.inference.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTests {

  private static final String TWO =
      """
      {"steps": [{"text": "Add.", "hint": "Carry.", "credit": 30},
                 {"text": "Halve.", "hint": "", "credit": 70}]}\
      """;

  @Test
  @DisplayName("4.8: a planner's output")
  void readsWhatASchemaAsksFor() {
    assertThat(PlanReader.read(TWO))
        .hasValue(
            new Plan(
                List.of(new Plan.Step("Add.", "Carry.", 30), new Plan.Step("Halve.", "", 70))));
  }

  @Test
  void readsPlansAmongWordsAndAfterThinking() {
    var plan = PlanReader.read(TWO);

    assertThat(PlanReader.read("Here {it} is:\n```json\n" + TWO + "\n```\nGood luck."))
        .isEqualTo(plan);
    assertThat(PlanReader.read("<think>[1] {\"a\": 1}</think>\n" + TWO + TWO)).isEqualTo(plan);
    assertThat(PlanReader.read(TWO.substring(TWO.indexOf('['), TWO.lastIndexOf('}'))))
        .isEqualTo(plan);
  }

  @Test
  void readsBracesAndQuotesWithinTexts() {
    var text =
        """
        {"steps": [{"text": "Find \\\\frac{1}{2} of \\"it\\" [all].", "credit": 100}]}\
        """;

    assertThat(PlanReader.read(text).orElseThrow().step(0).text())
        .isEqualTo("Find \\frac{1}{2} of \"it\" [all].");
  }

  @Test
  @DisplayName("4.8: credits are scaled to 100 by largest remainder")
  void scalesCredits() {
    assertThat(credits("1", "1", "1")).containsExactly(34, 33, 33);
    assertThat(credits("\"20\"", "20", "80")).containsExactly(17, 17, 66);
    assertThat(credits("0.25", "0.75")).containsExactly(25, 75);
    assertThat(credits("1", "1000")).containsExactly(1, 99);
  }

  @Test
  @DisplayName("4.8: the authors' second call, for credits")
  void readsCreditsOfAPlanThatIsKnown() {
    var steps = "{\"steps\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}";
    var plan = PlanReader.read(steps).orElseThrow();

    assertThat(PlanReader.credited(plan, CreditsPrompt.standard().instructions()))
        .hasValueSatisfying(credited -> assertThat(credited.credits()).containsExactly(40, 60));
    assertThat(PlanReader.credited(plan, "{\"steps\": [{\"credit\": 3}]}")).isEmpty();
    assertThat(PlanReader.credited(plan, "[{\"credit\": 3}, {\"level\": 3}]")).isEmpty();
    assertThat(CreditsPrompt.standard().of("sums", OptionalInt.empty(), "1 {steps}?", plan))
        .endsWith("Question: 1 {steps}?\nSteps:\n1. a\n2. b");
    assertThat(PlanReader.read(PlannerPrompt.stepsOnly().instructions())).isPresent();
  }

  @Test
  void sharesEquallyWhereNoStepHasACredit() {
    assertThat(
            PlanReader.read("{\"steps\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}")
                .orElseThrow()
                .credits())
        .containsExactly(50, 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1. Add. 2. Halve.",
        "{\"steps\": []}",
        "{\"steps\": {}}",
        "[1, 2]",
        "{\"steps\": [{\"text\": \" \", \"credit\": 100}]}",
        "{\"steps\": [{\"text\": \"a\", \"credit\": 0}]}",
        "{\"steps\": [{\"text\": \"a\", \"credit\": -3}, {\"text\": \"b\", \"credit\": 3}]}",
        "{\"steps\": [{\"text\": \"a\", \"credit\": 1e300}]}",
        "{\"steps\": [{\"text\": \"a\"}, {\"text\": \"b\", \"credit\": 3}]}",
        "{\"steps\": [{\"text\": \"a\", \"credit\": 50}, {\"text\": \"b\", \"cre",
        "[{\"text\":\"1\"},{\"text\":\"2\"},{\"text\":\"3\"},{\"text\":\"4\"},{\"text\":\"5\"},"
            + "{\"text\":\"6\"}]"
      })
  void readsNothingElse(String text) {
    assertThat(PlanReader.read(text)).isEmpty();
  }

  @Test
  void scaledCreditsAddUpWhateverTheyWere() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int trial = 0; trial < 500; trial++) {
      var steps =
          Stream.generate(() -> new Plan.Step("a", "", random.nextInt(1, 10_000)))
              .limit(random.nextInt(1, 12))
              .toList();
      assertThat(Plan.of(steps).credits()).allMatch(credit -> credit >= 1);
    }
  }

  @Test
  void tellsStepsWithTheirTokens() {
    var plan = PlanReader.read(TWO).orElseThrow();

    assertThat(PlanWording.standard().asked("What?", plan, List.of(40L, 60L)))
        .isEqualTo(
            """
            What?

            Work through these steps, then answer:
            1. Add. (aim for at most 40 tokens)
            2. Halve. (aim for at most 60 tokens)
            """);
    assertThatThrownBy(() -> new PlanWording("{question}", "{text} {b}"))
        .hasMessageContaining("{steps}");
  }

  @Test
  void asksForAPlanInTheFormThatIsRead() {
    var prompt = PlannerPrompt.standard();

    assertThat(PlanReader.read(prompt.instructions())).isPresent();
    assertThat(prompt.of("sums", OptionalInt.of(3), "1 + 1?"))
        .isEqualTo("Domain: sums\nDifficulty, from 1 (easy) to 5 (hard): 3\nQuestion: 1 + 1?");
    assertThat(prompt.of("sums", OptionalInt.empty(), "1 + 1?")).contains(": unknown\n");
    assertThat(prompt.schema()).contains("\"maxItems\": " + Plan.MOST_ASKED);
  }

  private static List<Integer> credits(String... credits) {
    var steps =
        Stream.of(credits)
            .map("{\"text\": \"a\", \"hint\": \"b\", \"credit\": %s}"::formatted)
            .toList();
    return PlanReader.read("{\"steps\": [%s]}".formatted(String.join(",", steps)))
        .orElseThrow()
        .credits();
  }
}
