package org.basir.classifier.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.inference.head.Label;
import org.basir.inference.head.LinearHead;
import org.basir.inference.model.ModelId;
import org.basir.inference.tfidf.TfIdf;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Real models small enough to foresee: one word stands for one sector.
public final class SmallModel {

  private static final float WEIGHT = 10;
  private static final float BIAS = -5;
  private static final float THRESHOLD = 0.5f;

  private SmallModel() {}

  /// A model folder in which each word of the map selects the sector with the slug beside it.
  public static Path write(
      Path models, String name, Taxonomy taxonomy, Map<String, String> slugByWord) {
    var words = new TreeMap<>(slugByWord);
    var labels = new ArrayList<Label>();
    for (var slug : words.values()) {
      labels.add(new Label(taxonomy.bySlug(slug).map(Sector::code).orElseThrow(), slug));
    }
    return write(models, name, labels, List.copyOf(words.keySet()));
  }

  /// As above for sectors that need not be in any taxonomy.
  public static Path write(Path models, String name, List<Label> labels, List<String> words) {
    var idf = filled(words.size(), 1);
    var file = ClassifierFile.write(name, new TfIdf(words, idf), head(labels, words.size()));
    return save(models.resolve(name), file);
  }

  /// A model folder whose encoder exists nowhere.
  public static Path writeBroken(Path models, String name, Taxonomy taxonomy) {
    var slug = taxonomy.sectors().getFirst().slug();
    return write(models, name, new ModelId("no-such-encoder"), slug, 1);
  }

  /// A model folder of one sector over an encoder of this many numbers.
  public static Path write(Path models, String name, ModelId encoder, String slug, int width) {
    var head = head(List.of(new Label(new SectorCode(1), slug)), width);
    return save(models.resolve(name), ClassifierFile.write(name, encoder, head));
  }

  private static LinearHead head(List<Label> labels, int width) {
    var weights = new float[labels.size() * width];
    for (int i = 0; i < labels.size(); i++) {
      weights[i * width + i] = WEIGHT;
    }
    return new LinearHead(
        labels, width, weights, filled(labels.size(), BIAS), filled(labels.size(), THRESHOLD));
  }

  private static float[] filled(int size, float value) {
    var values = new float[size];
    Arrays.fill(values, value);
    return values;
  }

  private static Path save(Path folder, byte[] file) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(ClassifierFile.NAME), file);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
