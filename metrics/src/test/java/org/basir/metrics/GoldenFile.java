package org.basir.metrics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;

/// Golden cases beside the tests; their README says where they come from.
public final class GoldenFile {

  private GoldenFile() {}

  public static List<CsvRow> rows(String name) {
    return CsvTable.read(name, reader(name), List.of()).rows();
  }

  public static List<String> lines(String name) {
    try (var reader = reader(name)) {
      return reader.readAllLines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] numbers(CsvRow row, String column) {
    return Arrays.stream(row.text(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static Reader reader(String name) {
    var stream = GoldenFile.class.getResourceAsStream("/golden/" + name);
    return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
  }
}
