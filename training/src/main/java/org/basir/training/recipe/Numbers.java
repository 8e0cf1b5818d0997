package org.basir.training.recipe;

/// Numbers within a text such as `lora:16`.
final class Numbers {

  private Numbers() {}

  static int whole(String what, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s '%s' is no whole number".formatted(what, text), e);
    }
  }

  static double decimal(String what, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s '%s' is no number".formatted(what, text), e);
    }
  }
}
