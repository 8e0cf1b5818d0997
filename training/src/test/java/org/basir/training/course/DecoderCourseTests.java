package org.basir.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.llm.TokenIds;
import org.basir.training.decoder.DecoderLesson;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Lessons;
import org.basir.training.sums.SumsTask;
import org.basir.training.sums.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderCourseTests {

  private static final DecoderShape SMALL =
      new DecoderShape(2, 32, 2, 64, new Vocabulary().size(), 512);

  private static final CoursePlan PLAN =
      new CoursePlan(
          SMALL,
          CoursePlan.standard().optimiser(),
          CoursePlan.standard().precision(),
          CoursePlan.standard().mix(),
          1,
          512,
          new Effort.Steps(12));

  /// Each look at it takes ten seconds.
  private final InstantSource clock =
      new InstantSource() {
        private long seconds;

        @Override
        public Instant instant() {
          seconds += 10;
          return Instant.ofEpochSecond(seconds);
        }
      };

  @TempDir private Path folder;

  @Test
  void aTrainingThatWasEndedGoesOn() throws IOException {
    var whole = new DecoderCourse(PLAN, folder.resolve("whole"), clock).run(_ -> {});
    var stopping = new DecoderCourse(PLAN, folder.resolve("stopped"), stoppingClock(15));
    try {
      stopping.run(_ -> {});
    } catch (Stopped e) {
      // as if the machine went off amid the eighth step
    }
    var steps = new ArrayList<CourseStep>();
    var resumed = new DecoderCourse(PLAN, folder.resolve("stopped"), clock).run(steps::add);
    assertThat(steps.getLast().step()).isEqualTo(12);
    assertThat(resumed).containsOnlyKeys(whole.keySet());
    resumed.forEach((name, weight) ->
        assertThat(weight.values())
            .as(name)
            .containsExactly(Objects.requireNonNull(whole.get(name)).values(), within(1e-4f)));
  }

  @Test
  void minutesEndATraining() throws IOException {
    var steps = new ArrayList<CourseStep>();
    var plan = PLAN.with(new Effort.Time(Duration.ofSeconds(45)));
    new DecoderCourse(plan, folder, clock).run(steps::add);
    assertThat(steps).extracting(CourseStep::step).containsExactly(5L);
    assertThat(steps.getLast().progress()).isEqualTo(1);
  }

  @Test
  void whatWasTrainedIsServed() throws IOException {
    var weights = new DecoderCourse(PLAN, folder.resolve("training"), clock).run(_ -> {});
    SumsDecoder.write(SMALL, weights, folder.resolve("decoder"));
    try (var model = OrtDecoder.open(folder.resolve("decoder"), DecoderSettings.automatic())) {
      var vocabulary = new Vocabulary();
      assertThat(model.name()).isEqualTo(SumsDecoder.ID);
      assertThat(model.tokenize("7a+5\nbudget 40\n<think>\n"))
          .isEqualTo(
              TokenIds.of(
                  vocabulary.split("7a+5\nbudget 40\n<think>\n").stream()
                      .mapToInt(vocabulary::id)
                      .toArray()));
      var figures = new Exam(model).ask(SumsTask.testItems(1, 5), _ -> new Advice.None());
      assertThat(figures.asked()).isEqualTo(5);
      assertThat(figures.byLevel()).hasSize(5);
    }
  }

  @Test
  void lessonsOfAStepAreAlwaysTheSame() {
    var mix = PLAN.mix();
    var vocabulary = new Vocabulary();
    var lessons = new Lessons(mix, vocabulary);
    var one = new LessonPool(lessons, vocabulary, 3, 600);
    var other = new LessonPool(lessons, vocabulary, 3, 600);
    one.step(0);
    assertThat(tokens(one, 70)).isDeepEqualTo(tokens(other, 70));
    for (int step = 0; step < 64; step++) {
      assertThat(List.of(tokens(one, step))).isNotEmpty();
    }
  }

  private static long[][] tokens(LessonPool pool, long step) {
    return pool.step(step).stream().map(DecoderLesson::tokens).toArray(long[][]::new);
  }

  private InstantSource stoppingClock(int looks) {
    return new InstantSource() {
      private int seen;

      @Override
      public Instant instant() {
        if (++seen > looks) {
          throw new Stopped();
        }
        return clock.instant();
      }
    };
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
