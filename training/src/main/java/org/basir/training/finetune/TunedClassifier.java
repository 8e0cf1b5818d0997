package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.head.Label;
import org.basir.inference.head.LinearHead;
import org.basir.inference.head.SectorScore;
import org.basir.inference.head.TextFeatures;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelManifest;
import org.basir.inference.model.ModelStore;
import org.basir.inference.model.Sha256;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.data.LabelCounts;
import org.basir.training.threshold.Calibration;
import org.basir.training.threshold.Scored;

/// Makes a classifier's folder of what was trained: what it says of dev comes from the encoder as
/// it will serve.
record TunedClassifier(Order order, Path training) {

  private static final String ONNX = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /// Writes the folder all at once, or leaves it where the same numbers have been written before.
  FineTuneResult write() throws IOException {
    Files.createDirectories(order.models());
    var fresh = Files.createTempDirectory(order.models(), ".tuned-");
    try {
      return move(fresh, fill(fresh));
    } finally {
      delete(fresh);
    }
  }

  private FineTuneResult fill(Path fresh) throws IOException {
    var tuned = Tuned.read(training);
    var encoder = encoder(fresh, tuned);
    var labels =
        order.taxonomy().sectors().stream()
            .map(sector -> new Label(sector.code(), sector.slug()))
            .toList();
    var raw = head(labels, tuned, Calibration.NONE, new float[labels.size()]);
    var scored = new Scored(labels, order.data().dev(), served(encoder, raw));
    var figures = TunedFigures.of(scored, Bootstrap.of(order.recipe().seed()));
    var head = head(labels, tuned, figures.calibration(), figures.thresholds());
    var file = ClassifierFile.write(encoder.id().value(), encoder.id(), head);
    Files.write(fresh.resolve(ClassifierFile.NAME), file);
    LabelCounts.of(order.data().counts(), order.taxonomy()).write(fresh);
    var version = ClassifierFile.version(encoder.id().value(), file);
    new TunedPapers(
            order,
            History.read(training),
            scored,
            figures,
            version,
            org.basir.metrics.report.Sha256.of(file))
        .write(fresh, difference(scored, tuned));
    return new FineTuneResult(encoder.id(), version, fresh, figures);
  }

  /// The encoder's files; its name has the first digits of its own checksum, so that one name never
  /// means two encoders.
  private ModelFolder encoder(Path fresh, Tuned tuned) throws IOException {
    var base = new ModelStore(order.home()).open(order.recipe().design().encoder());
    new TunedEncoder(order, training.resolve(Tuned.ONNX), base).write(fresh, fresh.resolve(ONNX));
    Files.copy(base.tokenizer(), fresh.resolve(TOKENIZER));
    var onnx = Sha256.of(fresh.resolve(ONNX));
    var manifest =
        new ModelManifest(
            new ModelId(order.name() + "-" + onnx.brief()),
            ONNX,
            TOKENIZER,
            order.recipe().design().pooling(),
            order.recipe().design().maximumTokens(),
            tuned.head().normalises(),
            Map.of(ONNX, onnx, TOKENIZER, Sha256.of(fresh.resolve(TOKENIZER))));
    manifest.write(fresh);
    return ModelFolder.open(fresh);
  }

  private float[][] served(ModelFolder encoder, LinearHead head) {
    try (var open = Encoder.open(encoder, EncoderSettings.automatic())) {
      var texts = order.texts().dev().stream().map(Texts.Text::text).toList();
      return open.encode(texts).stream()
          .map(encoding ->
              head.score(
                  new TextFeatures(
                      new FeatureVector.Dense(encoding.vector()),
                      encoding.tokens(),
                      encoding.truncated())))
          .map(scores -> floats(scores.scores()))
          .toArray(float[][]::new);
    }
  }

  private static float[] floats(List<SectorScore> scores) {
    var values = new float[scores.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores.get(i).score();
    }
    return values;
  }

  /// A calibration of logits is one of weights.
  private static LinearHead head(
      List<Label> labels, Tuned tuned, Calibration calibration, float[] thresholds) {
    var weights = tuned.head().weights().clone();
    var bias = tuned.head().bias().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * calibration.slope());
    }
    for (int i = 0; i < bias.length; i++) {
      bias[i] = (float) (bias[i] * calibration.slope() + calibration.shift());
    }
    return new LinearHead(labels, weights.length / labels.size(), weights, bias, thresholds);
  }

  /// How far the served graph's probabilities are from the training engine's, at most.
  private static double difference(Scored served, Tuned tuned) {
    return IntStream.range(0, served.scores().length)
        .mapToDouble(row -> difference(served.scores()[row], tuned.probabilities()[row]))
        .max()
        .orElse(0);
  }

  private static double difference(float[] one, float[] other) {
    return IntStream.range(0, one.length)
        .mapToDouble(i -> Math.abs(one[i] - other[i]))
        .max()
        .orElse(0);
  }

  private FineTuneResult move(Path fresh, FineTuneResult result) throws IOException {
    var folder = order.models().resolve(result.id().value());
    if (Files.exists(folder)) {
      delete(folder);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return new FineTuneResult(result.id(), result.version(), folder, result.figures());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
