package org.basir.inference.llm.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;

/// The tokens of a call: as the server reports them, else as its vocabulary counts them, else as
/// the length of the texts suggests.
record Tally(Prompt prompt, Assembly answer, Optional<Vocabulary> vocabulary) {

  /// Characters of a token, roughly, in English.
  private static final int CHARACTERS = 4;

  TokenUsage usage() {
    return answer.counts().map(this::reported).orElseGet(() -> orEstimated(this::counted));
  }

  /// Without a further call to a server that has just failed.
  TokenUsage usageAtHand() {
    return answer.counts().isPresent()
        ? new Tally(prompt, answer, Optional.empty()).usage()
        : estimated();
  }

  private TokenUsage reported(Counts counts) {
    // what is cut short here goes on for a moment there
    boolean whole = !answer.end().equals(Optional.of(End.CANCELLED)) && !answer.cut();
    var source = whole ? Source.REPORTED : Source.COUNTED;
    if (counts.thinking().isPresent() || answer.thinking().isEmpty()) {
      return usage(counts, counts.thinking().orElse(0), source);
    }
    return orElse(
        () -> usage(counts, count(answer.thinking()), Source.COUNTED),
        () -> usage(counts, share(counts.completion()), Source.ESTIMATED));
  }

  private static TokenUsage usage(Counts counts, int thinking, Source source) {
    return new TokenUsage(
        counts.prompt(),
        counts.cached(),
        Math.min(thinking, counts.completion()),
        counts.completion(),
        source);
  }

  private int share(int completion) {
    double thought = answer.thinking().length();
    return (int) Math.round(completion * thought / (thought + answer.text().length()));
  }

  private TokenUsage counted() {
    int thinking = count(answer.thinking());
    int completion =
        answer.tokens().isEmpty() ? thinking + count(answer.text()) : answer.tokens().size();
    return new TokenUsage(
        promptTokens(), 0, Math.min(thinking, completion), completion, Source.COUNTED);
  }

  private int promptTokens() {
    return switch (prompt) {
      case Prompt.Tokens tokens -> tokens.ids().size();
      case Prompt.Raw raw -> known().tokens(raw.text(), true).size();
      case Prompt.Chat chat -> known().tokens(known().render(chat), true).size();
    };
  }

  private int count(String text) {
    return text.isEmpty() ? 0 : known().tokens(text, false).size();
  }

  private Vocabulary known() {
    return vocabulary.orElseThrow();
  }

  private TokenUsage estimated() {
    int thinking = guess(answer.thinking());
    int completion = Math.max(thinking + guess(answer.text()), answer.pieces());
    return new TokenUsage(guessed(prompt), 0, thinking, completion, Source.ESTIMATED);
  }

  private static int guessed(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Tokens tokens -> tokens.ids().size();
      case Prompt.Raw raw -> guess(raw.text());
      case Prompt.Chat chat ->
          chat.messages().stream().mapToInt(each -> guess(each.text()) + CHARACTERS).sum();
    };
  }

  private static int guess(String text) {
    return Math.ceilDiv(text.length(), CHARACTERS);
  }

  private TokenUsage orEstimated(Supplier<TokenUsage> counting) {
    return orElse(counting, this::estimated);
  }

  private TokenUsage orElse(Supplier<TokenUsage> counting, Supplier<TokenUsage> otherwise) {
    if (vocabulary.isEmpty()) {
      return otherwise.get();
    }
    try {
      return counting.get();
    } catch (CompletionFailed uncountable) {
      return otherwise.get();
    }
  }
}
