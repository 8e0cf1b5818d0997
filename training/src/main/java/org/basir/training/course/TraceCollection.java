package org.basir.training.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.training.length.ThinkingTrace;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Item;
import org.basir.training.sums.Part;
import org.basir.training.sums.SumsTask;
import org.basir.training.sums.Vocabulary;

/// Lets a decoder of the sums task think, drawing by its own probabilities, and records it. The
/// chains are not those for testing; some prompts advise a budget or a plan.
///
/// @param needs which states are recorded
record TraceCollection(LanguageModel model, HiddenStates needs) {

  private static final int MOST_TOKENS = 400;
  private static final double ADVISED = 0.15;
  private static final double PLANNED = 0.15;
  private static final int GRANULARITY = 10;
  private static final int LONGEST_BUDGET = 25;

  /// So many traces whose thinking ended by itself.
  ///
  /// @param listener hears how many there are
  List<ThinkingTrace> collect(int count, long seed, IntConsumer listener) {
    var random = new Random(seed);
    var vocabulary = new Vocabulary();
    var traces = new ArrayList<ThinkingTrace>();
    while (traces.size() < count) {
      var recorder = new TraceRecorder(needs);
      model.complete(request(random).withStages(recorder));
      recorder
          .trace(vocabulary.id(Vocabulary.OPEN), vocabulary.id(Vocabulary.CLOSE))
          .ifPresent(traces::add);
      listener.accept(traces.size());
    }
    return traces;
  }

  private static CompletionRequest request(RandomGenerator random) {
    var item = SumsTask.trainItem(random);
    return CompletionRequest.of(new Prompt.Raw(item.prompt(advice(item, random))), MOST_TOKENS)
        .withSampling(Sampling.plain(random.nextLong()));
  }

  private static Advice advice(Item item, RandomGenerator random) {
    double drawn = random.nextDouble();
    if (drawn < ADVISED) {
      return new Advice.Budget(budget(random, 2, LONGEST_BUDGET));
    }
    return drawn < ADVISED + PLANNED ? plan(item, random) : new Advice.None();
  }

  private static Advice plan(Item item, RandomGenerator random) {
    int parts = Math.max(1, Math.min(3, item.chain().length() / 2));
    return new Advice.Plan(
        Part.of(item.chain(), parts).stream()
            .map(part -> new Advice.Step(part, budget(random, part.length(), 2 * part.length())))
            .toList());
  }

  private static int budget(RandomGenerator random, int least, int most) {
    return GRANULARITY * random.nextInt(least, most + 1);
  }
}
