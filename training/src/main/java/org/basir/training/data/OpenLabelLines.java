package org.basir.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.input.MalformedInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A line that says what the file is, then one label a line.
record OpenLabelLines(String source) {

  /// @param openLabels the version of the format, with that of the normal form
  record Header(int openLabels, String license) {}

  private static final Header HEADER = new Header(NormalForm.VERSION, "CC-BY-4.0");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static void write(List<OpenLabel> labels, Writer writer) throws IOException {
    writer.write(JSON.writeValueAsString(HEADER) + "\n");
    for (var label : labels) {
      writer.write(JSON.writeValueAsString(label) + "\n");
    }
  }

  List<OpenLabel> read(Reader reader) {
    try (var lines = new BufferedReader(reader)) {
      return labels(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<OpenLabel> labels(List<String> lines) {
    int version = lines.isEmpty() ? 0 : value(lines, 0, Header.class).openLabels();
    if (version != NormalForm.VERSION) {
      throw new MalformedInput(source, 1, "expected open labels of version " + NormalForm.VERSION);
    }
    var labels = new ArrayList<OpenLabel>();
    for (int i = 1; i < lines.size(); i++) {
      labels.add(value(lines, i, OpenLabel.class));
    }
    return labels;
  }

  private <T> T value(List<String> lines, int index, Class<T> type) {
    try {
      return JSON.readValue(lines.get(index), type);
    } catch (JacksonException e) {
      throw new MalformedInput(source, index + 1, e.getOriginalMessage());
    }
  }
}
