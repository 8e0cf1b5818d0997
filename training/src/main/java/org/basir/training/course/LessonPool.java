package org.basir.training.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.basir.training.decoder.DecoderLesson;
import org.basir.training.sums.Lesson;
import org.basir.training.sums.Lessons;
import org.basir.training.sums.Vocabulary;

/// Lessons for each step. They depend on the seed and the step alone, so that a training that goes
/// on sees what it would have seen.
///
/// Lessons are drawn many steps ahead and put together with others of their length.
final class LessonPool {

  /// Steps whose lessons are drawn together.
  private static final int AHEAD = 64;

  private final Lessons lessons;
  private final Vocabulary vocabulary;
  private final long seed;
  private final int tokens;
  private List<List<DecoderLesson>> steps = List.of();
  private long pool = -1;

  /// @param tokens about how many a step has
  LessonPool(Lessons lessons, Vocabulary vocabulary, long seed, int tokens) {
    this.lessons = lessons;
    this.vocabulary = vocabulary;
    this.seed = seed;
    this.tokens = tokens;
  }

  /// The lessons of a step, counted from 0.
  List<DecoderLesson> step(long step) {
    if (step / AHEAD != pool) {
      pool = step / AHEAD;
      steps = draw(new Random(seed * 1_000_003 + pool));
    }
    return steps.get((int) (step % AHEAD));
  }

  private List<List<DecoderLesson>> draw(RandomGenerator random) {
    var drawn = new ArrayList<Lesson>();
    for (long total = 0; total < (long) AHEAD * tokens; total += drawn.getLast().size()) {
      drawn.add(lessons.draw(random));
    }
    drawn.sort(Comparator.comparingInt(Lesson::size));
    var all = split(drawn);
    Collections.shuffle(all, Random.from(random));
    return all;
  }

  private List<List<DecoderLesson>> split(List<Lesson> sorted) {
    long total = sorted.stream().mapToLong(Lesson::size).sum();
    var all = new ArrayList<List<DecoderLesson>>();
    for (int step = 0; step < AHEAD; step++) {
      all.add(new ArrayList<>());
    }
    long before = 0;
    for (var lesson : sorted) {
      all.get((int) (before * AHEAD / total)).add(taught(lesson));
      before += lesson.size();
    }
    return all;
  }

  private DecoderLesson taught(Lesson lesson) {
    return new DecoderLesson(lesson.ids(vocabulary), lesson.weights());
  }
}
