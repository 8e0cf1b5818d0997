package org.basir.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 64 texts of 10 to 120 words: the mix of lengths that a budget speech has; always the same.
final class Texts {

  private static final long SEED = 20_270_201;
  private static final int COUNT = 64;
  private static final List<String> WORDS =
      List.of("duty", "on", "cement", "steel", "banks", "crore", "rural", "roads", "the", "outlay");

  private Texts() {}

  static List<String> ofASpeech() {
    var random = new SplittableRandom(SEED);
    return Stream.generate(() -> text(random)).limit(COUNT).toList();
  }

  private static String text(SplittableRandom random) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(random.nextInt(10, 121))
        .collect(Collectors.joining(" "));
  }
}
