package org.basir.inference.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basir.inference.model.ModelRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `length-table.json`, as the package's documentation describes it.
public final class LengthTableFile {

  private record Content(
      String format, int version, int least, List<Integer> bins, List<Row> cells) {}

  private record Row(TokenClass token, int bin, long count, double mean, double variance) {

    LengthTable.Cell cell() {
      return new LengthTable.Cell(token, bin);
    }

    LengthMoments moments() {
      return new LengthMoments(count, mean, variance);
    }
  }

  private static final String NAME = "length-table.json";
  private static final String FORMAT = "length-table";
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private LengthTableFile() {}

  /// Reads the table of a folder.
  ///
  /// @throws ModelRefused if there is none or it is wrong
  public static LengthTable read(Path folder) {
    var file = folder.resolve(NAME);
    try {
      return table(JSON.readValue(Files.readString(file), Content.class));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ModelRefused(file + " is no table of lengths: " + e.getMessage(), e);
    }
  }

  /// Writes a table into a folder.
  public static void write(LengthTable table, Path folder) throws IOException {
    var rows =
        table.cells().entrySet().stream().map(cell -> row(cell.getKey(), cell.getValue())).toList();
    var content = new Content(FORMAT, VERSION, table.least(), table.bins(), rows);
    Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(content) + "\n");
  }

  private static LengthTable table(Content content) {
    if (!FORMAT.equals(content.format()) || content.version() != VERSION) {
      throw new IllegalArgumentException(
          "format %s %d".formatted(content.format(), content.version()));
    }
    Map<LengthTable.Cell, LengthMoments> cells =
        content.cells().stream().collect(Collectors.toMap(Row::cell, Row::moments));
    return new LengthTable(content.bins(), content.least(), cells);
  }

  private static Row row(LengthTable.Cell cell, LengthMoments moments) {
    return new Row(cell.token(), cell.bin(), moments.count(), moments.mean(), moments.variance());
  }
}
