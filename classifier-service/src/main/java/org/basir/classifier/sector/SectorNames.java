package org.basir.classifier.sector;

import java.util.Optional;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/// Names for stored sector codes. A code may have left the taxonomy since it was stored.
@Component
public class SectorNames {

  private final Taxonomy taxonomy;

  SectorNames(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  public Optional<String> slug(int code) {
    return taxonomy.find(new SectorCode(code)).map(Sector::slug);
  }

  public Optional<String> name(int code) {
    return taxonomy.find(new SectorCode(code)).map(Sector::name);
  }
}
