package org.basir.metrics.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.input.MalformedInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class JsonLines {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String source;
  private long line;

  JsonLines(String source) {
    this.source = source;
  }

  List<LabelledExcerpt> read(Reader reader) {
    var excerpts = new ArrayList<LabelledExcerpt>();
    try (var lines = new BufferedReader(reader)) {
      for (var text = next(lines); text != null; text = next(lines)) {
        if (!text.isBlank()) {
          excerpts.add(excerpt(text));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return excerpts;
  }

  static void write(List<LabelledExcerpt> excerpts, Writer writer) throws IOException {
    for (var excerpt : excerpts) {
      writer.write(JSON.writeValueAsString(excerpt));
      writer.write('\n');
    }
  }

  private @Nullable String next(BufferedReader lines) throws IOException {
    line++;
    return lines.readLine();
  }

  private LabelledExcerpt excerpt(String text) {
    try {
      return parsed(text).excerpt();
    } catch (JacksonException e) {
      throw new MalformedInput(source, line, field(e) + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(source, line, String.valueOf(e.getMessage()));
    }
  }

  private static ExcerptLine parsed(String text) {
    var parsed = JSON.readValue(text, ExcerptLine.class);
    if (parsed == null) {
      throw new IllegalArgumentException("there is no object");
    }
    return parsed;
  }

  private static String field(JacksonException e) {
    return e.getPath().isEmpty()
        ? ""
        : "field '" + e.getPath().getFirst().getPropertyName() + "': ";
  }
}
