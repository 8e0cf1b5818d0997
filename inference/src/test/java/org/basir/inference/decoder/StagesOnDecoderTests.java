package org.basir.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.StepLengths;
import org.basir.inference.limit.LimitStage;
import org.basir.inference.limit.ThinkingLimit;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerStage;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.markers.Markers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StagesOnDecoderTests {

  private static final TokenIds CLOSE = TokenIds.of(TinyDecoder.CLOSE);
  private static final Markers SPECIAL =
      new Markers.Special(
          TokenIds.of(IntStream.range(0, 7).map(i -> TinyDecoder.FIRST_MARKER + i).toArray()));

  /// Neither ends nor closes nor thinks anew.
  private static final Map<Integer, Double> GOES_ON =
      Map.of(TinyDecoder.END, -1e4, TinyDecoder.CLOSE, -1e4, TinyDecoder.OPEN, -1e4);

  @TempDir private static Path folder;
  private static OrtDecoder model;

  @BeforeAll
  static void open() {
    model = OrtDecoder.open(TinyDecoder.write(folder), DecoderSettings.automatic());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1000, 2000, 4000})
  @DisplayName("3.2: special markers stand at exactly the indices of the table")
  void specialMarkersStandAtTheIndicesOfTheTable(int budget) {
    var tokens =
        model
            .complete(
                thinking(budget + budget / 50)
                    .withSampling(Sampling.plain(budget))
                    .withStages(MarkerStage.of(budget, SPECIAL, CLOSE)))
            .tokens()
            .orElseThrow();
    assertThat(markers(tokens)).isEqualTo(boxed(MarkerSchedule.of(budget).indices()));
  }

  @Test
  void aModelSaysWhichMarkersItWasTrainedOn() {
    assertThat(model.budgetMarkers()).hasValue(SPECIAL);
  }

  @Test
  @DisplayName("3.9: announced markers are in the text, each once")
  void announcedMarkersAreInTheText() {
    int budget = 900;
    var markers = Markers.announced(MarkerWording.standard(), budget, model);
    var stage = MarkerStage.of(budget, markers, CLOSE);
    var text = model.complete(thinking(budget).withStages(stage)).text();
    for (int eighths = 1; eighths <= 7; eighths++) {
      assertThat(text).containsOnlyOnce(MarkerWording.standard().text(eighths, budget));
    }
    assertThat(stage.placed()).isEqualTo(7);
  }

  @Test
  @DisplayName("2.10: with B = 0 the output is bit-identical to the unguided decoder")
  void aBudgetOfNothingChangesNothing() {
    var request = thinking(80).withSampling(new Sampling(0.9, 0.9, 4));
    var guided = guided(0, (_, _) -> Double.NEGATIVE_INFINITY);
    assertThat(model.complete(request.withStages(guided)).tokens())
        .isEqualTo(model.complete(request).tokens());
    assertThat(guided.report().steps()).isZero();
  }

  @Test
  @DisplayName("2.10: there is no guided step after the close marker")
  void nothingIsGuidedAfterTheCloseMarker() {
    var closes =
        guided(50, (token, _) -> token == TinyDecoder.CLOSE ? 0 : Double.NEGATIVE_INFINITY);
    var forced = new ForcedTokens(TokenIds.none());
    var completion = model.complete(thinking(30).withBiases(Map.of()).withStages(closes, forced));
    assertThat(completion.tokens().orElseThrow().at(0)).isEqualTo(TinyDecoder.CLOSE);
    assertThat(closes.report().steps()).isEqualTo(1);
    assertThat(closes.report().closed()).isTrue();
  }

  @Test
  @DisplayName("6.4: all of it composes, and the hard limit holds")
  void guidanceMarkersAndLimitCompose() {
    int budget = 40;
    var guidance = guided(budget, (token, r) -> token == TinyDecoder.CLOSE ? -1e9 : -r);
    var markers = MarkerStage.of(budget, SPECIAL, CLOSE);
    var limit = new LimitStage(ThinkingLimit.of(model.markers().orElseThrow(), budget));
    var completion =
        model.complete(
            thinking(100).withSampling(Sampling.plain(5)).withStages(markers, guidance, limit));
    assertThat(limit.outcome().closedByForce()).isEqualTo(1);
    // up to three tokens end a character
    assertThat(limit.outcome().thinking()).isBetween(budget, budget + 3);
    assertThat(completion.usage().thinking()).isEqualTo(limit.outcome().thinking());
    assertThat(markers.placed()).isGreaterThan(4);
  }

  @Test
  void hiddenStatesAreThoseOfTheLastPosition() {
    var listener = new Listener(HiddenStates.ALL);
    var completion = model.complete(thinking(3).withStages(listener));
    assertThat(listener.layers)
        .hasSize(3)
        .allMatch(layers -> layers.length == TinyDecoder.LAYERS + 1);
    assertThat(listener.layers.getFirst()[0]).hasSize(TinyDecoder.WIDTH);
    var again = new Listener(HiddenStates.LAST);
    model.complete(thinking(3).withStages(again));
    for (int i = 0; i < 3; i++) {
      assertThat(again.last.get(i)).containsExactly(listener.last.get(i));
    }
    // reading the whole text at once gives the same states
    var whole =
        model
            .tokenize("thinking")
            .plus(TinyDecoder.OPEN)
            .plus(completion.tokens().orElseThrow().slice(0, 2));
    var cold = new Listener(HiddenStates.ALL);
    try (var forgetful =
        OrtDecoder.open(folder, DecoderSettings.automatic().withCachedPrompts(0))) {
      forgetful.complete(CompletionRequest.of(new Prompt.Tokens(whole), 1).withStages(cold));
    }
    for (int layer = 0; layer <= TinyDecoder.LAYERS; layer++) {
      assertThat(cold.layers.getFirst()[layer])
          .containsExactly(listener.layers.get(2)[layer], within(1e-5f));
    }
  }

  @Test
  void hiddenStatesMustBeAskedFor() {
    assertThatIllegalStateException()
        .isThrownBy(() -> model.complete(thinking(1).withStages(new Listener(HiddenStates.NONE))));
  }

  @Test
  void aGraphThatTellsNoHiddenStatesSaysSo(@TempDir Path plain) {
    TinyDecoder.write(plain, false);
    try (var silent = OrtDecoder.open(plain, DecoderSettings.automatic())) {
      assertThat(silent.capabilities()).doesNotContain(Capability.HIDDEN_STATES);
      assertThatExceptionOfType(UnsupportedRequest.class)
          .isThrownBy(
              () -> silent.complete(thinking(1).withStages(new Listener(HiddenStates.LAST))));
    }
  }

  private static CompletionRequest thinking(int tokens) {
    var prompt = model.tokenize("thinking").plus(TinyDecoder.OPEN);
    return CompletionRequest.of(new Prompt.Tokens(prompt), tokens).withBiases(GOES_ON);
  }

  private static GuidanceStage guided(int budget, StepLengths lengths) {
    var law =
        new LengthLaw() {
          @Override
          public HiddenStates needs() {
            return HiddenStates.LAST;
          }

          @Override
          public StepLengths at(StepView step) {
            assertThat(step.lastHidden()).hasSize(TinyDecoder.WIDTH);
            return lengths;
          }
        };
    return new GuidanceStage(law, GuidanceSettings.of(budget, CLOSE, Sampling.plain(6)));
  }

  private static List<Integer> markers(TokenIds tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.at(i) >= TinyDecoder.FIRST_MARKER)
        .boxed()
        .toList();
  }

  private static List<Integer> boxed(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }

  /// Remembers hidden states.
  private static final class Listener implements LogitStage {

    private final HiddenStates needs;
    private final List<float[]> last = new ArrayList<>();
    private final List<float[][]> layers = new ArrayList<>();

    Listener(HiddenStates needs) {
      this.needs = needs;
    }

    @Override
    public HiddenStates needs() {
      return needs;
    }

    @Override
    public void onPrompt(TokenIds prompt) {}

    @Override
    public void adjust(StepView step, float[] logits) {
      last.add(step.lastHidden());
      if (needs == HiddenStates.ALL) {
        layers.add(step.allLayerHidden());
      }
    }

    @Override
    public void onToken(int id, String piece) {}
  }
}
