package org.basir.training.sums;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a prompt says of how much to think, as lines after the chain.
public sealed interface Advice {

  /// The lines, each with its end; or nothing.
  String text();

  /// Nothing is said.
  record None() implements Advice {

    @Override
    public String text() {
      return "";
    }
  }

  /// A number of tokens for all thinking.
  ///
  /// @param tokens after the opening marker, up to and with the closing one
  record Budget(int tokens) implements Advice {

    @Override
    public String text() {
      return "budget %d\n".formatted(tokens);
    }
  }

  /// A number of tokens, and that markers will say how much of it is left.
  record Announced(int tokens) implements Advice {

    @Override
    public String text() {
      return "budget %d in 8 parts\n".formatted(tokens);
    }
  }

  /// Sub-questions with a number of tokens for each.
  record Plan(List<Step> steps) implements Advice {

    public Plan {
      steps = List.copyOf(steps);
    }

    @Override
    public String text() {
      return IntStream.range(0, steps.size())
          .mapToObj(step -> "%d. %s\n".formatted(step + 1, steps.get(step).text()))
          .collect(Collectors.joining());
    }
  }

  /// Sub-questions without numbers of their own, and perhaps one for all thinking.
  ///
  /// @param tokens after the opening marker, up to and with the closing one
  record Outline(List<Part> parts, OptionalInt tokens) implements Advice {

    public Outline {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      var lines =
          IntStream.range(0, parts.size())
              .mapToObj(part -> "%d. %s\n".formatted(part + 1, parts.get(part).text()))
              .collect(Collectors.joining());
      return tokens.isPresent() ? lines + new Budget(tokens.getAsInt()).text() : lines;
    }
  }

  /// A sub-question.
  record Step(Part part, int tokens) {

    /// Such as `a-c (aim for at most 40 tokens)`.
    public String text() {
      return "%s (aim for at most %d tokens)".formatted(part.text(), tokens);
    }
  }
}
