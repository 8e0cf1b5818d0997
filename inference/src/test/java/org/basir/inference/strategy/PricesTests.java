package org.basir.inference.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.Test;

class PricesTests {

  private static final ThinkingFormat WORDS = new ThinkingFormat("Reasoning:\n", "\nAnswer:");

  @Test
  void countsMarkersByThemselvesWhereEveryTextBeginsWithATokenMore() {
    var model = new Prefixing();
    var question =
        new Question(ScopePath.of("acme"), new IdempotencyKey("1"), "What?", OptionalInt.empty());
    var written =
        Written.of(model, Optional.empty(), "What?").plus(WORDS.open()).plus(WORDS.close());

    var price =
        new Prices(model, WORDS, TokenWeights.EQUAL).of(new Strategy.HardCap(), question, 0);

    assertThat(price.full(new Need(0, 0, 32, 32))).isEqualTo(written.size() + 32);
  }

  /// Every character is a token, and a mark of where a text begins is one.
  private static final class Prefixing implements LanguageModel {

    @Override
    public String name() {
      return "prefixing";
    }

    @Override
    public Set<Capability> capabilities() {
      return EnumSet.of(Capability.RAW_PROMPT, Capability.TOKENS);
    }

    @Override
    public Completion complete(CompletionRequest request, PieceListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TokenIds tokenize(String text) {
      return TokenIds.of(IntStream.concat(IntStream.of(0), text.chars()).toArray());
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
}
