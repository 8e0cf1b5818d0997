package org.basir.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Speeches made for a test.
final class Speech {

  private static final String[] TOPICS = {
    "Customs duty on ball bearings and roller bearings is reduced from 10 per cent to 7.5 per cent.",
    "Excise duty on motor cars and two-wheelers is raised by two percentage points.",
    "Public sector banks will be recapitalised with Rs. 20,000 crore of bonds this year.",
    "An outlay of Rs. 9,000 crore is provided for new railway lines and electrification of track.",
    "I thank the House for its patience and turn to the next chapter of my statement.",
    "The duty on cement clinker is abolished and the freight subsidy for cement is extended."
  };

  private Speech() {}

  /// A speech for one budget year, with as many numbered paragraphs as asked for.
  static String of(int year, int paragraphs) {
    return "Sir,\n\nI rise to present the Budget for the year %d-%02d.\n\n%s\n"
        .formatted(
            year,
            (year + 1) % 100,
            IntStream.rangeClosed(1, paragraphs)
                .mapToObj(Speech::paragraph)
                .collect(Collectors.joining("\n\n")));
  }

  private static String paragraph(int number) {
    return "%d. In district number %d the following is proposed. %s"
        .formatted(number, number, TOPICS[number % TOPICS.length]);
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
