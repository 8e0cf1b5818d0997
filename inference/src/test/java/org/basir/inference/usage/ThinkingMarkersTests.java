package org.basir.inference.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("6.6: thinking tokens")
class ThinkingMarkersTests {

  private static final ThinkingMarkers MARKERS =
      new ThinkingMarkers(TokenIds.of(1), TokenIds.of(2, 3));

  /// Splits a text at every character.
  private record Characters(Set<Capability> capabilities) implements LanguageModel {

    @Override
    public String name() {
      return "characters";
    }

    @Override
    public Completion complete(CompletionRequest request, PieceListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TokenIds tokenize(String text) {
      return TokenIds.of(text.chars().toArray());
    }

    @Override
    public String text(TokenIds tokens) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String render(Prompt.Chat chat) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  private static final LanguageModel MODEL = new Characters(Set.of(Capability.TOKENS));

  private static Completion completion(String thinking, Optional<TokenIds> tokens, int reported) {
    var usage = new TokenUsage(5, 0, reported, 20, Source.REPORTED);
    return new Completion("", thinking, tokens, List.of(), Completion.End.FINISHED, usage);
  }

  private static TokenIds ids(String text) {
    return TokenIds.of(List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "1 7 8 2 3 9, false, 2",
    "7 8 2 3 9, true, 2",
    "7 8 9, true, 3",
    "7 8 9, false, 0",
    "1 2 7 2 3 1 8 2 3 9, false, 3",
    "1 7 2, false, 2",
  })
  void liesBetweenMarkers(String tokens, boolean opened, int count) {
    assertThat(MARKERS.between(ids(tokens), opened)).isEqualTo(count);
  }

  @Test
  void isTakenFromTheEngineIfItReportsIt() {
    var completion = completion("abc", Optional.of(ids("1 7 8 2 3 9")), 11);

    assertThat(MARKERS.usage(completion, MODEL, false)).isEqualTo(completion.usage());
  }

  @Test
  void isCountedInTokensElse() {
    var completion = completion("abc", Optional.of(ids("1 7 8 2 3 9")), 0);

    assertThat(MARKERS.usage(completion, MODEL, false))
        .isEqualTo(new TokenUsage(5, 0, 2, 20, Source.COUNTED));
  }

  @Test
  void isEstimatedByItsTextElse() {
    var completion = completion("abc", Optional.empty(), 0);

    assertThat(MARKERS.usage(completion, MODEL, false))
        .isEqualTo(new TokenUsage(5, 0, 3, 20, Source.ESTIMATED));
    assertThat(MARKERS.usage(completion, new Characters(Set.of()), false))
        .isEqualTo(completion.usage());
  }
}
