package org.basir.training.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.basir.training.thinker.Marker;
import org.basir.training.thinker.MarkerSpacing;

/// Draws what a model is taught, from chains that are not for testing.
public final class Lessons {

  private static final int SHORTEST_PLANNED = 4;
  private static final int MOST_PARTS = 4;
  private static final double GENEROUS = 0.25;
  private static final double MOST_GENEROUS = 3;

  private final Mix mix;
  private final Vocabulary vocabulary;

  public Lessons(Mix mix, Vocabulary vocabulary) {
    this.mix = mix;
    this.vocabulary = vocabulary;
  }

  public Lesson draw(RandomGenerator random) {
    var item = SumsTask.trainItem(random);
    boolean plans = random.nextDouble() < mix.planned();
    return plans && item.chain().length() >= SHORTEST_PLANNED
        ? planned(item, random)
        : whole(item, random);
  }

  private Lesson planned(Item item, RandomGenerator random) {
    int most = Math.min(MOST_PARTS, item.chain().length() / 2);
    var steps = new ArrayList<Advice.Step>();
    var thinking = new Thinking(item.chain(), random, mix.slips());
    thinking.open();
    for (var part : Part.of(item.chain(), random.nextInt(2, most + 1))) {
      int before = thinking.pieces().size();
      thinking.think(part, style(random));
      int length = thinking.pieces().size() - before;
      steps.add(new Advice.Step(part, mix.label().of(length)));
    }
    var pieces = new ArrayList<>(thinking.pieces());
    pieces.add(Piece.learned(Vocabulary.CLOSE));
    int whole = mix.label().of(pieces.size() - 1);
    return lesson(item, plan(steps, whole, random), pieces);
  }

  /// With numbers of the steps, or without, half of these with one for all.
  private Advice plan(List<Advice.Step> steps, int whole, RandomGenerator random) {
    if (random.nextDouble() >= mix.outlined()) {
      return new Advice.Plan(steps);
    }
    return new Advice.Outline(
        steps.stream().map(Advice.Step::part).toList(),
        random.nextBoolean() ? OptionalInt.of(whole) : OptionalInt.empty());
  }

  private Lesson whole(Item item, RandomGenerator random) {
    var style = style(random);
    var thinking = new Thinking(item.chain(), random, mix.slips());
    thinking.open();
    thinking.think(new Part(0, item.chain().length()), style);
    boolean interrupted = random.nextDouble() < mix.interrupted();
    boolean advised = random.nextDouble() < mix.advised();
    var pieces =
        interrupted
            ? new Interruption(thinking.pieces()).draw(random, advised)
            : closed(thinking.pieces());
    // the opening marker is no part of what a budget is for
    int budget = mix.label().of(pieces.size() - 1);
    if (style == Style.CHECKED && !interrupted && random.nextDouble() < GENEROUS) {
      budget = mix.label().of((int) (budget * random.nextDouble(1, MOST_GENEROUS)));
    }
    return advised
        ? advised(item, budget, pieces, random)
        : lesson(item, new Advice.None(), pieces);
  }

  private Lesson advised(Item item, int budget, List<Piece> pieces, RandomGenerator random) {
    if (random.nextBoolean()) {
      return lesson(item, new Advice.Budget(budget), pieces);
    }
    var thinking = pieces.subList(1, pieces.size());
    int paying = mix.label().of(budget + Marker.all().size());
    var marked =
        new MarkerSpacing(paying)
            .insert(
                thinking, thinking.size(), marker -> new Piece(marker.text(), mix.markerWeight()));
    var all = new ArrayList<>(pieces.subList(0, 1));
    all.addAll(marked);
    return lesson(item, new Advice.Announced(paying), all);
  }

  private Style style(RandomGenerator random) {
    double drawn = random.nextDouble();
    if (drawn < mix.brief()) {
      return Style.BRIEF;
    }
    return drawn < mix.brief() + mix.checked() ? Style.CHECKED : Style.CAREFUL;
  }

  private static List<Piece> closed(List<Piece> thinking) {
    var pieces = new ArrayList<>(thinking);
    pieces.add(Piece.learned(Vocabulary.CLOSE));
    return pieces;
  }

  private Lesson lesson(Item item, Advice advice, List<Piece> thinking) {
    var pieces = new ArrayList<Piece>();
    vocabulary.split(item.prompt(advice)).forEach(token -> pieces.add(Piece.read(token)));
    pieces.addAll(thinking);
    pieces.add(Piece.learned("\n"));
    vocabulary
        .split(Chain.written(item.chain().result()))
        .forEach(digit -> pieces.add(Piece.learned(digit)));
    pieces.add(Piece.learned(Vocabulary.END));
    return new Lesson(pieces);
  }
}
