package org.basir.metrics.format;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads records named by a [FieldMapping].
///
/// @param derives whether an absent id or budget is made up for
record MappedRecords(FieldMapping fields, SectorNames names, boolean derives) {

  LabelRows elements(List<JsonNode> records) {
    var rows = new RowCollector(RowError.Place.ELEMENT, fields.id());
    for (int i = 0; i < records.size(); i++) {
      var element = records.get(i);
      rows.add(i + 1, draft -> excerpt(draft, element));
    }
    return rows.rows();
  }

  LabelRows lines(List<String> lines) {
    var rows = new RowCollector(RowError.Place.LINE, fields.id());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.isBlank()) {
        rows.add(i + 1, draft -> parsed(draft, line));
      }
    }
    return rows.rows();
  }

  private @Nullable LabelledExcerpt parsed(RowDraft draft, String line) {
    try {
      return excerpt(draft, JsonTree.parse(line));
    } catch (JacksonException e) {
      draft.refuse("", "no JSON: " + e.getOriginalMessage());
      return null;
    }
  }

  private @Nullable LabelledExcerpt excerpt(RowDraft draft, JsonNode found) {
    if (!found.isObject()) {
      draft.refuse("", "it is " + JsonTree.kind(found) + ", expected an object");
      return null;
    }
    var labels = new JsonSectors(draft, fields.labels()).names(found.path(fields.labels()));
    var sectors = draft.sectors(fields.labels(), labels, names);
    return draft.excerpt(fields, values(draft, found), sectors);
  }

  private UnaryOperator<String> values(RowDraft draft, JsonNode found) {
    var given = new JsonFields(draft, found, "");
    return derives ? new DerivedFields(fields, given) : given;
  }
}
