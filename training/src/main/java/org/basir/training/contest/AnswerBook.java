package org.basir.training.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.metrics.report.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Outcomes in a file, a line each, so that a contest that was ended goes on. For one thread.
final class AnswerBook {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NAME = 12;

  private record Key(Heat heat, int question) {}

  private final Path file;
  private final Map<Key, Outcome> known = new LinkedHashMap<>();

  private AnswerBook(Path file) {
    this.file = file;
  }

  /// The book of a contest, which is told from others by a text.
  static AnswerBook open(Path folder, String contest) {
    var sha256 = Sha256.of(contest.getBytes(StandardCharsets.UTF_8));
    var name = "answers-" + sha256.hex().substring(0, NAME) + ".jsonl";
    try {
      Files.createDirectories(folder);
      var book = new AnswerBook(folder.resolve(name));
      book.read();
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Outcome> find(Heat heat, int question) {
    return Optional.ofNullable(known.get(new Key(heat, question)));
  }

  void add(Outcome outcome) {
    keep(outcome);
    write(List.of(outcome), StandardOpenOption.APPEND);
  }

  private void read() throws IOException {
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        parsed(line).ifPresent(this::keep);
      }
    }
    // without a line that was being written when the contest was ended
    write(known.values(), StandardOpenOption.TRUNCATE_EXISTING);
  }

  private void keep(Outcome outcome) {
    known.put(new Key(outcome.heat(), outcome.question()), outcome);
  }

  private void write(Iterable<Outcome> outcomes, StandardOpenOption how) {
    var text = new StringBuilder();
    outcomes.forEach(outcome -> text.append(JSON.writeValueAsString(outcome)).append('\n'));
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Outcome> parsed(String line) {
    try {
      return Optional.of(JSON.readValue(line, Outcome.class));
    } catch (JacksonException torn) {
      return Optional.empty();
    }
  }
}
