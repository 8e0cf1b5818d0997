package org.basir.ranking.assessment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.basir.inference.scorer.Method;

/// Methods as users write them: `pointwise`, `pairwise`, `pairwise-both` or
/// `listwise:WINDOW:STRIDE`.
final class MethodName {

  private static final Pattern LISTWISE =
      Pattern.compile("listwise(?::([0-9]{1,2}):([0-9]{1,2}))?");
  private static final int WINDOW = 8;
  private static final int STRIDE = 4;

  private MethodName() {}

  /// Empty if it is none.
  static Optional<Method> parse(String name) {
    return switch (name) {
      case "pointwise" -> Optional.of(new Method.Pointwise());
      case "pairwise" -> Optional.of(new Method.Pairwise(false));
      case "pairwise-both" -> Optional.of(new Method.Pairwise(true));
      case String other -> listwise(other);
    };
  }

  private static Optional<Method> listwise(String name) {
    var parts = LISTWISE.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    if (parts.group(1) == null) {
      return Optional.of(new Method.Listwise(WINDOW, STRIDE));
    }
    int window = Integer.parseInt(parts.group(1));
    int stride = Integer.parseInt(parts.group(2));
    return window < 2 || stride < 1 || stride > window
        ? Optional.empty()
        : Optional.of(new Method.Listwise(window, stride));
  }
}
