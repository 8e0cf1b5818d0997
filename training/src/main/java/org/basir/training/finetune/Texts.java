package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.inference.classifier.ClassifierInput;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.TrainingData;
import org.basir.training.recipe.Recipe;
import org.basir.training.recipe.Scoring;
import tools.jackson.databind.json.JsonMapper;

/// All that is learned from and chosen by, as `texts.json` in a training's folder. Sectors are
/// places in the taxonomy's order.
///
/// @param definitions one per sector
record Texts(List<Text> train, List<Text> dev, List<String> definitions) {

  record Text(String text, List<Integer> sectors) {}

  private static final String FILE = "texts.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param recipe says whether definitions and cues are learned from, too
  static Texts of(TrainingData data, Taxonomy taxonomy, Recipe recipe) {
    var train = new ArrayList<>(texts(data.train(), taxonomy));
    if (recipe.cues()) {
      for (int place : cued(data, taxonomy, recipe.design().scoring())) {
        train.addAll(said(taxonomy.sectors().get(place), place));
      }
    }
    return new Texts(
        train,
        texts(data.dev(), taxonomy),
        taxonomy.sectors().stream().map(Texts::definition).toList());
  }

  private static List<Text> texts(List<LabelledExcerpt> rows, Taxonomy taxonomy) {
    var codes = taxonomy.codes();
    return rows.stream()
        .map(row ->
            new Text(
                ClassifierInput.of(row.section(), row.heading(), row.text()),
                row.sectors().stream().map(codes::indexOf).sorted().toList()))
        .toList();
  }

  /// A sector without rows that is scored by its definition is left alone: learning its cues from
  /// few texts beside the thousands that don't carry it would teach that it is never there.
  private static int[] cued(TrainingData data, Taxonomy taxonomy, Scoring scoring) {
    var given = data.counts().counts();
    return IntStream.range(0, taxonomy.size())
        .filter(
            place -> scoring == Scoring.WEIGHTS || given.containsKey(taxonomy.codes().get(place)))
        .toArray();
  }

  private static List<Text> said(Sector sector, int place) {
    var cues = Arrays.stream(sector.cues().split(";")).map(String::strip);
    return Stream.concat(Stream.of(sector.name() + ": " + sector.definition()), cues)
        .filter(text -> !text.isBlank())
        .map(text -> new Text(text, List.of(place)))
        .toList();
  }

  private static String definition(Sector sector) {
    return "%s: %s %s".formatted(sector.name(), sector.definition(), sector.cues()).strip();
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), json());
  }

  static Texts read(Path folder) throws IOException {
    return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Texts.class);
  }
}
