package org.basir.app.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.basir.app.client.Ranking.RankedSector;
import org.basir.ingest.excerpt.Sentences;

/// Finds, in the strongest excerpt of each sector, the sentence that the classifier scores highest
/// for that sector.
public record StrongestSentences(SuiteClient client) {

  // The most texts that the classifier takes in one request.
  private static final int TOGETHER = 64;

  /// The ranking with a sentence named for each sector that has evidence.
  public Ranking named(Ranking ranking) {
    return named(ranking, ranking.sectors());
  }

  /// The ranking with a sentence named for those of its `ends` best and worst sectors that have
  /// evidence.
  public Ranking named(Ranking ranking, int ends) {
    return named(ranking, Stream.concat(ranking.best(ends), ranking.worst(ends)).toList());
  }

  private Ranking named(Ranking ranking, List<RankedSector> wanted) {
    var sentences = new LinkedHashSet<String>();
    wanted.forEach(sector -> sentences.addAll(of(sector)));
    var scores = scores(sentences);
    return ranking.with(
        ranking.sectors().stream()
            .map(sector -> wanted.contains(sector) ? named(sector, scores) : sector)
            .toList());
  }

  private static RankedSector named(RankedSector sector, Map<String, ClassifiedText> scores) {
    return of(sector).stream()
        .max(Comparator.comparingDouble(said -> score(sector, said, scores)))
        .map(sector::saying)
        .orElse(sector);
  }

  private static double score(
      RankedSector sector, String sentence, Map<String, ClassifiedText> scores) {
    var classified = scores.get(sentence);
    return classified == null ? 0 : classified.score(sector.code());
  }

  private static List<String> of(RankedSector sector) {
    return sector.evidence().isEmpty()
        ? List.of()
        : Sentences.of(sector.evidence().getFirst().text()).stream()
            .filter(sentence -> !isNumber(sentence))
            .toList();
  }

  // A paragraph's number stands before its first sentence: "12."
  private static boolean isNumber(String sentence) {
    return sentence.chars().noneMatch(Character::isLetter);
  }

  private Map<String, ClassifiedText> scores(Collection<String> sentences) {
    var all = new ArrayList<>(sentences);
    var scores = new HashMap<String, ClassifiedText>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      var some = all.subList(from, Math.min(all.size(), from + TOGETHER));
      var answers = client.scores(some, 0);
      for (int i = 0; i < some.size(); i++) {
        scores.put(some.get(i), answers.get(i));
      }
    }
    return scores;
  }
}
