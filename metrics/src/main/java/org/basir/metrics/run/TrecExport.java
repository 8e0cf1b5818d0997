package org.basir.metrics.run;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Writes one budget after the other as TREC tools read them. Sectors go by their slug.
///
/// @param taxonomy sectors that have left it are left out
public record TrecExport(Taxonomy taxonomy) {

  /// The lines of a run for one budget: the sectors that have a score and a return, best first,
  /// equal scores as `trec_eval` puts them.
  ///
  /// @param name becomes the tag, with hyphens for blanks
  public void run(
      Writer writer,
      String name,
      LocalDate budget,
      Map<SectorCode, Double> scores,
      Map<SectorCode, Double> returns)
      throws IOException {
    var named = bySlug(scores);
    named.keySet().retainAll(bySlug(returns).keySet());
    var ranked = new ArrayList<>(named.entrySet());
    ranked.sort(
        Map.Entry.<String, Double>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey())
            .reversed());
    var tag = name.replaceAll("\\s+", "-");
    var lines = new ArrayList<TrecRun.Line>();
    for (int i = 0; i < ranked.size(); i++) {
      var sector = ranked.get(i);
      lines.add(
          new TrecRun.Line(budget.toString(), sector.getKey(), i + 1, sector.getValue(), tag));
    }
    new TrecRun(lines).write(writer);
  }

  /// The lines of the qrels for one budget.
  public void qrels(Writer writer, LocalDate budget, Map<SectorCode, Double> returns, Grades grades)
      throws IOException {
    var named = bySlug(returns);
    var given = grades.of(named.values().stream().mapToDouble(Double::doubleValue).toArray());
    var lines = new ArrayList<TrecQrels.Line>();
    for (var slug : named.keySet()) {
      lines.add(new TrecQrels.Line(budget.toString(), slug, given[lines.size()]));
    }
    new TrecQrels(List.copyOf(lines)).write(writer);
  }

  private SortedMap<String, Double> bySlug(Map<SectorCode, Double> values) {
    var named = new TreeMap<String, Double>(Comparator.naturalOrder());
    values.forEach(
        (code, value) -> taxonomy.find(code).ifPresent(sector -> named.put(sector.slug(), value)));
    return named;
  }
}
