package org.basir.classifier.model;

import java.time.Instant;
import java.util.List;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.head.Label;
import org.basir.inference.model.ModelId;
import org.basir.metrics.taxonomy.Sector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A model on hand, as it is shown.
///
/// @param source `shipped` or the folder
/// @param encoder the pretrained model it needs, if any
/// @param foreign sectors it knows and the taxonomy doesn't have; they are never predicted
/// @param unlearned sectors the taxonomy has and it doesn't know
/// @param sha256 of its parameters
/// @param dataSha256 of the file it was trained on
/// @param codeVersion of the software that trained it
/// @param base the pretrained model it was made from
/// @param figures measured when it was trained
record ModelResource(
    String id,
    ModelVersion version,
    boolean active,
    String source,
    @Nullable String encoder,
    int sectors,
    List<String> foreign,
    List<String> unlearned,
    String sha256,
    @Nullable String dataSha256,
    @Nullable String codeVersion,
    @Nullable String base,
    @Nullable Long seed,
    @Nullable JsonNode figures,
    @Nullable Instant trainedAt) {

  static ModelResource of(CataloguedModel listed, boolean active) {
    var model = listed.installed();
    var registered = listed.registered();
    var facts = registered.facts();
    return new ModelResource(
        model.name(),
        model.version(),
        active,
        registered.source(),
        model.classifier().encoder().map(ModelId::value).orElse(null),
        model.classifier().labels().size(),
        model.foreign().stream().map(Label::slug).toList(),
        model.unlearned().stream().map(Sector::slug).toList(),
        registered.sha256(),
        facts.dataSha256().orElse(null),
        facts.codeVersion().orElse(null),
        facts.base().orElse(null),
        facts.seed().orElse(null),
        facts.figures().orElse(null),
        facts.trainedAt().orElse(null));
  }
}
