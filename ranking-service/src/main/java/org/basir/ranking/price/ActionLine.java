package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.Locale;
import org.basir.ranking.price.CorporateAction.Kind;

/// A line of a file of corporate actions.
final class ActionLine {

  private ActionLine() {}

  /// Reads the fields of a line. A split's ratio is new shares by old (`5:1`, `5`) or old face
  /// value by new (`10:2`); a bonus's is shares handed out by shares held (`1:2`).
  ///
  /// @throws RuntimeException if a field is not what it should be
  static CorporateAction of(String symbol, String exDate, String kind, String ratio) {
    var known = kind(kind);
    var parts = ratio(ratio);
    var factor =
        switch (known) {
          case SPLIT -> parts;
          case BONUS -> 1 + parts;
          case INFERRED -> throw new IllegalArgumentException("kind is split or bonus");
        };
    return new CorporateAction(symbol, LocalDate.parse(exDate), known, factor);
  }

  private static Kind kind(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "split" -> Kind.SPLIT;
      case "bonus" -> Kind.BONUS;
      default -> throw new IllegalArgumentException("kind is split or bonus, not '" + name + "'");
    };
  }

  private static double ratio(String text) {
    var parts = text.split(":", -1);
    var ratio =
        switch (parts.length) {
          case 1 -> Double.parseDouble(parts[0].strip());
          case 2 -> Double.parseDouble(parts[0].strip()) / Double.parseDouble(parts[1].strip());
          default -> throw new IllegalArgumentException("'" + text + "' is no ratio like 5:1");
        };
    if (!Double.isFinite(ratio) || ratio <= 0) {
      throw new IllegalArgumentException("'" + text + "' is no ratio above 0");
    }
    return ratio;
  }
}
