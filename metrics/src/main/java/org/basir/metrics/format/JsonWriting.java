package org.basir.metrics.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.basir.metrics.taxonomy.Taxonomy;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes arrays of records, one a line, sectors by slug.
record JsonWriting(Taxonomy taxonomy) {

  void records(List<LabelledExcerpt> excerpts, FieldMapping fields, Writer writer)
      throws IOException {
    write(excerpts.stream().map(it -> mapped(it, fields)).toList(), writer);
  }

  static void write(List<ObjectNode> elements, Writer writer) throws IOException {
    writer.write("[");
    var separator = "\n";
    for (var element : elements) {
      writer.write(separator + JsonTree.text(element));
      separator = ",\n";
    }
    writer.write("\n]\n");
  }

  private ObjectNode mapped(LabelledExcerpt it, FieldMapping fields) {
    return data(it, fields).set(fields.labels(), slugs(it));
  }

  static ObjectNode data(LabelledExcerpt it, FieldMapping fields) {
    return JsonTree.object()
        .put(fields.id(), it.id())
        .put(fields.budget(), it.budget())
        .put(fields.year(), it.year())
        .put(fields.split(), it.split())
        .put(fields.section(), it.section())
        .put(fields.heading(), it.heading())
        .put(fields.text(), it.text());
  }

  ArrayNode slugs(LabelledExcerpt it) {
    var slugs = JsonTree.array();
    it.sectors().forEach(code -> slugs.add(SectorNames.written(taxonomy.sector(code))));
    return slugs;
  }
}
