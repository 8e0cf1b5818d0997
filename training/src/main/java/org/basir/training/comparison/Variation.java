package org.basir.training.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.basir.training.recipe.Recipe;

/// Values of one thing that recipes are compared by.
public record Variation(Axis axis, List<String> values) {

  public Variation {
    values = List.copyOf(values);
  }

  /// Reads `precision=fp32,bf16-nearest`; values with commas in them are parted by `;`.
  ///
  /// @throws IllegalArgumentException naming what is known
  public static Variation parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException(
          "'%s' is not of the form precision=fp32,mixed".formatted(text));
    }
    var values = text.substring(sign + 1);
    return new Variation(
        Axis.parse(text.substring(0, sign)),
        List.of(values.split(values.contains(";") ? ";" : ",", -1)));
  }

  /// Every value of each with every value of the others.
  ///
  /// @throws IllegalArgumentException when a value can't be
  public static List<Variant> product(Recipe base, List<Variation> variations) {
    var variants = List.of(new Variant("base", base));
    for (var variation : variations) {
      variants = variants.stream().flatMap(variation::of).toList();
    }
    return variants;
  }

  private Stream<Variant> of(Variant variant) {
    var before = variant.label().equals("base") ? "" : variant.label() + " ";
    return values.stream()
        .map(value ->
            new Variant(
                "%s%s=%s".formatted(before, axis, value), axis.change(variant.recipe(), value)));
  }

  /// Variants that differ in this alone, called by their values.
  public List<Variant> of(Recipe base) {
    return values.stream().map(value -> new Variant(value, axis.change(base, value))).toList();
  }
}
