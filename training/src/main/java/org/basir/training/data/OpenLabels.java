package org.basir.training.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.Taxonomy;

/// Labels that anyone may have, without the texts that nobody may pass on: whoever has the speeches
/// joins the two.
///
/// ```java
/// var joined = OpenLabels.shipped().join(passages, taxonomy);
/// System.out.println(joined.summary());
/// var data = TrainingData.of(joined.excerpts(), DataOptions.standard(taxonomy));
/// ```
///
/// The format is described beside the shipped file, in `open-labels/README.md`.
public final class OpenLabels {

  private static final String SHIPPED = "open-labels/labels-to-2019.jsonl";

  private final List<OpenLabel> labels;

  private OpenLabels(List<OpenLabel> labels) {
    this.labels = List.copyOf(labels);
  }

  /// Ours, of budgets to 2019.
  public static OpenLabels shipped() {
    var file = Objects.requireNonNull(OpenLabels.class.getResourceAsStream(SHIPPED), SHIPPED);
    return read(SHIPPED, new InputStreamReader(file, StandardCharsets.UTF_8));
  }

  /// Reads and closes the reader.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  public static OpenLabels read(String source, Reader reader) {
    return new OpenLabels(new OpenLabelLines(source).read(reader));
  }

  /// Takes the texts away. Of excerpts with the same text the first stands for all.
  ///
  /// @throws IllegalArgumentException if excerpts with the same text differ in sectors, or a text
  ///   is too short to be recognised
  public static OpenLabels of(List<LabelledExcerpt> excerpts, Taxonomy taxonomy) {
    var bySha256 = new LinkedHashMap<String, OpenLabel>();
    for (var excerpt : excerpts) {
      var label = OpenLabel.of(excerpt, taxonomy);
      var first = Objects.requireNonNullElse(bySha256.putIfAbsent(label.sha256(), label), label);
      if (!first.sectors().equals(label.sectors())) {
        throw new IllegalArgumentException(
            "Excerpt %s has the text of one of %s but other sectors"
                .formatted(excerpt.id(), first.budget()));
      }
    }
    return new OpenLabels(List.copyOf(bySha256.values()));
  }

  public void write(Writer writer) throws IOException {
    OpenLabelLines.write(labels, writer);
  }

  public int size() {
    return labels.size();
  }

  /// Looks for the labels' texts.
  ///
  /// @param passages of each speech in reading order, speech after speech; repetitions do no harm
  /// @throws IllegalArgumentException if a label's sector is not of the taxonomy
  public JoinedLabels join(Iterable<Passage> passages, Taxonomy taxonomy) {
    var stream = WordStream.of(passages);
    var search = new LabelSearch(labels, stream);
    return new JoinedLabels(
        rows(search, taxonomy),
        missing(search),
        stream.passages(),
        stream.passages() - search.labelled().cardinality());
  }

  private List<LabelledExcerpt> rows(LabelSearch search, Taxonomy taxonomy) {
    return labels.stream()
        .flatMap(label -> search.found(label).map(text -> label.with(text, taxonomy)).stream())
        .toList();
  }

  private SortedMap<String, Integer> missing(LabelSearch search) {
    var missing = new TreeMap<String, Integer>();
    labels.stream()
        .filter(label -> search.found(label).isEmpty())
        .forEach(label -> missing.merge(label.budget(), 1, Integer::sum));
    return missing;
  }
}
