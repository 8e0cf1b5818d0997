package org.basir.classifier.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.basir.classifier.registry.ModelVersion;
import org.basir.classifier.registry.RegisteredModel;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.head.Label;
import org.basir.inference.head.TextScores;
import org.basir.inference.model.Sha256;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;

/// A model on hand, seen through the configured taxonomy.
///
/// A model's sector is one of the taxonomy's when both have the same slug; codes may differ, they
/// are the taxonomy's. Sectors the taxonomy doesn't have are never predicted.
///
/// @param source where its parameters come from
record InstalledModel(ClassifierModel classifier, ModelSource source, Taxonomy taxonomy) {

  private static final Comparator<ScoredSector> BEST_FIRST =
      Comparator.comparingDouble(ScoredSector::score).reversed().thenComparing(ScoredSector::code);

  boolean isShipped() {
    return switch (source) {
      case ModelSource.Shipped _ -> true;
      case ModelSource.Folder _ -> false;
    };
  }

  boolean liesIn(Path folder) {
    return source.equals(new ModelSource.Folder(folder));
  }

  ModelDescription description() {
    return new ModelDescription(
        version(),
        Sha256.of(source.file(ClassifierFile.NAME).orElseThrow()),
        classifier.encoder(),
        TrainingCounts.of(source, taxonomy));
  }

  RegisteredModel registered() {
    return new RegisteredModel(
        version(),
        name(),
        description().sha256().hex(),
        source.toString(),
        TrainingNotes.of(source, classifier.encoder()));
  }

  ModelVersion version() {
    return new ModelVersion(classifier.version());
  }

  String name() {
    return classifier.name();
  }

  /// The digits that tell these parameters from others of the same name.
  String hash() {
    return classifier.version().substring(classifier.version().lastIndexOf('-') + 1);
  }

  boolean isCalled(String nameOrVersion) {
    return nameOrVersion.equals(name()) || nameOrVersion.equals(classifier.version());
  }

  /// The model's sectors that the taxonomy doesn't have.
  List<Label> foreign() {
    return classifier.labels().stream()
        .filter(label -> taxonomy.bySlug(label.slug()).isEmpty())
        .toList();
  }

  /// The taxonomy's sectors that the model never learned.
  List<Sector> unlearned() {
    var learned = classifier.labels().stream().map(Label::slug).toList();
    return taxonomy.sectors().stream().filter(s -> !learned.contains(s.slug())).toList();
  }

  /// Loads what it needs and shows that it works.
  void warmUp() {
    classifier.warmUp();
    classify(List.of("warm-up"));
  }

  List<ClassifiedText> classify(List<String> texts) {
    return classifier.classify(texts).stream().map(this::translate).toList();
  }

  private ClassifiedText translate(TextScores scores) {
    var sectors =
        scores.scores().stream()
            .flatMap(scored ->
                taxonomy.bySlug(scored.sector().slug()).stream()
                    .map(s -> new ScoredSector(s.code(), scored.score(), scored.selected())))
            .sorted(BEST_FIRST)
            .toList();
    return new ClassifiedText(sectors, scores.truncated());
  }
}
