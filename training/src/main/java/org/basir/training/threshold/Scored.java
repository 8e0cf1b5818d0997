package org.basir.training.threshold;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.inference.head.Label;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Excerpts with a model's scores, by row and sector.
@SuppressWarnings("ArrayRecordComponent") // as large as the data; read only
public record Scored(List<Label> labels, List<LabelledExcerpt> excerpts, float[][] scores) {

  /// The rows that carry each sector, in the order of the labels.
  public List<BitSet> truth() {
    return labels.stream().map(this::carrying).toList();
  }

  /// The budgets the excerpts come from.
  public SortedSet<String> budgets() {
    return excerpts.stream()
        .map(LabelledExcerpt::budget)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The excerpts of one budget.
  public Scored only(String budget) {
    return rows(excerpt -> excerpt.budget().equals(budget));
  }

  /// The excerpts of all other budgets.
  public Scored without(String budget) {
    return rows(excerpt -> !excerpt.budget().equals(budget));
  }

  /// What is selected by thresholds, one per sector.
  public Judgements judgements(float[] thresholds) {
    var sectors = labels.stream().map(Label::code).toList();
    var rows =
        IntStream.range(0, excerpts.size()).mapToObj(row -> judgement(row, thresholds)).toList();
    return new Judgements(sectors, rows);
  }

  private Scored rows(Predicate<LabelledExcerpt> chosen) {
    var rows =
        IntStream.range(0, excerpts.size()).filter(row -> chosen.test(excerpts.get(row))).toArray();
    return new Scored(
        labels,
        IntStream.of(rows).mapToObj(excerpts::get).toList(),
        IntStream.of(rows).mapToObj(row -> scores[row]).toArray(float[][]::new));
  }

  private Judgement judgement(int row, float[] thresholds) {
    var excerpt = excerpts.get(row);
    return new Judgement(excerpt.budget(), excerpt.sectors(), selected(row, thresholds));
  }

  private Set<SectorCode> selected(int row, float[] thresholds) {
    var selected = new TreeSet<SectorCode>();
    for (int label = 0; label < thresholds.length; label++) {
      if (scores[row][label] >= thresholds[label]) {
        selected.add(labels.get(label).code());
      }
    }
    return selected;
  }

  private BitSet carrying(Label label) {
    var rows = new BitSet(excerpts.size());
    for (int row = 0; row < excerpts.size(); row++) {
      rows.set(row, excerpts.get(row).sectors().contains(label.code()));
    }
    return rows;
  }
}
