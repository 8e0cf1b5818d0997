package org.basir.metrics.format;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.metrics.taxonomy.Taxonomy;

/// Writes what [CsvLabels] reads, sectors by slug.
record CsvWriting(Taxonomy taxonomy) {

  void oneHot(List<LabelledExcerpt> excerpts, Writer writer) throws IOException {
    var slugs = taxonomy.sectors().stream().map(SectorNames::written);
    write(excerpts, writer, slugs, this::zerosAndOnes);
  }

  void delimited(List<LabelledExcerpt> excerpts, Writer writer) throws IOException {
    write(excerpts, writer, Stream.of(CsvHeader.SECTORS), excerpt -> Stream.of(joined(excerpt)));
  }

  private static void write(
      List<LabelledExcerpt> excerpts,
      Writer writer,
      Stream<String> sectorColumns,
      Function<LabelledExcerpt, Stream<String>> sectorFields)
      throws IOException {
    var csv = CsvWriter.builder().build(writer);
    csv.writeRecord(Stream.concat(CsvHeader.EXCERPT.stream(), sectorColumns).toList());
    for (var excerpt : excerpts) {
      csv.writeRecord(Stream.concat(own(excerpt), sectorFields.apply(excerpt)).toList());
    }
    csv.flush();
  }

  private static Stream<String> own(LabelledExcerpt it) {
    return Stream.of(
        it.id(),
        it.budget(),
        Integer.toString(it.year()),
        it.split(),
        it.section(),
        it.heading(),
        it.text());
  }

  private Stream<String> zerosAndOnes(LabelledExcerpt excerpt) {
    // A sector that has no column must not get lost.
    excerpt.sectors().forEach(taxonomy::sector);
    return taxonomy.codes().stream().map(code -> excerpt.sectors().contains(code) ? "1" : "0");
  }

  private String joined(LabelledExcerpt excerpt) {
    return excerpt.sectors().stream()
        .map(code -> SectorNames.written(taxonomy.sector(code)))
        .collect(joining(";"));
  }
}
