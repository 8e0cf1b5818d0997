package org.basir.classifier.sector;

import org.basir.classifier.paging.Page;
import org.basir.classifier.paging.PageLimit;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SectorController {

  record SectorResource(int code, String slug, String name, String definition) {

    static SectorResource of(Sector sector) {
      return new SectorResource(
          sector.code().value(), sector.slug(), sector.name(), sector.definition());
    }
  }

  private final Taxonomy taxonomy;

  SectorController(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  @GetMapping("/api/v1/sectors")
  Page<SectorResource> list(
      @RequestParam(defaultValue = "1000") int limit, @RequestParam(defaultValue = "0") int after) {
    var rest = taxonomy.sectors().stream().filter(sector -> sector.code().value() > after);
    return Page.of(
        rest.map(SectorResource::of).toList(),
        new PageLimit(limit),
        sector -> String.valueOf(sector.code()));
  }
}
