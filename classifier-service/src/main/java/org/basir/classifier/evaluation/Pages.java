package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.ClassificationReport;
import org.basir.metrics.report.Report;
import org.basir.metrics.report.Table;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The report of an evaluation for programs and for people, with the caveats in both.
record Pages(
    ClassificationReport report,
    Caveats caveats,
    List<String> notes,
    Optional<TrainingLabels> training,
    Insights insights) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Reports reports() {
    var json = json();
    var figures = json.deepCopy().without("manifest");
    return new Reports(
        JSON.writeValueAsString(figures),
        JSON.writeValueAsString(json.path("manifest")),
        JSON.writeValueAsString(json),
        page().html());
  }

  private ObjectNode json() {
    var json = (ObjectNode) JSON.readTree(report.json());
    json.put("headline", page().headline());
    json.set("caveats", JSON.valueToTree(caveats.sentences()));
    json.set("notes", JSON.valueToTree(notes));
    insights.addTo(json);
    json.path("sectors").forEach(sector -> addSupport((ObjectNode) sector));
    return json;
  }

  private void addSupport(ObjectNode sector) {
    var code = new SectorCode(sector.path("code").asInt());
    training.ifPresent(labels -> sector.put("train_support", labels.support(code)));
  }

  private Report page() {
    var page = report.report();
    var details = new ArrayList<>(page.details());
    details.addAll(insights.tables());
    training.ifPresent(labels -> details.add(support(labels)));
    var allNotes = new ArrayList<>(page.notes());
    allNotes.addAll(notes);
    return new Report(
        page.title(),
        caveats.after(page.headline()),
        page.summary(),
        details,
        allNotes,
        page.manifest());
  }

  private Table support(TrainingLabels labels) {
    var rows =
        report.evaluation().sectors().stream()
            .map(sector ->
                List.of(
                    Cell.of(report.taxonomy().sector(sector.sector()).name()),
                    Cell.of(labels.support(sector.sector())),
                    Cell.of(sector.support())))
            .toList();
    return new Table(
        "Support", "Excerpts that have the sector.", List.of("sector", "train", "here"), rows);
  }
}
