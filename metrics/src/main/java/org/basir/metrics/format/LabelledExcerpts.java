package org.basir.metrics.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Labelled excerpts of a file in its order: JSON Lines, one object per line with `id, budget,
/// year, section, heading, text, sectors, split`.
///
/// `section`, `heading` and `split` may be absent; unknown fields are ignored.
///
/// @param source what errors call the file
public record LabelledExcerpts(String source, List<LabelledExcerpt> excerpts) {

  /// Refuses an id that comes twice.
  ///
  /// @throws IllegalArgumentException naming the id
  public LabelledExcerpts {
    excerpts = List.copyOf(excerpts);
    var ids = new HashSet<String>();
    for (var excerpt : excerpts) {
      if (!ids.add(excerpt.id())) {
        throw new IllegalArgumentException(source + ": id " + excerpt.id() + " is given twice");
      }
    }
  }

  /// Reads a file.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  /// @throws UncheckedIOException if the file cannot be read
  public static LabelledExcerpts read(Path file) {
    try {
      return read(String.valueOf(file.getFileName()), Files.newBufferedReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads and closes the reader.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  public static LabelledExcerpts read(String source, Reader reader) {
    return new LabelledExcerpts(source, new JsonLines(source).read(reader));
  }

  public void write(Writer writer) throws IOException {
    JsonLines.write(excerpts, writer);
  }

  /// The excerpts of one split, never none.
  ///
  /// @throws IllegalArgumentException naming the splits present, if there is none of that name
  public LabelledExcerpts split(String name) {
    var chosen = excerpts.stream().filter(excerpt -> excerpt.split().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no split '%s'; it has %s".formatted(source, name, present()));
    }
    return new LabelledExcerpts(source, chosen);
  }

  /// The names of the splits, without the empty one.
  public SortedSet<String> splits() {
    return excerpts.stream()
        .map(LabelledExcerpt::split)
        .filter(split -> !split.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public int size() {
    return excerpts.size();
  }

  private String present() {
    return splits().isEmpty() ? "no splits" : String.join(", ", splits());
  }
}
