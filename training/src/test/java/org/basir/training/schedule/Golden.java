package org.basir.training.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One number of a golden file: what a profile, named as on a command line, is at a share.
record Golden(String profile, double p, double multiplier) {

  static Stream<Golden> of(String file) {
    var rows = rows(file);
    var names = rows.getFirst();
    return rows.stream().skip(1).flatMap(row -> numbers(names, row));
  }

  private static Stream<Golden> numbers(List<String> names, List<String> row) {
    double p = Double.parseDouble(row.getFirst());
    return IntStream.range(1, row.size())
        .mapToObj(column -> new Golden(names.get(column), p, Double.parseDouble(row.get(column))));
  }

  private static List<List<String>> rows(String file) {
    try (var in = Golden.class.getResourceAsStream(file)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> Arrays.asList(line.split(","))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
