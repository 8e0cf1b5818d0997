package org.basir.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.TableLaw;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableLawTests {

  private static final TokenIds CLOSE = TokenIds.of(TinyDecoder.CLOSE);

  @TempDir private static Path folder;

  @Test
  void guidesByWhatItHasLearnedMeanwhile() {
    var table = new AtomicReference<>(LengthTable.empty());
    try (var model = OrtDecoder.open(TinyDecoder.write(folder), DecoderSettings.automatic())) {
      var law = TableLaw.of(table::get, model, CLOSE, TinyDecoder.VOCABULARY);
      var before = guided(law, 10);
      assertThat(first(model, before)).isNotEqualTo(TinyDecoder.CLOSE);
      assertThat(before.report().unguided()).isEqualTo(1);

      for (int trace = 0; trace < 60; trace++) {
        table.updateAndGet(known -> known.plus(longTrace(), 1));
      }
      // all of them took 300 tokens: with 10 left only closing fits, with 2000 it need not
      assertThat(first(model, guided(law, 10))).isEqualTo(TinyDecoder.CLOSE);
      assertThat(first(model, guided(law, 2000))).isNotEqualTo(TinyDecoder.CLOSE);
    }
  }

  private static List<String> longTrace() {
    return Collections.nCopies(300, "a");
  }

  private static GuidanceStage guided(TableLaw law, int budget) {
    return new GuidanceStage(law, GuidanceSettings.of(budget, CLOSE, Sampling.greedy()));
  }

  private static int first(OrtDecoder model, GuidanceStage stage) {
    // letters are likely, and closing possible
    var biases = Map.of(model.tokenize("a").at(0), 50.0, TinyDecoder.CLOSE, 30.0);
    var request =
        CompletionRequest.of(new Prompt.Raw("<think>"), 1).withBiases(biases).withStages(stage);
    return model.complete(request).tokens().orElseThrow().at(0);
  }
}
