package org.basir.ranking.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.basir.metrics.run.Grades;
import org.basir.metrics.run.TrecExport;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what an evaluation is made of as TREC files, budget by budget.
@Service
@Transactional(readOnly = true)
public class EvaluationExport {

  private final EvaluationBudgets budgets;
  private final EvaluationRuns runs;
  private final TrecExport export;

  EvaluationExport(EvaluationBudgets budgets, EvaluationRuns runs, Taxonomy taxonomy) {
    this.budgets = budgets;
    this.runs = runs;
    this.export = new TrecExport(taxonomy);
  }

  /// The systems of a finished evaluation that can be exported, as the report names them.
  public List<String> systems(UUID evaluation) {
    return Contestant.all(budgets.scored(evaluation), runs.all(evaluation)).stream()
        .map(Contestant::name)
        .toList();
  }

  /// What a system scored the sectors that have returns.
  public void run(UUID evaluation, String system, Writer writer) {
    var scored = budgets.scored(evaluation);
    Contestant.all(scored, runs.all(evaluation)).stream()
        .filter(contestant -> contestant.name().equals(system))
        .findFirst()
        .ifPresent(contestant ->
            scored.stream()
                .filter(budget -> contestant.knows(budget.budget().date()))
                .forEach(budget -> write(contestant, budget, writer)));
  }

  /// What happened, as grades.
  public void qrels(UUID evaluation, Grades grades, Writer writer) {
    for (var budget : budgets.scored(evaluation)) {
      try {
        export.qrels(writer, budget.budget().date(), budget.returns(), grades);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(Contestant contestant, EvaluationBudgets.Scored budget, Writer writer) {
    var date = budget.budget().date();
    try {
      var scores = contestant.of(date, budget.returns().keySet());
      export.run(writer, contestant.name(), date, scores, budget.returns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
