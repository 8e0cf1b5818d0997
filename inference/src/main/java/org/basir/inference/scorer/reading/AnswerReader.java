package org.basir.inference.scorer.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.databind.JsonNode;

/// Reads one kind of answer.
public sealed interface AnswerReader<T> {

  /// The field without which JSON is not an answer.
  String field();

  /// Reads JSON that has the field.
  Reading<T> read(JsonNode answer);

  /// Reads what a model wrote, JSON or JSON amid other text.
  default Reading<T> read(String text) {
    var found = JsonAnswer.in(text, field());
    return found
        .map(it -> {
          var reading = read(it.json());
          return new Reading<>(reading.value(), reading.faults().withExtracted(it.amidText()));
        })
        .orElseGet(() -> Reading.nothing(Faults.ofUnparsable()));
  }

  /// `{"sector": 12, "score": 63}` about one sector.
  record Score(SectorCode sector) implements AnswerReader<Double> {

    @Override
    public String field() {
      return "score";
    }

    @Override
    public Reading<Double> read(JsonNode answer) {
      if (!answer.has("sector")) {
        return Reading.nothing(Faults.ofSectors(1, 0, 0));
      }
      if (!isSector(answer.get("sector"), sector)) {
        return Reading.nothing(Faults.ofSectors(1, 1, 0));
      }
      if (!answer.get("score").isNumber()) {
        return Reading.nothing(Faults.ofUnparsable());
      }
      double score = answer.get("score").asDouble(Double.NaN);
      return score >= 0 && score <= 100
          ? Reading.of(score, Faults.none())
          : Reading.nothing(Faults.ofOutOfRange());
    }
  }

  /// `{"better": 12}` about two sectors.
  record Choice(SectorCode first, SectorCode second) implements AnswerReader<SectorCode> {

    @Override
    public String field() {
      return "better";
    }

    @Override
    public Reading<SectorCode> read(JsonNode answer) {
      var better = answer.get("better");
      if (isSector(better, first)) {
        return Reading.of(first, Faults.none());
      }
      if (isSector(better, second)) {
        return Reading.of(second, Faults.none());
      }
      return Reading.nothing(
          better.isIntegralNumber() ? Faults.ofSectors(0, 1, 0) : Faults.ofUnparsable());
    }
  }

  /// `{"ranking": [12, 7, 33]}`, best first. Sectors that weren't asked about are dropped, of
  /// repeated ones the first counts, and those left out are last, in the order asked.
  record Order(List<SectorCode> sectors) implements AnswerReader<List<SectorCode>> {

    public Order {
      sectors = List.copyOf(sectors);
    }

    @Override
    public String field() {
      return "ranking";
    }

    @Override
    public Reading<List<SectorCode>> read(JsonNode answer) {
      var ranking = answer.get("ranking");
      if (!ranking.isArray() || !ranking.valueStream().allMatch(JsonNode::isIntegralNumber)) {
        return Reading.nothing(Faults.ofUnparsable());
      }
      // no sector has a number of 0 or less, as numbers get here that are too large
      return read(ranking.valueStream().map(it -> it.asLong(0)).toList());
    }

    private Reading<List<SectorCode>> read(List<Long> numbers) {
      var order = new ArrayList<SectorCode>();
      var seen = new HashSet<Long>();
      int invented = 0;
      int duplicates = 0;
      for (long number : numbers) {
        var asked = sectors.stream().filter(it -> it.value() == number).findFirst();
        if (asked.isEmpty()) {
          invented++;
        } else if (!seen.add(number)) {
          duplicates++;
        } else {
          order.add(asked.get());
        }
      }
      return ranked(order, invented, duplicates);
    }

    private Reading<List<SectorCode>> ranked(List<SectorCode> order, int invented, int duplicates) {
      var left = sectors.stream().filter(it -> !order.contains(it)).toList();
      var faults = Faults.ofSectors(left.size(), invented, duplicates);
      if (order.isEmpty()) {
        return Reading.nothing(faults);
      }
      order.addAll(left);
      return Reading.of(List.copyOf(order), faults);
    }
  }

  private static boolean isSector(JsonNode node, SectorCode sector) {
    return node.isIntegralNumber() && node.asLong(0) == sector.value();
  }
}
