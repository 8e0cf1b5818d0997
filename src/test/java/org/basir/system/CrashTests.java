package org.basir.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.Ranking.RankedSector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whichever service is killed, at whatever stage, the speech arrives once and whole.
class CrashTests {

  private static final Duration RECOVERY = Duration.ofMinutes(4);
  private static final int PARAGRAPHS = 60;

  @RegisterExtension static final RunningServices RUNNING = new RunningServices();

  private static int year = 2040;
  private static List<RankedSector> undisturbed;

  @BeforeAll
  static void rankWithoutTrouble() {
    var services = RUNNING.services();
    var speech = Speech.write(RUNNING.folder(), "2039.txt", Speech.of(2039, PARAGRAPHS));
    var transcript = services.client().upload(speech, Map.of());
    awaitRanked(services, transcript);
    undisturbed = services.client().ranking(transcript).sectors();
    assertThat(undisturbed).flatExtracting(RankedSector::evidence).isNotEmpty();
  }

  private static void awaitRanked(Services services, UUID transcript) {
    Eventually.within(RECOVERY)
        .until("ranked", () -> services.budget(transcript).status() == Status.RANKED);
  }

  static Stream<Arguments> victims() {
    return Stream.of(
        victim("ingest", services -> services.ingest, Status.RECEIVED),
        victim("the classifier before it has the speech", s -> s.classifier, Status.RECEIVED),
        victim("the classifier at work", services -> services.classifier, Status.CLASSIFYING),
        victim("ranking before it has the speech", services -> services.ranking, Status.RECEIVED),
        victim("ranking while the speech is classified", s -> s.ranking, Status.CLASSIFYING),
        victim("the gateway in between", services -> services.gateway, Status.CLASSIFYING));
  }

  private static Arguments victim(
      String name, Function<Services, ServiceProcess> victim, Status stage) {
    return Arguments.of(Named.of(name, victim), stage);
  }

  @ParameterizedTest(name = "killing {0} at {1}")
  @MethodSource("victims")
  void losesNothingAndDoublesNothing(Function<Services, ServiceProcess> victim, Status stage) {
    var services = RUNNING.services();
    var speech = Speech.write(RUNNING.folder(), year + ".txt", Speech.of(year++, PARAGRAPHS));
    var process = victim.apply(services);
    if (stage == Status.RECEIVED && process != services.ingest) {
      process.kill();
    }

    var transcript = services.client().upload(speech, Map.of());
    if (stage == Status.CLASSIFYING) {
      Eventually.within(RECOVERY)
          .until("classifying", () -> services.budget(transcript).status().compareTo(stage) >= 0);
    }
    process.kill();
    process.start();
    process.awaitReady();

    awaitRanked(services, transcript);
    var budget = services.budget(transcript);
    assertThat(budget.done()).isEqualTo(budget.total()).isGreaterThanOrEqualTo(PARAGRAPHS);
    assertThat(services.client().ranking(transcript).sectors())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*evidence.excerpt")
        .isEqualTo(undisturbed);
    assertThat(services.client().budgets())
        .filteredOn(other -> other.label().equals(budget.label()))
        .hasSize(1);
  }
}
