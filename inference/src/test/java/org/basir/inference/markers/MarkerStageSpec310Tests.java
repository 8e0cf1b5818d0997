package org.basir.inference.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.inference.limit.LimitStage;
import org.basir.inference.limit.ThinkingLimit;
import org.basir.inference.limit.ThinkingMarkers;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.Logits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.9, 3.10: markers while decoding")
final class MarkerStageSpec310Tests {

  private static final int CLOSE = 1;
  private static final int FIRST_MARKER = 10;
  private static final int VOCABULARY = 20;
  private static final Markers SPECIAL =
      new Markers.Special(TokenIds.of(IntStream.range(0, 7).map(i -> FIRST_MARKER + i).toArray()));

  @Test
  void specialMarkersStandExactlyWhereTheTableHasThem() {
    for (int budget : new int[] {8, 400, 1000, 2000, 4000}) {
      var tokens = produce(MarkerStage.of(budget, SPECIAL, TokenIds.of(CLOSE)), budget + 50, -1, 1);
      assertThat(markers(tokens))
          .as("budget %s", budget)
          .isEqualTo(IntStream.of(MarkerSchedule.of(budget).indices()).boxed().toList());
      assertThat(markers(tokens).stream().map(tokens::get))
          .containsExactly(16, 15, 14, 13, 12, 11, 10);
    }
  }

  @Test
  void positionsDependOnTheBudgetOnly() {
    long seed = 310;
    for (int run = 0; run < 20; run++) {
      var tokens = produce(MarkerStage.of(80, SPECIAL, TokenIds.of(CLOSE)), 100, -1, seed + run);
      assertThat(markers(tokens))
          .as("seed %s", seed + run)
          .containsExactly(11, 23, 35, 47, 59, 71, 83);
    }
  }

  @Test
  void thereAreNoneAfterTheCloseMarker() {
    var stage = MarkerStage.of(80, SPECIAL, TokenIds.of(CLOSE));
    assertThat(markers(produce(stage, 200, 30, 2))).containsExactly(11, 23);
    assertThat(stage.placed()).isEqualTo(2);
    assertThat(stage.tokensPlaced()).isEqualTo(2);
  }

  @Test
  void theModelCannotProduceMarkersByItself() {
    var logits = new float[VOCABULARY];
    MarkerStage.of(80, SPECIAL, TokenIds.of(CLOSE)).adjust(anyStep(), logits);
    for (int token = 0; token < VOCABULARY; token++) {
      boolean marker = token >= FIRST_MARKER && token < FIRST_MARKER + 7;
      assertThat(logits[token]).isEqualTo(marker ? Float.NEGATIVE_INFINITY : 0);
    }
  }

  @Test
  void announcedMarkersAreForcedTokenByToken() {
    var announced = announced(TokenIds.of(5, 6, 7));
    var stage = MarkerStage.of(101, announced, TokenIds.of(CLOSE));
    var tokens = new ArrayList<Integer>();
    for (int step = 0; step < 101; step++) {
      tokens.add(step(stage, 0, "x"));
    }
    // (101 - 21) / 8 + 1 = 11 ordinary tokens before each marker of three
    assertThat(tokens.subList(0, 15)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 7, 0);
    assertThat(stage.placed()).isEqualTo(7);
    assertThat(stage.tokensPlaced()).isEqualTo(21);
  }

  @Test
  void announcedMarkersDoNotBarTheirTokens() {
    var logits = new float[VOCABULARY];
    MarkerStage.of(101, announced(TokenIds.of(5, 6)), TokenIds.of(CLOSE)).adjust(anyStep(), logits);
    assertThat(logits).containsOnly(0);
  }

  @Test
  void announcedMarkersWaitForTheEndOfACharacter() {
    var stage = MarkerStage.of(101, announced(TokenIds.of(5)), TokenIds.of(CLOSE));
    for (int i = 0; i < 11; i++) {
      step(stage, 0, "x");
    }
    assertThat(step(stage, 0, "")).isZero();
    assertThat(step(stage, 0, "\u20b9")).isZero();
    assertThat(step(stage, 0, "x")).isEqualTo(5);
  }

  @Test
  void announcedMarkersMayWaitForALineBreak() {
    var patient = MarkerStage.waiting(207, announced(TokenIds.of(5)), TokenIds.of(CLOSE), 2);
    for (int i = 0; i < 26; i++) {
      assertThat(step(patient, 0, "x")).isZero();
    }
    assertThat(step(patient, 0, ".\n")).isZero();
    assertThat(step(patient, 0, "x")).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MarkerStage.waiting(207, announced(TokenIds.of(5)), TokenIds.of(CLOSE), 3));
  }

  @Test
  void announcedMarkersDoNotBreakACloseMarkerThatHasBegun() {
    var stage = MarkerStage.of(15, announced(TokenIds.of(5)), TokenIds.of(2, 3));
    step(stage, 0, "x");
    step(stage, 2, "</");
    assertThat(step(stage, 3, "think>")).isEqualTo(3);
    assertThat(step(stage, 0, "x")).isZero();
    assertThat(stage.placed()).isZero();
  }

  @Test
  void aHardLimitOverrulesMarkers() {
    var markers = MarkerStage.of(80, SPECIAL, TokenIds.of(CLOSE));
    var limit =
        new LimitStage(
            ThinkingLimit.of(new ThinkingMarkers(TokenIds.of(2), TokenIds.of(CLOSE)), 11));
    limit.onPrompt(TokenIds.of(2));
    var tokens = new ArrayList<Integer>();
    for (int i = 0; i < 40; i++) {
      var logits = new float[VOCABULARY];
      logits[0] = 1;
      markers.adjust(anyStep(), logits);
      limit.adjust(anyStep(), logits);
      int token = Logits.likeliest(logits);
      tokens.add(token);
      markers.onToken(token, "x");
      limit.onToken(token, "x");
    }
    assertThat(tokens.subList(9, 14)).containsExactly(0, 0, CLOSE, 0, 0);
    assertThat(markers(tokens)).isEmpty();
  }

  @Test
  void wordingSaysEighthsAndTokens() {
    assertThat(MarkerWording.standard().text(6, 400))
        .isEqualTo("\n[thinking budget left: 6/8, about 300 tokens]\n");
    assertThatIllegalArgumentException().isThrownBy(() -> new MarkerWording("soon"));
  }

  @Test
  void sevenMarkersAreNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Markers.Special(TokenIds.of(1, 2, 3, 4, 5, 6)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Markers.Special(TokenIds.of(1, 2, 3, 4, 5, 6, 6)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Markers.Announced(List.of(TokenIds.of(1))));
  }

  private static Markers announced(TokenIds text) {
    return new Markers.Announced(Collections.nCopies(7, text));
  }

  /// Draws at random what is not barred; token 0 stands for all ordinary ones but the closing
  /// marker.
  private static List<Integer> produce(LogitStage stage, int count, int closeAt, long seed) {
    var random = new SplittableRandom(seed);
    var tokens = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      var logits = new float[VOCABULARY];
      for (int token = 0; token < VOCABULARY; token++) {
        logits[token] = token == CLOSE ? -1 : random.nextFloat();
      }
      logits[CLOSE] = i == closeAt ? 2 : -1;
      stage.adjust(anyStep(), logits);
      int token = Logits.likeliest(logits);
      tokens.add(token);
      stage.onToken(token, "x");
    }
    return tokens;
  }

  private static int step(LogitStage stage, int wanted, String piece) {
    var logits = new float[VOCABULARY];
    logits[wanted] = 1;
    stage.adjust(anyStep(), logits);
    int token = Logits.likeliest(logits);
    stage.onToken(token, piece);
    return token;
  }

  private static List<Integer> markers(List<Integer> tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i) >= FIRST_MARKER && tokens.get(i) < FIRST_MARKER + 7)
        .boxed()
        .toList();
  }

  private static StepView anyStep() {
    return new StepView() {
      @Override
      public int position() {
        return 0;
      }

      @Override
      public float[] lastHidden() {
        throw new IllegalStateException("not asked for");
      }

      @Override
      public float[][] allLayerHidden() {
        throw new IllegalStateException("not asked for");
      }
    };
  }
}
