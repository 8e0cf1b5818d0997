package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.training.length.LengthFigures;
import org.basir.training.sums.Advice;
import org.basir.training.sums.SumsTask;

/// Makes the folder of a decoder of the sums task: trains it and what predicts how long it thinks,
/// examines both, and writes down what they are.
///
/// @param saves folder for what is saved on the way; the same plan goes on from there
public record SumsModel(CoursePlan plan, LengthPlan lengths, Path saves, InstantSource clock) {

  private static final long EXAM_SEED = 20_251;
  private static final int QUESTIONS = 500;
  private static final String CARD = "MODEL_CARD.md";

  /// What was made.
  public record Figures(ExamFigures exam, LengthFigures lengths) {}

  /// What is heard on the way.
  ///
  /// @param steps of the decoder
  /// @param stages in words
  public record Listening(Consumer<CourseStep> steps, Consumer<String> stages) {}

  /// Trains and writes the folder.
  ///
  /// @throws IOException when it can't be written
  public Figures make(Path folder, Listening listening) throws IOException {
    var weights = new DecoderCourse(plan, saves, clock).run(listening.steps());
    SumsDecoder.write(plan.shape(), weights, folder);
    try (var model = OrtDecoder.open(folder, DecoderSettings.automatic().withParallelism(1, 1))) {
      listening.stages().accept("asks " + QUESTIONS + " questions");
      var exam =
          new Exam(model).ask(SumsTask.testItems(EXAM_SEED, QUESTIONS), _ -> new Advice.None());
      var judged = new LengthCourse(lengths, model).run(folder, listening.stages());
      var figures = new Figures(exam, judged);
      Files.writeString(folder.resolve(CARD), new SumsCard(plan, lengths, figures).text());
      return figures;
    }
  }
}
