package org.basir.training.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// The sectors of an excerpt without its text.
///
/// @param sectors slugs by code
@JsonPropertyOrder({"sha256", "length", "head", "budget", "year", "split", "sectors"})
record OpenLabel(
    String sha256,
    int length,
    String head,
    String budget,
    int year,
    String split,
    List<String> sectors) {

  private static final int ID_DIGITS = 12;

  OpenLabel {
    new Fingerprint(sha256, length, head);
    sectors = List.copyOf(sectors);
    if (budget.isBlank()) {
      throw new IllegalArgumentException("budget must not be blank");
    }
  }

  static OpenLabel of(LabelledExcerpt excerpt, Taxonomy taxonomy) {
    var print = Fingerprint.of(excerpt.text());
    var slugs = excerpt.sectors().stream().map(taxonomy::sector).map(Sector::slug).toList();
    return new OpenLabel(
        print.sha256(),
        print.length(),
        print.head(),
        excerpt.budget(),
        excerpt.year(),
        excerpt.split(),
        slugs);
  }

  Fingerprint fingerprint() {
    return new Fingerprint(sha256, length, head);
  }

  /// The row of this label once the text is found.
  ///
  /// @param found with the section and heading of where it was found
  LabelledExcerpt with(Passage found, Taxonomy taxonomy) {
    return new LabelledExcerpt(
        budget + ":" + sha256.substring(0, ID_DIGITS),
        budget,
        year,
        found.section(),
        found.heading(),
        found.text(),
        codes(taxonomy),
        split);
  }

  private Set<SectorCode> codes(Taxonomy taxonomy) {
    var codes = new TreeSet<SectorCode>();
    sectors.forEach(
        slug -> codes.add(taxonomy.bySlug(slug).orElseThrow(() -> unknown(slug)).code()));
    return codes;
  }

  private static IllegalArgumentException unknown(String slug) {
    return new IllegalArgumentException(
        "The open labels are for another list of sectors: '%s' is not in this one".formatted(slug));
  }
}
