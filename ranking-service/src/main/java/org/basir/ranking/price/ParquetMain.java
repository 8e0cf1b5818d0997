package org.basir.ranking.price;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads Parquet from standard input and writes it to standard output as CSV with a header.
final class ParquetMain {

  /// What a line on standard error starts with that says why the file cannot be read.
  static final String COMPLAINT = "parquet: ";

  private static final Duration LONGEST = Duration.ofMinutes(30);

  private ParquetMain() {}

  public static void main(String[] none) throws IOException {
    endAfter(LONGEST);
    var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    try {
      write(System.in.readAllBytes(), out);
      out.flush();
    } catch (IOException | RuntimeException broken) {
      System.err.println(COMPLAINT + String.valueOf(broken.getMessage()).replace('\n', ' '));
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }

  /// A file may make its reader loop.
  private static void endAfter(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
  }

  private static void write(byte[] content, Writer out) throws IOException {
    try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(content)));
        var rows = file.rowReader()) {
      var columns = file.getFileSchema().getColumns();
      line(columns.stream().map(ColumnSchema::name).toList(), out);
      while (rows.hasNext()) {
        rows.next();
        line(fields(rows, columns.size()), out);
      }
    }
  }

  private static void line(List<String> fields, Writer out) throws IOException {
    out.write(fields.stream().map(ParquetMain::quoted).collect(Collectors.joining(",", "", "\n")));
  }

  private static List<String> fields(RowReader row, int count) {
    return IntStream.range(0, count)
        .mapToObj(column -> row.isNull(column) ? "" : text(row.getValue(column)))
        .toList();
  }

  /// A day that came as the moment it began is that day.
  private static String text(Object value) {
    return switch (value) {
      case Instant moment -> text(moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
      case LocalDateTime moment when moment.equals(moment.toLocalDate().atStartOfDay()) ->
          moment.toLocalDate().toString();
      default -> value.toString();
    };
  }

  private static String quoted(String field) {
    var line = field.replace('\n', ' ').replace('\r', ' ');
    return line.contains(",") || line.contains("\"")
        ? '"' + line.replace("\"", "\"\"") + '"'
        : line;
  }
}
