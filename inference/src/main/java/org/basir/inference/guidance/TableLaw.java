package org.basir.inference.guidance;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;

/// A law by a table, which may grow while it is used. Tokens of one class have one law; the closing
/// marker always fits.
public final class TableLaw implements LengthLaw {

  private final Supplier<LengthTable> table;
  private final TokenClass[] classes;
  private final int close;

  private TableLaw(Supplier<LengthTable> table, TokenClass[] classes, int close) {
    this.table = table;
    this.classes = classes;
    this.close = close;
  }

  /// The law of a model by a table that is asked for anew at each step.
  ///
  /// @param close the closing marker of thinking
  /// @param vocabulary how many tokens the model has
  public static TableLaw of(
      Supplier<LengthTable> table, LanguageModel model, TokenIds close, int vocabulary) {
    var classes =
        IntStream.range(0, vocabulary)
            .mapToObj(token -> TokenClass.of(model.text(TokenIds.of(token))))
            .toArray(TokenClass[]::new);
    return new TableLaw(table, classes, close.at(0));
  }

  @Override
  public HiddenStates needs() {
    return HiddenStates.NONE;
  }

  @Override
  public StepLengths at(StepView step) {
    return new AtPosition(table.get(), step.position());
  }

  /// What the table says at one position; each class is looked up once.
  private final class AtPosition implements StepLengths {

    private final LengthTable known;
    private final int position;
    private final Map<TokenClass, Double> fits = new EnumMap<>(TokenClass.class);
    private double remaining;

    AtPosition(LengthTable known, int position) {
      this.known = known;
      this.position = position;
    }

    @Override
    public double lnFit(int token, double left) {
      if (left != remaining) {
        fits.clear();
        remaining = left;
      }
      if (token == close) {
        // where nothing else is known, closing must not win for want of others
        return known.law(position).isPresent() ? 0 : Double.NEGATIVE_INFINITY;
      }
      return fits.computeIfAbsent(classes[token], this::lnFit);
    }

    private double lnFit(TokenClass of) {
      return known
          .law(of, position)
          .map(law -> law.lnFit(remaining))
          .orElse(Double.NEGATIVE_INFINITY);
    }
  }
}
