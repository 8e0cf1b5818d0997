package org.basir.classifier.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.classifier.evaluation.EvaluationRequest.SecondFile;
import org.basir.http.Problem;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.http.HttpStatus;

/// A second reader of the rows: no model can be expected to agree with the first one better.
///
/// @param positions of the rows that both have read
/// @param sectors what the second says of these
record SecondAnnotator(List<Integer> positions, List<Set<SectorCode>> sectors) {

  /// Joins the rows by their ids.
  ///
  /// @throws Problem 400 if the file is wrong or has none of the rows
  static SecondAnnotator read(SecondFile file, LabelledData data, Taxonomy taxonomy) {
    var all = LabelledData.read(file.name(), file.data(), Optional.empty(), taxonomy).all();
    Map<String, Set<SectorCode>> second =
        all.excerpts().stream()
            .collect(
                Collectors.toMap(
                    LabelledExcerpt::id, LabelledExcerpt::sectors, (first, _) -> first));
    var chosen = data.chosen();
    var positions =
        IntStream.range(0, chosen.size())
            .filter(i -> second.containsKey(chosen.get(i).id()))
            .boxed()
            .toList();
    if (positions.isEmpty()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-labelled-data", "Nothing to compare")
          .detail(file.name() + " has none of the rows that are evaluated; they join by id.")
          .at("/second", "has none of the rows");
    }
    return new SecondAnnotator(
        positions,
        positions.stream().map(i -> second.getOrDefault(chosen.get(i).id(), Set.of())).toList());
  }

  /// What a system says of the rows that both have read.
  List<Set<SectorCode>> of(List<Set<SectorCode>> selected) {
    return positions.stream().map(selected::get).toList();
  }
}
