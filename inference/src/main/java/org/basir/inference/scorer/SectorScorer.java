package org.basir.inference.scorer;

import org.basir.inference.ledger.Limit;
import org.basir.inference.llm.Sampling;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.asking.Interview;
import org.basir.inference.scorer.asking.Job;
import org.basir.inference.scorer.asking.Manner;
import org.basir.inference.scorer.prompt.Prompts;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.strategy.Strategy;

/// Lets a language model score the sectors of a budget.
///
/// What an engine can't do has no place here: with [Strategy.Direct] it needs nothing but chats.
/// Answers are confined to their shape where the engine can do that, and looked for in the text
/// where it can't.
///
/// @param strategy how thinking is kept within its tokens; [Strategy.Direct] for models that don't
///   think
public record SectorScorer(
    Respondent respondent,
    Method method,
    Strategy strategy,
    Sampling sampling,
    ScorerSettings settings) {

  /// The version of the prompt, as in `pointwise-1@5f3a90c2`.
  public String prompt() {
    return switch (method) {
      case Method.Pointwise _ -> Prompts.pointwiseVersion();
      case Method.Pairwise _ -> Prompts.pairwiseVersion();
      case Method.Listwise _ -> Prompts.listwiseVersion();
    };
  }

  /// Scores until all is asked, the tokens are used up, or the listener has enough.
  ///
  /// The same task once more, as after a crash, finds all that it paid for and pays for nothing
  /// twice; only an answer that was lost between payment and keeping is asked for again.
  ///
  /// @param answers known ones, and where new ones are kept
  /// @throws org.basir.inference.llm.UnsupportedRequest if the engine can't do what the strategy
  ///   needs
  /// @throws org.basir.inference.llm.CompletionFailed if the engine brought nothing; what was
  ///   answered before is kept, so that the same task can be tried again
  public Scoring score(ScoringTask task, Answers answers, ScoringListener listener) {
    respondent.ledger().limit(task.scope(), Limit.of(task.tokens()));
    var interview =
        new Interview(
            new Job(task.job(), task.scope()), manner(), answers, piece -> listener.goesOn());
    var run =
        new ScoringRun(task, new Accounts(respondent.ledger(), task.scope()), interview, listener);
    ask(run, new Prompts(task.title(), settings.characters()));
    return run.scoring(prompt());
  }

  private Manner manner() {
    return new Manner(respondent, strategy, sampling, settings.think(), settings.leastThink());
  }

  private void ask(ScoringRun run, Prompts prompts) {
    switch (method) {
      case Method.Pointwise() -> new PointwiseScoring(run, prompts, settings).ask();
      case Method.Pairwise(var bothOrders) ->
          new PairwiseScoring(run, new PairQuestions(run, prompts, settings, bothOrders ? 2 : 1))
              .ask();
      case Method.Listwise(var window, var stride) ->
          new ListwiseScoring(
                  run, new Windows(window, stride), new WindowQuestions(run, prompts, settings))
              .ask();
    }
  }
}
