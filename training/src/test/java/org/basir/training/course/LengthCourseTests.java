package org.basir.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.guidance.LengthLaws;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.LengthTableFile;
import org.basir.inference.guidance.TokenClass;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.decoder.FirstWeights;
import org.basir.training.length.ThinkingTrace;
import org.basir.training.sums.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LengthCourseTests {

  private static final DecoderShape SHAPE =
      new DecoderShape(2, 16, 2, 16, new Vocabulary().size(), 512);

  private final Vocabulary vocabulary = new Vocabulary();

  @TempDir private Path folder;

  @Test
  void trainsALawFromTracesOfTheModelItself() throws IOException {
    SumsDecoder.write(SHAPE, FirstWeights.of(SHAPE, 1), folder);
    try (var model = OrtDecoder.open(folder, DecoderSettings.automatic())) {
      var told = new ArrayList<String>();
      var plan = LengthPlan.standard().withTraces(40, 10);
      var figures = new LengthCourse(plan, model).run(folder, told::add);
      assertThat(figures.positions()).isGreaterThan(10);
      assertThat(told).hasSizeGreaterThan(plan.epochs());
      assertThat(LengthTableFile.read(folder).cells()).isNotEmpty();
      assertThatItGuides(model);
    }
  }

  private void assertThatItGuides(OrtDecoder model) {
    var close = TokenIds.of(vocabulary.id(Vocabulary.CLOSE));
    try (var law = LengthLaws.open(folder)) {
      var stage = new GuidanceStage(law, GuidanceSettings.of(30, close, Sampling.plain(1)));
      model.complete(CompletionRequest.of(new Prompt.Raw("7a+5b-3\n"), 20).withStages(stage));
      assertThat(stage.remaining()).isLessThan(30);
    }
  }

  @Test
  void recordsWhatItHears() {
    var recorder = new TraceRecorder(HiddenStates.NONE);
    assertThat(recorder.trace(1, 2)).isEmpty();
    recorder.onToken(1, "<think>");
    assertThat(recorder.trace(1, 2)).isEmpty();
  }

  @Test
  void theTableCountsLinesOfThinking() {
    var thinking = List.of("<think>", "\n", "brief", "\n", "a", "7", "\n", "</think>", "\n", "7");
    var tokens = thinking.stream().map(vocabulary::id).toList();
    var states = tokens.stream().map(_ -> new float[1][1]).toList();
    var table = LengthCourse.table(List.of(new ThinkingTrace(tokens, 0, 7, states)));
    assertThat(table.cells())
        .containsOnlyKeys(
            new LengthTable.Cell(TokenClass.BLANK, 0), new LengthTable.Cell(TokenClass.LETTER, 1));
  }
}
