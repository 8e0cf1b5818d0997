package org.basir.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.UnsupportedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrtDecoderTests {

  private static final Prompt PROMPT = new Prompt.Raw("How many crore?");
  private static final Map<Integer, Double> NO_END = Map.of(TinyDecoder.END, -100.0);

  @TempDir private static Path folder;
  private static OrtDecoder model;

  @BeforeAll
  static void open() {
    TinyDecoder.write(folder);
    model = open(DecoderSettings.automatic().withParallelism(3, 1));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static OrtDecoder open(DecoderSettings settings) {
    return OrtDecoder.open(folder, settings);
  }

  @Test
  void textsComeBackFromTokens() {
    for (var text :
        List.of("Rs 100 crore", " two\n lines\n", "\u20b9 5 \u0939\u093f", "<think>x</think>")) {
      assertThat(model.text(model.tokenize(text))).isEqualTo(text);
    }
    assertThat(model.tokenize("<think>a").at(0)).isEqualTo(TinyDecoder.OPEN);
    assertThat(model.tokenize("\u20b9").size()).isEqualTo(3);
  }

  @Test
  void cachedDecodingIsDecodingFromTheStart() {
    var whole = model.complete(request(30));
    var tokens = whole.tokens().orElseThrow();
    try (var forgetful = open(DecoderSettings.automatic().withCachedPrompts(0))) {
      var prompt = model.tokenize("How many crore?");
      for (int i = 0; i < tokens.size(); i++) {
        var read = new Prompt.Tokens(prompt.plus(tokens.slice(0, i)));
        var next =
            forgetful.complete(
                CompletionRequest.of(read, 1).withBiases(NO_END).withAlternatives(3));
        assertThat(next.usage().cached()).isZero();
        assertThat(next.tokens().orElseThrow().at(0)).as("token %s", i).isEqualTo(tokens.at(i));
      }
    }
  }

  @Test
  void probabilitiesAreThoseOfReadingFromTheStart() {
    var prompt = new Prompt.Tokens(model.tokenize("The outlay for rural roads is raised"));
    var asked = CompletionRequest.of(prompt, 0).withAlternatives(20);
    var cold = open(DecoderSettings.automatic().withCachedPrompts(0));
    try (cold) {
      model.complete(CompletionRequest.of(new Prompt.Raw("The outlay for rural"), 5));
      var cached = model.complete(asked);
      assertThat(cached.usage().cached()).isGreaterThan(15);
      assertThat(cached.usage().completion()).isZero();
      assertThat(cached.end()).isEqualTo(End.LENGTH);
      assertSame(cached.first(), cold.complete(asked).first());
    }
  }

  private static void assertSame(List<Alternative> some, List<Alternative> others) {
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i).id()).isEqualTo(others.get(i).id());
      assertThat(some.get(i).logProbability())
          .isCloseTo(others.get(i).logProbability(), within(1e-4));
    }
  }

  @Test
  void alternativesAreProbabilities() {
    var all =
        model.complete(CompletionRequest.of(PROMPT, 1).withAlternatives(TinyDecoder.VOCABULARY));
    assertThat(all.first()).hasSize(TinyDecoder.VOCABULARY);
    assertThat(all.first().stream().mapToDouble(Alternative::probability).sum())
        .isCloseTo(1, within(1e-6));
    assertThat(all.first().getFirst().id()).isEqualTo(all.tokens().orElseThrow().at(0));
    assertThat(all.first())
        .isSortedAccordingTo((a, b) -> Double.compare(b.logProbability(), a.logProbability()));
  }

  @Test
  void repeatsItselfWithTheSameSeed() {
    var warm = request(40).withSampling(new Sampling(1.1, 0.95, 7));
    var first = model.complete(warm);
    assertThat(model.complete(warm).tokens()).isEqualTo(first.tokens());
    assertThat(model.complete(request(40).withSampling(new Sampling(1.1, 0.95, 8))).tokens())
        .isNotEqualTo(first.tokens());
  }

  @Test
  void readsPromptsOnFromWhereTheyDiffer() {
    var first = model.complete(request(12));
    var again = model.complete(request(12));
    int prompt = first.usage().prompt();
    assertThat(again.usage().cached()).isEqualTo(prompt - 1);
    assertThat(again.tokens()).isEqualTo(first.tokens());
    var on = model.tokenize("How many crore?").plus(first.tokens().orElseThrow());
    var more = model.complete(CompletionRequest.of(new Prompt.Tokens(on), 3));
    assertThat(more.usage().cached()).isEqualTo(on.size() - 1);
  }

  @Test
  void usageIsCounted() {
    var usage = model.complete(request(9)).usage();
    assertThat(usage.source()).isEqualTo(Source.COUNTED);
    assertThat(usage.prompt()).isEqualTo("How many crore?".length());
    assertThat(usage.completion()).isEqualTo(9);
  }

  @Test
  void piecesAreTheTextAsItComes() {
    var pieces = new ArrayList<String>();
    var whole =
        model.complete(request(60).withSampling(Sampling.plain(3)), piece -> pieces.add(piece));
    assertThat(String.join("", pieces)).isEqualTo(whole.text());
    assertThat(pieces).hasSizeGreaterThan(10).doesNotContain("");
  }

  @Test
  void charactersOfSeveralTokensComeWhole() {
    var rupee = model.tokenize("\u20b9");
    var pieces = new ArrayList<String>();
    var heard = new ForcedTokens(rupee.plus(model.tokenize("5")));
    var whole = model.complete(request(4).withStages(heard), pieces::add);
    assertThat(whole.text()).isEqualTo("\u20b95");
    assertThat(pieces).containsExactly("\u20b9", "5");
    assertThat(heard.pieces()).containsExactly("", "", "\u20b9", "5");
  }

  @Test
  void whatIsIncompleteAtTheEndIsToldAsItIs() {
    var half = model.tokenize("\u20b9").slice(0, 2);
    var whole =
        model.complete(request(3).withStages(new ForcedTokens(model.tokenize("a").plus(half))));
    assertThat(whole.text()).startsWith("a\ufffd");
    assertThat(whole.tokens().orElseThrow().size()).isEqualTo(3);
  }

  @Test
  void endsAfterAStopText() {
    var forced = new ForcedTokens(model.tokenize("one two three"));
    var stopped = model.complete(request(13).withStops("ee", "wo t", "two th").withStages(forced));
    assertThat(stopped.text()).isEqualTo("one two t");
    assertThat(stopped.end()).isEqualTo(End.STOP_TEXT);
    assertThat(stopped.usage().completion()).isEqualTo(9);
  }

  @Test
  void endsWhereTheModelEnds() {
    var tokens = model.tokenize("done").plus(TinyDecoder.END);
    var ended =
        model.complete(CompletionRequest.of(PROMPT, 50).withStages(new ForcedTokens(tokens)));
    assertThat(ended.text()).isEqualTo("done");
    assertThat(ended.end()).isEqualTo(End.FINISHED);
    assertThat(ended.tokens()).hasValue(tokens);
  }

  @Test
  void endsWhereTheListenerHasEnough() {
    var heard = new ArrayList<String>();
    var cancelled =
        model.complete(
            request(50),
            piece -> {
              heard.add(piece);
              return heard.size() < 5;
            });
    assertThat(cancelled.end()).isEqualTo(End.CANCELLED);
    assertThat(heard).hasSize(5);
    assertThat(cancelled.text()).isEqualTo(String.join("", heard));
  }

  @Test
  void endsWhereTheContextEnds() {
    var tokens = IntStream.range(0, TinyDecoder.CONTEXT - 2).map(i -> i % 90).toArray();
    var full =
        model.complete(
            CompletionRequest.of(new Prompt.Tokens(TokenIds.of(tokens)), 10).withBiases(NO_END));
    assertThat(full.end()).isEqualTo(End.LENGTH);
    assertThat(full.usage().completion()).isEqualTo(2);
  }

  @Test
  void biasesBarAndForce() {
    int likeliest = model.complete(request(1)).tokens().orElseThrow().at(0);
    var barred = model.complete(request(1).withBiases(Map.of(likeliest, -1e4)));
    assertThat(barred.tokens().orElseThrow().at(0)).isNotEqualTo(likeliest);
    var forced = model.complete(request(3).withBiases(Map.of(65, 1e4)));
    assertThat(forced.tokens()).hasValue(TokenIds.of(65, 65, 65));
  }

  @Test
  void thinkingIsLimitedAndCounted() {
    var prompt = new Prompt.Tokens(model.tokenize("sum").plus(TinyDecoder.OPEN));
    var onlyA = Map.of(model.tokenize("a").at(0), 1e4);
    var limited =
        model.complete(CompletionRequest.of(prompt, 20).withBiases(onlyA).withThinkingTokens(6));
    var tokens = limited.tokens().orElseThrow();
    assertThat(tokens.at(6)).isEqualTo(TinyDecoder.CLOSE);
    assertThat(limited.usage().thinking()).isEqualTo(6);
    assertThat(limited.thinking()).isEmpty();
    assertThat(limited.text()).startsWith("aaaaaa</think>aaa");
  }

  @Test
  void thinkingOfChatsIsToldApart() {
    var said = model.tokenize("<think>3+4</think>7").plus(TinyDecoder.END);
    var reply =
        model.complete(
            CompletionRequest.of(Prompt.chat("Add.", "3+4"), 40)
                .withStages(new ForcedTokens(said)));
    assertThat(reply.thinking()).isEqualTo("3+4");
    assertThat(reply.text()).isEqualTo("7");
    assertThat(reply.usage().thinking()).isEqualTo(3);
    assertThat(reply.usage().prompt()).isEqualTo("S:Add.\nU:3+4\nA:".length());
  }

  @Test
  void callersDoNotDisturbEachOther() throws Exception {
    var requests = new ArrayList<CompletionRequest>();
    for (int i = 0; i < 24; i++) {
      var prompt = new Prompt.Raw("Budget " + (1990 + i % 8) + ": duty on");
      requests.add(
          CompletionRequest.of(prompt, 25)
              .withBiases(NO_END)
              .withSampling(new Sampling(0.9, 1, i % 8)));
    }
    List<Completion> alone;
    try (var single = open(DecoderSettings.automatic().withCachedPrompts(0))) {
      alone = requests.stream().map(single::complete).toList();
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      var calls =
          requests.stream().<Callable<Completion>>map(r -> () -> model.complete(r)).toList();
      var together = threads.invokeAll(calls);
      for (int i = 0; i < requests.size(); i++) {
        assertThat(together.get(i).get().tokens())
            .as("call %s", i)
            .isEqualTo(alone.get(i).tokens());
      }
    }
  }

  @Test
  void saysWhatItCanDo() {
    assertThat(model.capabilities())
        .contains(
            Capability.TOKENS,
            Capability.LOGIT_STAGES,
            Capability.HIDDEN_STATES,
            Capability.THINKING_LIMIT,
            Capability.TEMPLATE)
        .doesNotContain(Capability.JSON_SCHEMA);
    assertThatExceptionOfType(UnsupportedRequest.class)
        .isThrownBy(() -> model.complete(request(1).withJsonSchema("{}")))
        .satisfies(refused -> assertThat(refused.missing()).isEqualTo(Capability.JSON_SCHEMA));
  }

  @Test
  void refusesPromptsThatCannotBeRead() {
    for (var prompt :
        List.of(
            TokenIds.none(),
            TokenIds.of(TinyDecoder.VOCABULARY),
            TokenIds.of(new int[TinyDecoder.CONTEXT + 1]))) {
      assertThatExceptionOfType(CompletionFailed.class)
          .isThrownBy(() -> model.complete(CompletionRequest.of(new Prompt.Tokens(prompt), 1)))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(CompletionFailed.Cause.REFUSED));
    }
    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(
            () -> model.complete(request(1).withBiases(Map.of(TinyDecoder.VOCABULARY, 1.0))));
  }

  @Test
  void isClosedForGood() {
    var brief = open(DecoderSettings.automatic());
    brief.close();
    brief.close();
    assertThatIllegalStateException().isThrownBy(() -> brief.complete(request(1)));
  }

  private static CompletionRequest request(int tokens) {
    return CompletionRequest.of(PROMPT, tokens).withBiases(NO_END);
  }
}
