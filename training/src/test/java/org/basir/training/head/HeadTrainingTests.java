package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.report.ConsoleTable;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadTrainingTests {

  private static final Path HOME = Path.of("target", "test-home");
  private static final List<String> SECTORS = List.of("gold jewellery", "tea gardens", "highways");
  private static final Taxonomy TAXONOMY =
      Taxonomy.read(
          new StringReader(
              """
              code,slug,name,definition,cues,not_this
              1,gold,Gold,Jewellery,gold,none
              2,tea,Tea,Gardens,tea,none
              3,roads,Roads,Highways,roads,none
              """));

  @TempDir Path folder;

  @Test
  void writesClassifiersThatFindWhatTheyWereTaught() throws IOException {
    var stages = Collections.synchronizedList(new ArrayList<String>());
    var result = HeadTraining.run(settings(2010), (stage, done, total) -> stages.add(stage));

    assertThat(result.heads())
        .extracting(TrainedHead::name)
        .containsExactly("all-minilm-l6-v2-head", "tfidf-head");
    assertThat(stages).contains("fitting all-minilm-l6-v2-head", "fitting tfidf-head");
    try (var encoders = new Encoders(new ModelStore(HOME), EncoderSettings.automatic())) {
      for (var head : result.heads()) {
        assertFindsSectors(head, encoders);
      }
    }
  }

  @Test
  void writesTheSameParametersTwice() throws IOException {
    var once = HeadTraining.run(settings(2010), (stage, done, total) -> {});
    var again = HeadTraining.run(settings(2010), (stage, done, total) -> {});

    assertThat(again.heads())
        .extracting(TrainedHead::version)
        .isEqualTo(once.heads().stream().map(TrainedHead::version).toList());
  }

  @Test
  void refusesHeldOutYears() throws IOException {
    var settings = settings(2021);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeadTraining.run(settings, (stage, done, total) -> {}))
        .withMessageContaining("is of 2021; years from 2020 are held out");
  }

  @Test
  void takesHeldOutYearsOnlyWhenTold() throws IOException {
    var settings = settings(2021).withHeldOutYears();

    assertThat(HeadTraining.run(settings, (stage, done, total) -> {}).heads()).hasSize(2);
  }

  private static void assertFindsSectors(TrainedHead head, Encoders encoders) throws IOException {
    var model = ClassifierModel.folder(head.folder(), encoders);
    var scores = model.classify(List.of("Duty on gold jewellery in 1999.", "I thank the House."));

    assertThat(model.version()).isEqualTo(head.version());
    assertThat(scores.getFirst().selected())
        .extracting(score -> score.sector().slug())
        .containsExactly("gold");
    assertThat(scores.getLast().selected()).isEmpty();
    assertThat(head.dev().value(Measure.MICRO_F1)).isGreaterThan(0.9);
    assertThat(head.folder().resolve("MODEL_CARD.md")).content().contains(head.version(), "C = 10");
    assertThat(head.folder().resolve("manifest.json")).content().contains("sha256", "7.0-test");
    assertThat(new ConsoleTable(new HeadTrainingResult(List.of(head)).table()).render())
        .contains(head.version());
  }

  private HeadTrainingSettings settings(int lastYear) throws IOException {
    var data = folder.resolve("data.jsonl");
    var lines = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      lines.add(line(i, "train", 1990 + i % 5));
    }
    for (int i = 60; i < 84; i++) {
      lines.add(line(i, "dev", lastYear - i % 2));
    }
    Files.write(data, lines);
    return HeadTrainingSettings.standard(data, folder.resolve("heads"), HOME, TAXONOMY, "7.0-test")
        .withEncoder(ModelId.ALL_MINILM);
  }

  private static String line(int i, String split, int year) {
    int sector = i % 4;
    var about = sector == 0 ? "the wisdom of this House" : SECTORS.get(sector - 1);
    return """
    {"id": "%d", "budget": "%d", "year": %d, "text": "I speak of %s, point %d.", "sectors": [%s], "split": "%s"}\
    """
        .formatted(i, year, year, about, i, sector == 0 ? "" : String.valueOf(sector), split);
  }
}
