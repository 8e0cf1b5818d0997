package org.basir.training.head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basir.inference.classifier.ClassifierFile;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a classifier's folder: parameters, model card, manifest.
record HeadWriter(HeadTrainingSettings settings, DataSummary data) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  TrainedHead write(String name, String features, byte[] parameters, FittedHead fitted) {
    var sha256 = Sha256.of(parameters);
    var version = ClassifierFile.version(name, parameters);
    var folder = settings.output().resolve(name);
    var card = new ModelCard(version, features, parameters.length, settings, data, fitted);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(ClassifierFile.NAME), parameters);
      Files.writeString(folder.resolve("MODEL_CARD.md"), card.text());
      Files.write(
          folder.resolve("manifest.json"),
          JSON.writeValueAsBytes(manifest(new ModelReference(version, sha256), fitted)));
    } catch (IOException e) {
      throw new UncheckedIOException("The classifier can't be written to " + folder, e);
    }
    return trained(name, version, folder, parameters.length, fitted);
  }

  private static TrainedHead trained(
      String name, String version, Path folder, int bytes, FittedHead fitted) {
    return new TrainedHead(
        name,
        version,
        folder,
        bytes,
        fitted.cost(),
        fitted.shipped(),
        fitted.unseen(),
        fitted.leftOut());
  }

  private Manifest manifest(ModelReference model, FittedHead fitted) {
    return Manifest.of(
        List.of(DataFile.of(settings.data())),
        List.of(model),
        settings.codeVersion(),
        settings.seed(),
        parameters(fitted),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private Map<String, String> parameters(FittedHead fitted) {
    return Map.of(
        "encoder", settings.encoder().value(),
        "costs",
            settings.recipe().costs().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")),
        "cost", String.valueOf(fitted.cost()),
        "shrinkage", String.valueOf(settings.recipe().shrinkage()),
        "folds", String.valueOf(settings.recipe().folds()),
        "fewestTexts", String.valueOf(settings.recipe().fewestTexts()),
        "mostTerms", String.valueOf(settings.recipe().mostTerms()),
        "train", String.valueOf(data.train()),
        "dev", String.valueOf(data.dev()));
  }
}
