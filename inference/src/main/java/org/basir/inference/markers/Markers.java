package org.basir.inference.markers;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.TokenIds;

/// The tokens of each marker, 1/8 first.
public sealed interface Markers {

  /// Tokens of their own, which a model was trained on. They are barred wherever none is due.
  record Special(TokenIds tokens) implements Markers {

    public Special {
      if (tokens.size() != MarkerSchedule.MARKERS
          || tokens.stream().distinct().count() < tokens.size()) {
        throw new IllegalArgumentException("Seven different markers are needed, not " + tokens);
      }
    }

    @Override
    public TokenIds of(int eighths) {
      return tokens.slice(eighths - 1, eighths);
    }
  }

  /// Texts of several tokens, which any model can read. The budget pays for them.
  record Announced(List<TokenIds> texts) implements Markers {

    public Announced {
      texts = List.copyOf(texts);
      if (texts.size() != MarkerSchedule.MARKERS || texts.stream().anyMatch(TokenIds::isEmpty)) {
        throw new IllegalArgumentException("Seven texts are needed, not " + texts);
      }
    }

    @Override
    public TokenIds of(int eighths) {
      return texts.get(eighths - 1);
    }

    /// Tokens of the longest one.
    public int longest() {
      return texts.stream().mapToInt(TokenIds::size).max().orElseThrow();
    }
  }

  /// The tokens that say that so many eighths are left.
  ///
  /// @param eighths from 1 to 7
  TokenIds of(int eighths);

  /// Where they stand under a budget.
  ///
  /// @throws IllegalArgumentException if the budget is too small for them
  default MarkerSchedule schedule(int budget) {
    return switch (this) {
      case Special _ -> MarkerSchedule.of(budget);
      case Announced announced -> MarkerSchedule.paying(budget, announced.longest());
    };
  }

  /// A wording in a model's tokens.
  static Announced announced(MarkerWording wording, int budget, LanguageModel model) {
    return new Announced(
        IntStream.rangeClosed(1, MarkerSchedule.MARKERS)
            .mapToObj(eighths -> model.tokenize(wording.text(eighths, budget)))
            .toList());
  }
}
