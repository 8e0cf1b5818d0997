package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.basir.inference.encoder.EncoderSettings.DeviceChoice;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTests {

  private static final int GOLD = 4;
  private static final int DUTY = 5;
  private static final int CLS = 2;
  private static final int SEP = 3;

  @TempDir Path folder;

  @Test
  void averagesTheVectorsOfAllTokens() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      var encoding = encoder.encode(List.of("gold duty")).getFirst();

      assertThat(encoding.vector()).containsExactly(mean(CLS, GOLD, DUTY, SEP));
      assertThat(encoding.tokens()).isEqualTo(4);
      assertThat(encoding.truncated()).isFalse();
    }
  }

  @Test
  void readsTheFirstTokenWhereTheManifestSaysSo() {
    TinyModel.with(folder, "encoder.onnx", "CLS", 6);
    try (var encoder = Encoder.open(ModelFolder.open(folder), EncoderSettings.automatic())) {
      assertThat(encoder.encode(List.of("gold")).getFirst().vector())
          .containsExactly(TinyModel.row(CLS));
    }
  }

  @Test
  void takesAVectorTheGraphHasPooledItself() {
    TinyModel.with(folder, "pooled.onnx", "CLS", 6);
    try (var encoder = Encoder.open(ModelFolder.open(folder), EncoderSettings.automatic())) {
      assertThat(encoder.analysis().pooled()).isTrue();
      assertThat(encoder.encode(List.of("gold")).getFirst().vector()).containsExactly(3, 2, 3, 2);
    }
  }

  @Test
  void cutsAtItsOwnLimitAndSaysSo() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      var encodings = encoder.encode(List.of("gold gold gold gold", "gold gold gold gold gold"));

      assertThat(encodings).extracting(Encoding::tokens).containsExactly(6, 6);
      assertThat(encodings).extracting(Encoding::truncated).containsExactly(false, true);
    }
  }

  @Test
  void encodesTheEmptyText() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      assertThat(encoder.encode(List.of("")).getFirst().tokens()).isEqualTo(2);
    }
  }

  @Test
  void encodesNoTexts() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      assertThat(encoder.encode(List.of())).isEmpty();
    }
  }

  @Test
  void keepsTheOrderOverManyRuns() {
    var texts = IntStream.range(0, 3000).mapToObj(EncoderTests::text).toList();
    try (var encoder = tiny(EncoderSettings.automatic().withTokensPerRun(16).withWorkers(3))) {
      var encodings = encoder.encode(texts);

      for (int i = 0; i < texts.size(); i++) {
        assertThat(encodings.get(i).tokens()).as("text %d", i).isEqualTo(2 + 1 + i % 4);
      }
    }
  }

  @Test
  void runsOneTextAtATimeWhereTheGraphQuantisesDynamically() {
    TinyModel.with(folder, "quantised.onnx", "MEAN", 6);
    try (var encoder = Encoder.open(ModelFolder.open(folder), EncoderSettings.automatic())) {
      var alone = encoder.encode(List.of("gold duty")).getFirst().vector();
      var among = encoder.encode(List.of("tea tea", "gold duty", "roads and")).get(1).vector();

      assertThat(encoder.info().quantised()).isTrue();
      assertThat(among).containsExactly(alone);
    }
  }

  @Test
  void reportsGrowingProgressUpToTheTotal() {
    var seen = Collections.synchronizedList(new ArrayList<Integer>());
    try (var encoder = tiny(EncoderSettings.automatic().withTokensPerRun(8))) {
      encoder.encode(
          IntStream.range(0, 50).mapToObj(EncoderTests::text).toList(),
          (done, total) -> seen.add(done));
    }
    assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith(50);
  }

  @Test
  void endsACancelledCall() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> encoder.encode(List.of("gold", "tea"), new Cancelled()));
      assertThat(encoder.encode(List.of("gold"))).hasSize(1);
    }
  }

  @Test
  void failsTheCallWhoseListenerFails() {
    try (var encoder = tiny(EncoderSettings.automatic())) {
      assertThatExceptionOfType(EncodingFailed.class)
          .isThrownBy(() ->
              encoder.encode(
                  List.of("gold"),
                  (done, total) -> {
                    throw new IllegalStateException("the disk is full");
                  }))
          .withMessageContaining("the disk is full");
      assertThat(encoder.encode(List.of("gold"))).hasSize(1);
    }
  }

  @Test
  void refusesTextsOnceClosed() {
    var encoder = tiny(EncoderSettings.automatic());
    encoder.close();

    assertThatExceptionOfType(EncoderClosed.class)
        .isThrownBy(() -> encoder.encode(List.of("gold")));
  }

  @Test
  void answersOrRefusesEveryCallerWhileClosing() throws Exception {
    var encoder = tiny(EncoderSettings.automatic().withTokensPerRun(12).withQueuedTokens(24));
    var texts = IntStream.range(0, 200).mapToObj(EncoderTests::text).toList();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 20)
              .mapToObj(caller -> callers.submit(() -> outcome(encoder, texts)))
              .toList();
      encoder.close();
      for (var answer : answers) {
        assertThat(answer.get()).isIn("answered", "refused");
      }
    }
  }

  @Test
  void answersManyCallersThroughANarrowQueue() throws Exception {
    var settings = EncoderSettings.automatic().withTokensPerRun(12).withQueuedTokens(24);
    try (var encoder = tiny(settings);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<List<Encoding>>>();
      for (int caller = 0; caller < 40; caller++) {
        var texts = IntStream.range(caller, caller + 30).mapToObj(EncoderTests::text).toList();
        answers.add(callers.submit(() -> encoder.encode(texts)));
      }
      for (int caller = 0; caller < answers.size(); caller++) {
        var alone = encoder.encode(List.of(text(caller))).getFirst().vector();
        assertThat(answers.get(caller).get()).hasSize(30);
        assertThat(answers.get(caller).get().getFirst().vector()).containsExactly(alone);
      }
    }
  }

  @Test
  void saysWhyItRunsOnTheProcessor() {
    try (var encoder = tiny(EncoderSettings.automatic().withDevice(DeviceChoice.CPU))) {
      assertThat(encoder.device()).isEqualTo(new Device.Cpu("chosen by configuration"));
      assertThat(encoder.info().reason()).isEqualTo("chosen by configuration");
      assertThat(encoder.info().device()).isEqualTo("cpu");
    }
  }

  private Encoder tiny(EncoderSettings settings) {
    return Encoder.open(ModelFolder.open(TinyModel.encoder(folder)), settings);
  }

  private static String outcome(Encoder encoder, List<String> texts) {
    try {
      return encoder.encode(texts).size() == texts.size() ? "answered" : "lost texts";
    } catch (EncoderClosed e) {
      return "refused";
    }
  }

  private static String text(int i) {
    var words = List.of("gold", "tea", "roads", "duty", "ports", "banks", "farmers");
    return String.join(" ", Collections.nCopies(1 + i % 4, words.get(i % words.size())));
  }

  private static float[] mean(int... tokens) {
    var mean = new float[TinyModel.WIDTH];
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      for (var token : tokens) {
        sum += TinyModel.row(token)[i];
      }
      mean[i] = (float) (sum / tokens.length);
    }
    return mean;
  }

  private record Cancelled() implements EncodingListener {

    @Override
    public void encoded(int done, int total) {
      throw new AssertionError("nothing is encoded");
    }

    @Override
    public boolean cancelled() {
      return true;
    }
  }
}
