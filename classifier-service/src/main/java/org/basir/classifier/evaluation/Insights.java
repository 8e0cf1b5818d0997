package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.metrics.classification.Confusion;
import org.basir.metrics.classification.Fold;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.Reliability;
import org.basir.metrics.classification.VersionDifference;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Table;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import tools.jackson.databind.node.ObjectNode;

/// What the averages hide: other versions compared pair by pair, folds of budgets, confusions.
///
/// @param model the version evaluated
/// @param differences of the version evaluated to others, by name
record Insights(
    String model,
    Map<String, Map<Measure, VersionDifference>> differences,
    List<Fold> folds,
    List<Confusion> confusions,
    Optional<Reliability> reliability,
    Taxonomy taxonomy) {

  private static final List<Measure> COMPARED =
      List.of(
          Measure.MICRO_F1,
          Measure.MACRO_F1_ALL,
          Measure.MACRO_F1_SUPPORTED,
          Measure.WEIGHTED_F1,
          Measure.SAMPLES_F1);

  List<Table> tables() {
    return Stream.concat(
            Stream.of(versions(), folded(), confused()),
            reliability.map(Insights::calibration).stream())
        .toList();
  }

  private Table versions() {
    var rows = new ArrayList<List<Cell>>();
    differences.forEach((other, byMeasure) -> {
      for (var measure : COMPARED) {
        var difference = byMeasure.get(measure);
        if (difference != null) {
          rows.add(
              List.of(
                  Cell.of(other),
                  Cell.of(measure.label()),
                  Cell.of(difference.mean()),
                  Cell.of(difference.interval()),
                  new Cell.Figure(difference.pValue(), 4)));
        }
      }
    });
    return new Table(
        model + " minus other versions",
        "Paired: the same budgets are drawn for both.",
        List.of("version", "figure", "difference", "95 % CI", "p"),
        rows);
  }

  private Table folded() {
    return new Table(
        "Folds of budgets",
        "The model is the same in all: how far its figures depend on the speeches.",
        List.of("fold", "budgets", "excerpts", "micro F1", "macro supp."),
        folds.stream()
            .map(fold ->
                List.of(
                    Cell.of("fold " + (folds.indexOf(fold) + 1)),
                    Cell.of(String.join(", ", fold.budgets())),
                    Cell.of(fold.excerpts()),
                    Cell.of(fold.microF1()),
                    Cell.of(fold.macroF1())))
            .toList());
  }

  private Table confused() {
    return new Table(
        "Confusions",
        "Excerpts where a sector was missed and another was given wrongly.",
        List.of("missed", "given", "excerpts"),
        confusions.stream()
            .map(it ->
                List.of(
                    Cell.of(name(it.missed())), Cell.of(name(it.given())), Cell.of(it.excerpts())))
            .toList());
  }

  private static Table calibration(Reliability found) {
    return new Table(
        "Calibration",
        "Every pair of an excerpt and a sector by the probability given. Brier score %s, of always"
                .formatted(new Cell.Figure(found.brier(), 4).text())
            + " giving the mean share %s; mean distance of said and seen %s."
                .formatted(
                    new Cell.Figure(found.brierOfShare(), 4).text(),
                    new Cell.Figure(found.error(), 4).text()),
        List.of("said", "seen", "pairs"),
        found.bins().stream()
            .map(bin -> List.of(Cell.of(bin.said()), Cell.of(bin.seen()), Cell.of(bin.pairs())))
            .toList());
  }

  /// Adds `versions`, `folds`, `confusions` and, where known, `calibration`.
  void addTo(ObjectNode json) {
    var versions = json.putObject("versions");
    differences.forEach((other, byMeasure) -> {
      var object = versions.putObject(other);
      byMeasure.forEach((measure, it) -> add(object.putObject(measure.key()), it));
    });
    var folded = json.putArray("folds");
    for (var fold : folds) {
      var object = folded.addObject().put("excerpts", fold.excerpts());
      object.put("micro_f1", fold.microF1()).put("macro_f1_supported", fold.macroF1());
      fold.budgets().forEach(object.putArray("budgets")::add);
    }
    var confused = json.putArray("confusions");
    for (var it : confusions) {
      var object = confused.addObject().put("excerpts", it.excerpts());
      object.put("missed", slug(it.missed())).put("given", slug(it.given()));
    }
    reliability.ifPresent(found -> add(json.putObject("calibration"), found));
  }

  private static void add(ObjectNode object, Reliability found) {
    object.put("brier", found.brier()).put("brier_of_share", found.brierOfShare());
    object.put("error", found.error());
    var bins = object.putArray("bins");
    for (var bin : found.bins()) {
      bins.addObject().put("said", bin.said()).put("seen", bin.seen()).put("pairs", bin.pairs());
    }
  }

  private static void add(ObjectNode object, VersionDifference difference) {
    object.put("difference", difference.mean()).put("p_value", difference.pValue());
    if (difference.interval().isDefined()) {
      var interval = object.putArray("ci");
      interval.add(difference.interval().low()).add(difference.interval().high());
    } else {
      object.putNull("ci");
    }
  }

  private String name(SectorCode code) {
    return taxonomy.sector(code).name();
  }

  private String slug(SectorCode code) {
    return taxonomy.sector(code).slug();
  }
}
