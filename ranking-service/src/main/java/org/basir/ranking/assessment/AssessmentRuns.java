package org.basir.ranking.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranking.RankingArchive;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts assessments together to runs that can be evaluated: one for each model and way of asking,
/// and each number of tokens, so that quality can be seen against cost.
@Service
public class AssessmentRuns {

  /// What names of runs may have.
  private static final int LONGEST = 60;

  private final Assessments assessments;
  private final AssessedSectorTable sectors;
  private final RankingArchive archive;
  private final Taxonomy taxonomy;

  AssessmentRuns(
      Assessments assessments,
      AssessedSectorTable sectors,
      RankingArchive archive,
      Taxonomy taxonomy) {
    this.assessments = assessments;
    this.sectors = sectors;
    this.archive = archive;
    this.taxonomy = taxonomy;
  }

  /// A run for each way that has scored any budget of known day. Of several assessments of a budget
  /// the one asked for last counts.
  @Transactional(readOnly = true)
  public List<AssessmentRun> all() {
    var ways = new TreeMap<String, SortedMap<LocalDate, Assessment>>();
    for (var assessment : assessments.scored()) {
      day(assessment)
          .ifPresent(day ->
              ways.computeIfAbsent(name(assessment), _ -> new TreeMap<>()).put(day, assessment));
    }
    var runs = new ArrayList<AssessmentRun>();
    ways.forEach((name, budgets) -> runs.add(run(name, budgets)));
    return runs;
  }

  private AssessmentRun run(String name, Map<LocalDate, Assessment> budgets) {
    var scores = new TreeMap<LocalDate, SortedMap<String, Double>>();
    budgets.forEach((day, assessment) -> scores.put(day, scores(assessment)));
    return new AssessmentRun(
        name,
        AssessmentRun.PROTOCOL,
        scores,
        budgets.values().stream().mapToLong(it -> it.progress().spent()).average().orElse(0));
  }

  private SortedMap<String, Double> scores(Assessment assessment) {
    var scores = new TreeMap<String, Double>();
    for (var place : sectors.read(assessment.id())) {
      taxonomy.find(place.sector()).ifPresent(it -> scores.put(it.slug(), place.score()));
    }
    return scores;
  }

  private Optional<LocalDate> day(Assessment assessment) {
    var id = assessment.ranking();
    return archive.find(id.transcript(), Optional.of(id.model())).flatMap(archive::day);
  }

  private static String name(Assessment assessment) {
    var way = way(assessment.mandate());
    var model = model(Objects.requireNonNullElse(assessment.answeredBy(), "llm"));
    return model.substring(0, Math.min(LONGEST - way.length(), model.length())) + way;
  }

  /// At most 56 characters.
  private static String way(Mandate mandate) {
    return " %s %s %d%s%s"
        .formatted(
            mandate.method(),
            mandate.strategy(),
            mandate.tokens(),
            mandate.thinking() == 0 ? "" : " think " + mandate.thinking(),
            mandate.fresh() ? " fresh" : "");
  }

  /// Without its folder, in characters that a run's name may begin with and have.
  private static String model(String name) {
    var last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    var plain = last.replaceAll("\\.gguf$", "").replaceAll("[^a-z0-9._-]+", "-");
    return plain.matches("[a-z0-9].*") ? plain : "llm" + plain;
  }
}
