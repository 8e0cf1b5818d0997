package org.basir.classifier.evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.classifier.model.ModelDescription;
import org.basir.classifier.model.Models;
import org.basir.inference.encoder.EncoderInfo;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.report.CodeVersion;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.Sha256;
import org.springframework.stereotype.Component;

/// Writes down what the figures of an evaluation rest on.
@Component
class Manifests {

  private final Models models;
  private final Competitors competitors;
  private final ModelStore store;

  Manifests(Models models, Competitors competitors, ModelStore store) {
    this.models = models;
    this.competitors = competitors;
    this.store = store;
  }

  Manifest of(Evaluation evaluation, LabelledData data) {
    var file =
        new DataFile(
            evaluation.dataName(), evaluation.data().length, new Sha256(evaluation.dataSha256()));
    return Manifest.of(
        List.of(file),
        references(evaluation),
        CodeVersion.of(Manifests.class),
        Scoreboard.SEED,
        parameters(evaluation, data),
        Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  private List<ModelReference> references(Evaluation evaluation) {
    var references = new ArrayList<ModelReference>();
    competitors.versions(evaluation.model()).stream()
        .map(models::describe)
        .map(Manifests::reference)
        .forEach(references::add);
    encoder(evaluation).ifPresent(info -> references.addAll(files(info)));
    return references;
  }

  private static ModelReference reference(ModelDescription model) {
    return new ModelReference(model.version().value(), new Sha256(model.sha256().hex()));
  }

  private List<ModelReference> files(EncoderInfo encoder) {
    return new TreeMap<>(store.open(encoder.model()).manifest().sha256())
        .entrySet().stream()
            .map(file ->
                new ModelReference(
                    encoder.model() + "/" + file.getKey(), new Sha256(file.getValue().hex())))
            .toList();
  }

  private Map<String, String> parameters(Evaluation evaluation, LabelledData data) {
    var parameters = new TreeMap<String, String>();
    parameters.put("split", evaluation.split().orElse("all"));
    parameters.put("rows", String.valueOf(data.chosen().size()));
    parameters.put("rows_of_file", String.valueOf(data.all().size()));
    parameters.put("resamples", "10000");
    parameters.put("interval", "95 % percentile bootstrap over budgets");
    encoder(evaluation).ifPresent(info -> describe(info, parameters));
    return parameters;
  }

  private static void describe(EncoderInfo encoder, Map<String, String> parameters) {
    parameters.put("encoder", encoder.model().value());
    parameters.put("encoder_device", encoder.device());
    parameters.put("encoder_precision", encoder.quantised() ? "int8, dynamic" : "fp32");
    parameters.put("encoder_tokens_per_run", String.valueOf(encoder.tokensPerRun()));
    parameters.put("encoder_maximum_tokens", String.valueOf(encoder.maximumTokens()));
    parameters.put("onnx_runtime", encoder.onnxRuntime());
  }

  private Optional<EncoderInfo> encoder(Evaluation evaluation) {
    return competitors.encoder(evaluation.model()).map(encoder -> encoder.info());
  }
}
