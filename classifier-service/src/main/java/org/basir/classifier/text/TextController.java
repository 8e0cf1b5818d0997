package org.basir.classifier.text;

import java.util.List;
import java.util.Optional;
import org.basir.classifier.model.ClassifiedText;
import org.basir.classifier.model.Models;
import org.basir.classifier.model.ScoredSector;
import org.basir.inference.classifier.ClassifierInput;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TextController {

  /// @param texts at least one, none blank
  /// @param model id or version of a known model, the active one when absent
  /// @param minimum every sector of at least this score is answered, instead of those selected
  record TextsForm(
      @Nullable List<@Nullable String> texts, @Nullable String model, @Nullable Float minimum) {

    private List<ScoredSector> wanted(ClassifiedText classified) {
      return minimum == null
          ? classified.selected()
          : classified.sectors().stream().filter(scored -> scored.score() >= minimum).toList();
    }
  }

  /// @param sectors those selected, or of the score asked for, best first; often none
  /// @param truncated whether the text was longer than the model reads
  record TextResource(List<SectorResource> sectors, boolean truncated) {}

  record SectorResource(int code, String slug, String name, float score) {}

  private final TextLimits limits;
  private final Models models;
  private final Taxonomy taxonomy;

  TextController(TextLimits limits, Models models, Taxonomy taxonomy) {
    this.limits = limits;
    this.models = models;
    this.taxonomy = taxonomy;
  }

  @PostMapping("/api/v1/texts")
  List<TextResource> classify(@RequestBody TextsForm form) {
    var texts =
        limits.check(form.texts()).stream().map(text -> ClassifierInput.of("", "", text)).toList();
    var model = Optional.ofNullable(form.model()).map(models::named).orElseGet(models::active);
    return models.classify(model, texts).stream()
        .map(classified -> resource(form.wanted(classified), classified.truncated()))
        .toList();
  }

  private TextResource resource(List<ScoredSector> wanted, boolean truncated) {
    var sectors =
        wanted.stream()
            .map(scored -> resource(taxonomy.sector(scored.code()), scored.score()))
            .toList();
    return new TextResource(sectors, truncated);
  }

  private static SectorResource resource(Sector sector, float score) {
    return new SectorResource(sector.code().value(), sector.slug(), sector.name(), score);
  }
}
