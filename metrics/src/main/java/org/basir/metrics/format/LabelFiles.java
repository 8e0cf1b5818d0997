package org.basir.metrics.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Taxonomy;

/// Reads and writes labelled excerpts in every [LabelFormat].
///
/// The format is told from the content, never from the name. Bad rows are collected, not thrown;
/// only a file that is none of the formats is refused.
public final class LabelFiles {

  private LabelFiles() {}

  /// Reads a file.
  ///
  /// @throws MalformedInput saying why the content is none of the formats
  /// @throws UncheckedIOException if the file cannot be read
  public static LabelFile read(Path file, Taxonomy taxonomy, LabelOptions options) {
    try {
      var source = String.valueOf(file.getFileName());
      return read(source, Files.readAllBytes(file), taxonomy, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads bytes.
  ///
  /// @param source what errors call them
  /// @throws MalformedInput saying why the content is none of the formats
  public static LabelFile read(
      String source, byte[] content, Taxonomy taxonomy, LabelOptions options) {
    var text = new Utf8Text(source, content).decoded();
    if (text.isBlank()) {
      throw new MalformedInput(source, 1, "the file is empty");
    }
    var names = new SectorNames(taxonomy);
    return isJson(text)
        ? new JsonSniffing(source, names, options.fields()).read(text)
        : new CsvSniffing(source, names).read(text);
  }

  /// Writes what [#read] reads back as the same excerpts, sectors by slug (by code in JSON Lines).
  ///
  /// @throws java.util.NoSuchElementException if a sector is not of the taxonomy
  public static void write(
      LabelFormat format,
      List<LabelledExcerpt> excerpts,
      Taxonomy taxonomy,
      LabelOptions options,
      Writer writer)
      throws IOException {
    switch (format) {
      case JSON_LINES -> JsonLines.write(excerpts, writer);
      case MAPPED_JSON -> new JsonWriting(taxonomy).records(excerpts, options.fields(), writer);
      case LABEL_STUDIO ->
          new LabelStudioWriting(new JsonWriting(taxonomy)).tasks(excerpts, writer);
      case CSV_ONE_HOT -> new CsvWriting(taxonomy).oneHot(excerpts, writer);
      case CSV_DELIMITED -> new CsvWriting(taxonomy).delimited(excerpts, writer);
    }
  }

  private static boolean isJson(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }
}
