package org.basir.classifier.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.basir.classifier.model.ModelState.Behind;
import org.basir.classifier.model.ModelState.Loading;
import org.basir.classifier.model.ModelState.Ready;
import org.basir.classifier.model.ModelState.Refused;
import org.basir.inference.encoder.EncoderInfo;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/// Shows operators which model classifies, and on which device and why.
@Component
class ModelInfoContributor implements InfoContributor {

  private final ActiveModel active;
  private final EncoderPool encoders;

  ModelInfoContributor(ActiveModel active, EncoderPool encoders) {
    this.active = active;
    this.encoders = encoders;
  }

  @Override
  public void contribute(Info.Builder builder) {
    builder.withDetail("model", model());
    builder.withDetail(
        "encoders", encoders.loaded().stream().map(ModelInfoContributor::of).toList());
  }

  private Map<String, Object> model() {
    return switch (active.state()) {
      case Loading() -> Map.of("state", "loading");
      case Ready(var model) -> of(model);
      case Behind(var model, _) -> of(model);
      case Refused(var reason) -> Map.of("state", "refused", "reason", reason);
    };
  }

  /// Thresholds lie in the same file as the weights: the file's hash is the version of both.
  private static Map<String, Object> of(InstalledModel model) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("state", "ready");
    shown.put("id", model.name());
    shown.put("version", model.version().value());
    shown.put("hash", model.hash());
    shown.put("thresholds", model.hash());
    shown.put("source", model.source().toString());
    shown.put("sectors", model.classifier().labels().size());
    shown.put("neverPredicted", model.foreign().size());
    return shown;
  }

  private static Map<String, Object> of(EncoderInfo encoder) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("model", encoder.model().value());
    shown.put("device", encoder.device());
    shown.put("reason", encoder.reason());
    shown.put("workers", encoder.workers());
    shown.put("tokensPerRun", encoder.tokensPerRun());
    shown.put("maximumTokens", encoder.maximumTokens());
    shown.put("onnxRuntime", encoder.onnxRuntime());
    return shown;
  }
}
