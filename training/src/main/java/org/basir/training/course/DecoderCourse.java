package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.basir.inference.onnx.Parameter;
import org.basir.training.decoder.DecoderLesson;
import org.basir.training.engine.DecoderTraining;
import org.basir.training.schedule.LrProfile;
import org.basir.training.sums.Lessons;
import org.basir.training.sums.Vocabulary;

/// Trains a decoder on the sums task, on one thread. What it has learned is saved every minute: the
/// same plan in the same folder goes on from there.
///
/// ```java
/// var course = new DecoderCourse(CoursePlan.standard(), folder, InstantSource.system());
/// var weights = course.run(step -> {});
/// ```
public final class DecoderCourse {

  private static final int WARM_UP = 100;
  private static final int TELL = 50;
  private static final double SAVE = 60;

  private final CoursePlan plan;
  private final InstantSource clock;
  private final CourseSaves saves;
  private final LessonPool pool;
  private final LrProfile profile;

  /// @param folder for what is saved on the way
  public DecoderCourse(CoursePlan plan, Path folder, InstantSource clock) {
    var vocabulary = new Vocabulary();
    this.plan = plan;
    this.clock = clock;
    this.saves = new CourseSaves(folder, plan.toString());
    this.pool =
        new LessonPool(new Lessons(plan.mix(), vocabulary), vocabulary, plan.seed(), plan.tokens());
    this.profile = LrProfile.parse(plan.optimiser().schedule());
  }

  /// Trains to the end.
  ///
  /// @param listener of what happens, on the calling thread
  /// @return the decoder's numbers
  /// @throws IOException when it can't be saved
  public Map<String, Parameter> run(Consumer<CourseStep> listener) throws IOException {
    var training =
        DecoderTraining.begin(plan.shape(), plan.optimiser(), plan.precision(), plan.seed());
    var place = saves.restore(training);
    long step = place.step();
    double seconds = place.seconds();
    double saved = seconds;
    var telling = new Telling(listener);
    while (plan.effort().progress(step, seconds) < 1) {
      double progress = plan.effort().progress(step, seconds);
      long begun = clock.millis();
      var lessons = pool.step(step);
      double loss = training.step(step, lessons, multiplier(step, progress));
      double took = (clock.millis() - begun) / 1000.0;
      seconds += took;
      step++;
      telling.took(step, plan.effort().progress(step, seconds), loss, tokens(lessons), took);
      if (seconds - saved >= SAVE) {
        saves.save(training, step, seconds);
        saved = seconds;
      }
    }
    saves.save(training, step, seconds);
    return training.weights();
  }

  private double multiplier(long step, double progress) {
    return Math.min(1, (step + 1.0) / WARM_UP) * profile.at(progress);
  }

  private static long tokens(Iterable<DecoderLesson> lessons) {
    long tokens = 0;
    for (var lesson : lessons) {
      tokens += lesson.tokens().length;
    }
    return tokens;
  }

  /// Gathers steps until there are enough to tell of.
  private static final class Telling {

    private final Consumer<CourseStep> listener;
    private double losses;
    private long tokens;
    private double seconds;
    private int count;

    Telling(Consumer<CourseStep> listener) {
      this.listener = listener;
    }

    void took(long step, double progress, double loss, long read, double took) {
      losses += loss;
      tokens += read;
      seconds += took;
      count++;
      if (count == TELL || progress >= 1) {
        double rate = seconds > 0 ? tokens / seconds : 0;
        listener.accept(new CourseStep(step, Math.min(1, progress), losses / count, rate));
        losses = 0;
        tokens = 0;
        seconds = 0;
        count = 0;
      }
    }
  }
}
