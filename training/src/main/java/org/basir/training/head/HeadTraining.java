package org.basir.training.head;

import java.util.List;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.inference.classifier.ClassifierInput;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.head.Label;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.significance.Bootstrap;

/// Trains the classifier over a frozen encoder's vectors and, in the same way, the one over TF-IDF
/// it must beat.
///
/// ```java
/// var settings = HeadTrainingSettings.standard(data, output, home, taxonomy, version);
/// var result = HeadTraining.run(settings, (stage, done, total) -> {});
/// System.out.println(new ConsoleTable(result.table()).render());
/// ```
///
/// Vectors take minutes at the first time and are kept in the data folder; fitting takes about a
/// minute. The same data and settings give the same parameters, bit for bit, on the same machine.
public final class HeadTraining {

  private final HeadTrainingSettings settings;
  private final HeadTrainingListener listener;
  private final List<Label> labels;
  private final List<LabelledExcerpt> train;
  private final List<LabelledExcerpt> dev;

  private HeadTraining(HeadTrainingSettings settings, HeadTrainingListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.labels =
        settings.taxonomy().sectors().stream()
            .map(sector -> new Label(sector.code(), sector.slug()))
            .toList();
    var data = LabelledExcerpts.read(settings.data());
    if (!settings.heldOutYears()) {
      HeldOutYears.refuse(data);
    }
    this.train = data.split("train").excerpts();
    this.dev = data.split("dev").excerpts();
  }

  /// Trains and writes both classifiers.
  ///
  /// @throws IllegalArgumentException when the data has no such splits or rows of held-out years
  /// @throws org.basir.inference.model.ModelRefused when the encoder can't be used
  public static HeadTrainingResult run(
      HeadTrainingSettings settings, HeadTrainingListener listener) {
    var training = new HeadTraining(settings, listener);
    return new HeadTrainingResult(List.of(training.overEncoder(), training.overTerms()));
  }

  private TrainedHead overEncoder() {
    var trainVectors = vectors("train vectors", train);
    var devVectors = vectors("dev vectors", dev);
    var name = settings.encoder() + "-head";
    int width = width(trainVectors);
    var fitted = fit(name, width, false, trainVectors, devVectors);
    return writer()
        .write(
            name,
            "vectors of the frozen encoder %s, %d numbers".formatted(settings.encoder(), width),
            ClassifierFile.write(name, settings.encoder(), fitted.head()),
            fitted);
  }

  private TrainedHead overTerms() {
    var terms =
        new TfIdfFit(settings.recipe().fewestTexts(), settings.recipe().mostTerms())
            .fit(train.stream().map(HeadTraining::input).toList());
    var name = "tfidf-head";
    var fitted =
        fit(
            name,
            terms.width(),
            true,
            train.stream().map(row -> terms.features(input(row)).vector()).toList(),
            dev.stream().map(row -> terms.features(input(row)).vector()).toList());
    return writer()
        .write(
            name,
            "TF-IDF of %d words and pairs of words, from train".formatted(terms.width()),
            ClassifierFile.write(name, terms, fitted.head()),
            fitted);
  }

  private FittedHead fit(
      String name,
      int width,
      boolean halves,
      List<FeatureVector> trainVectors,
      List<FeatureVector> devVectors) {
    listener.progressed("fitting " + name, 0, 1);
    var fitted =
        new HeadFit(labels, width, halves, settings.recipe(), Bootstrap.of(settings.seed()))
            .fit(new Examples(train, trainVectors), new Examples(dev, devVectors));
    listener.progressed("fitting " + name, 1, 1);
    return fitted;
  }

  private List<FeatureVector> vectors(String stage, List<LabelledExcerpt> excerpts) {
    var model = new ModelStore(settings.home()).open(settings.encoder());
    var cache = new EmbeddingCache(settings.home().resolve("training"));
    return cache.vectors(
        model,
        excerpts.stream().map(HeadTraining::input).toList(),
        texts -> encode(model, stage, texts));
  }

  private List<Encoding> encode(ModelFolder model, String stage, List<String> texts) {
    try (var encoder = Encoder.open(model, EncoderSettings.automatic())) {
      return encoder.encode(texts, (done, total) -> listener.progressed(stage, done, total));
    }
  }

  private HeadWriter writer() {
    return new HeadWriter(settings, DataSummary.of(train, dev));
  }

  private static int width(List<FeatureVector> vectors) {
    return switch (vectors.getFirst()) {
      case FeatureVector.Dense(var values) -> values.length;
      case FeatureVector.Sparse sparse ->
          throw new IllegalStateException("An encoder gives dense vectors");
    };
  }

  private static String input(LabelledExcerpt excerpt) {
    return ClassifierInput.of(excerpt.section(), excerpt.heading(), excerpt.text());
  }
}
