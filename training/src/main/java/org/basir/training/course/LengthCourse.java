package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.LengthTableFile;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LanguageModel;
import org.basir.training.engine.LengthTraining;
import org.basir.training.length.LengthFigures;
import org.basir.training.length.LengthLawFolder;
import org.basir.training.length.LengthPosition;
import org.basir.training.length.LengthShape;
import org.basir.training.length.ThinkingTrace;
import org.basir.training.schedule.LrProfile;
import org.basir.training.sums.Vocabulary;

/// Trains what predicts how long a decoder of the sums task thinks, from traces of its own: a law
/// that reads the last hidden state, and a table.
public final class LengthCourse {

  private static final int CLOSE_TOKENS = 1;

  private final LengthPlan plan;
  private final LanguageModel model;

  /// @param model the decoder, with its hidden states
  public LengthCourse(LengthPlan plan, LanguageModel model) {
    this.plan = plan;
    this.model = model;
  }

  /// Trains both and writes them into a folder, beside the decoder's files or elsewhere.
  ///
  /// @param listener hears what is being done, for people
  /// @return how well the law predicts traces that were held out
  public LengthFigures run(Path folder, Consumer<String> listener) throws IOException {
    var collection = new TraceCollection(model, HiddenStates.LAST);
    listener.accept("lets it think " + (plan.traces() + plan.heldOut()) + " times");
    var traces = collection.collect(plan.traces(), plan.seed(), _ -> {});
    LengthTableFile.write(table(traces), folder);
    var shape = shape(traces);
    var training = train(shape, traces, listener);
    LengthLawFolder.write(shape, training.weights(), folder);
    var heldOut = collection.collect(plan.heldOut(), plan.seed() + 1, _ -> {});
    return judge(training, heldOut);
  }

  private LengthShape shape(List<ThinkingTrace> traces) {
    int width = traces.getFirst().states().getFirst()[0].length;
    return new LengthShape.LastHidden(width, plan.layers(), new Vocabulary().size());
  }

  private LengthTraining train(
      LengthShape shape, List<ThinkingTrace> traces, Consumer<String> listener) {
    var training = LengthTraining.begin(shape, plan.optimiser(), plan.seed());
    var profile = LrProfile.parse(plan.optimiser().schedule());
    var positions = new ArrayList<LengthPosition>();
    traces.forEach(trace -> positions.addAll(trace.positions(ThinkingTrace::last)));
    long perEpoch = Math.max(1, positions.size() / plan.positions());
    long total = perEpoch * plan.epochs();
    var random = new Random(plan.seed());
    double losses = 0;
    for (long step = 0; step < total; step++) {
      int at = (int) (step % perEpoch) * plan.positions();
      if (at == 0) {
        Collections.shuffle(positions, random);
      }
      var some = positions.subList(at, Math.min(positions.size(), at + plan.positions()));
      losses += training.step(step, some, profile.at(step / (double) total));
      if ((step + 1) % perEpoch == 0) {
        listener.accept(
            "pass %d over %d positions: loss %.4f"
                .formatted((step + 1) / perEpoch, positions.size(), losses / perEpoch));
        losses = 0;
      }
    }
    return training;
  }

  /// Counts thinking from behind its opening marker, as whoever asks the table does.
  static LengthTable table(List<ThinkingTrace> traces) {
    var tokens = new Vocabulary().tokens();
    var table = LengthTable.empty();
    for (var trace : traces) {
      var thinking = trace.tokens().subList(trace.open() + 1, trace.close());
      table = table.plus(thinking.stream().map(tokens::get).toList(), CLOSE_TOKENS);
    }
    return table;
  }

  private static LengthFigures judge(LengthTraining training, List<ThinkingTrace> heldOut) {
    var predicted = new ArrayList<LengthFigures.Predicted>();
    for (var trace : heldOut) {
      var positions = trace.positions(ThinkingTrace::last);
      predicted.addAll(LengthFigures.predicted(training.predict(positions)));
    }
    return LengthFigures.of(predicted);
  }
}
