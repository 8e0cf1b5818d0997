package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Chart;
import org.basir.metrics.report.ClassificationReport;
import org.basir.metrics.report.Compared;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.Report;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.report.Table;
import org.basir.training.finetune.Event.Evaluated;
import org.basir.training.finetune.Event.Stepped;
import org.basir.training.threshold.Scored;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs can read of a tuned classifier, in its folder: `training.json`,
/// `MODEL_CARD.md`, `report.html`.
record TunedPapers(
    Order order, History history, Scored dev, TunedFigures figures, String version, Sha256 sha256) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Writes them.
  ///
  /// @param difference of the served probabilities from the training engine's, at most
  void write(Path folder, double difference) throws IOException {
    Files.write(folder.resolve("training.json"), JSON.writeValueAsBytes(record(difference)));
    Files.writeString(
        folder.resolve("MODEL_CARD.md"),
        new TunedCard(order, history, figures, version, difference).text());
    Files.writeString(folder.resolve("report.html"), report().html());
  }

  private Map<String, Object> record(double difference) {
    var record = new LinkedHashMap<String, Object>();
    record.put("manifest", manifest());
    record.put("base", order.recipe().design().encoder().value());
    var all = new LinkedHashMap<>(figures.byName());
    all.put("seconds", history.seconds());
    all.put("memory_mib", (double) history.memory());
    all.put("engine_difference", difference);
    record.put("figures", all);
    return record;
  }

  private Manifest manifest() {
    return Manifest.of(
        List.of(order.dataFile()),
        List.of(new ModelReference(version, sha256)),
        order.codeVersion(),
        order.recipe().seed(),
        parameters(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private Map<String, String> parameters() {
    var recipe = order.recipe();
    var design = recipe.design();
    var optimiser = recipe.optimiser();
    var parameters = new TreeMap<String, String>();
    parameters.put("encoder", design.encoder().value());
    parameters.put("method", design.adaptation().toString());
    order.adapterRank().ifPresent(rank -> parameters.put("adapterRank", String.valueOf(rank)));
    parameters.put("scoring", design.scoring().toString());
    parameters.put("pooling", design.pooling().name());
    parameters.put("maximumTokens", String.valueOf(design.maximumTokens()));
    parameters.put("loss", recipe.loss().toString());
    parameters.put("precision", recipe.precision().toString());
    parameters.put("rate", String.valueOf(optimiser.rate()));
    parameters.put("headRate", String.valueOf(optimiser.headRate()));
    parameters.put("schedule", optimiser.schedule());
    parameters.put("warmUp", String.valueOf(optimiser.warmUp()));
    parameters.put("weightDecay", String.valueOf(optimiser.weightDecay()));
    parameters.put("betas", optimiser.beta1() + ", " + optimiser.beta2());
    parameters.put("clip", String.valueOf(optimiser.clip()));
    parameters.put("tokensPerPass", String.valueOf(recipe.tokensPerPass()));
    parameters.put("passes", String.valueOf(recipe.passes()));
    parameters.put("contrastiveSteps", String.valueOf(recipe.contrastiveSteps()));
    parameters.put("cues", String.valueOf(recipe.cues()));
    parameters.put("steps", String.valueOf(steps()));
    parameters.put("train", String.valueOf(order.data().train().size()));
    parameters.put("dev", String.valueOf(order.data().dev().size()));
    parameters.put("dropped", order.data().dropped().summary());
    return parameters;
  }

  private long steps() {
    return history.steps().isEmpty() ? 0 : history.steps().getLast().step();
  }

  private Report report() {
    var page =
        new ClassificationReport(
                version,
                figures.shipped(),
                List.of(
                    new Compared<>(figures.leftOutName(), figures.leftOut()),
                    new Compared<>("one threshold for all", figures.oneThreshold())),
                order.taxonomy(),
                Optional.of(order.data().counts()),
                manifest())
            .report();
    var details = new ArrayList<>(page.details());
    details.add(reliability());
    details.add(new Confusions(figures.judgements(dev), order.taxonomy()).table());
    return new Report(
        "Fine-tuning of " + order.recipe().design().encoder(),
        page.headline(),
        page.summary(),
        details,
        page.notes(),
        charts(),
        page.manifest());
  }

  private Table reliability() {
    return new Table(
        "Reliability",
        "Brier score %.4f, against %.4f for giving every pair the mean share and %.4f before the calibration; each dev budget calibrated on the others."
            .formatted(
                figures.reliability().brier(),
                figures.reliability().brierOfShare(),
                figures.raw().brier()),
        List.of("said", "seen", "pairs"),
        figures.reliability().bins().stream()
            .map(bin ->
                List.of(
                    Cell.of(bin.said()),
                    (Cell) new Cell.Bar(bin.seen(), false),
                    Cell.of(bin.pairs())))
            .toList());
  }

  private List<Chart> charts() {
    if (history.steps().isEmpty() || history.evaluations().isEmpty()) {
      return List.of();
    }
    return List.of(
        chart("Loss", "Per text, before each step.", steps("train", Stepped::loss)),
        chart(
            "F1 on dev",
            "With the best threshold for all sectors.",
            evaluations("micro F1", Evaluated::microF1),
            evaluations("macro F1, sectors with support", Evaluated::macroF1)),
        chart("Learning rate", "Of the encoder.", steps("rate", Stepped::rate)),
        chart("Memory", "Of the training's process, MiB.", steps("memory", Stepped::memory)));
  }

  private static Chart chart(String title, String note, Chart.Series... series) {
    return new Chart(title, note, "steps", List.of(series));
  }

  private Chart.Series steps(String name, ToDoubleFunction<Stepped> value) {
    return new Chart.Series(
        name,
        history.steps().stream()
            .map(it -> new Chart.Point(it.step(), value.applyAsDouble(it)))
            .toList());
  }

  private Chart.Series evaluations(String name, ToDoubleFunction<Evaluated> value) {
    return new Chart.Series(
        name,
        history.evaluations().stream()
            .map(it -> new Chart.Point(it.step(), value.applyAsDouble(it)))
            .toList());
  }
}
