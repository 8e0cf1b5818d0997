package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.classifier.model.Models;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.encoder.Encoder;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/// Who is compared: the model evaluated, the models that ship with the service, and the encoder
/// without training.
@Component
class Competitors {

  private final Models models;
  private final Taxonomy taxonomy;

  /// Kept because a taxonomy's definitions take seconds to encode.
  private final Map<Encoder, ZeroShot> zeroShots = new ConcurrentHashMap<>();

  Competitors(Models models, Taxonomy taxonomy) {
    this.models = models;
    this.taxonomy = taxonomy;
  }

  /// The trained models, the one evaluated first.
  List<ModelVersion> versions(ModelVersion evaluated) {
    var versions = new LinkedHashSet<ModelVersion>();
    versions.add(evaluated);
    versions.addAll(models.shipped());
    return List.copyOf(versions);
  }

  List<Competitor> all(ModelVersion evaluated) {
    var all = new ArrayList<Competitor>();
    versions(evaluated)
        .forEach(version -> all.add(new Competitor.Trained(models, version, taxonomy.codes())));
    encoder(evaluated).ifPresent(encoder -> all.add(zeroShot(encoder)));
    return all;
  }

  private ZeroShot zeroShot(Encoder encoder) {
    return zeroShots.computeIfAbsent(encoder, it -> new ZeroShot(it, taxonomy));
  }

  /// The pretrained encoder of the model evaluated, else of a shipped one.
  Optional<Encoder> encoder(ModelVersion evaluated) {
    return versions(evaluated).stream()
        .flatMap(version -> models.pretrained(version).stream())
        .findFirst();
  }
}
