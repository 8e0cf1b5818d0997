package org.basir.metrics.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.basir.metrics.taxonomy.Taxonomy;

/// Reads files of runs, line by line or value by value, never as a whole.
///
/// A TREC file has lines `qid Q0 docid rank score tag`: the day of the budget, the sector's slug or
/// code, and a tag such as `ridge@walk-forward`; several rankers may share a file. A JSON file has
/// one object, or an array of them:
///
/// ```json
/// {"ranker": "ridge", "role": "ranker", "protocol": "walk_forward",
///  "scores": {"2016-02-29": {"cement": 0.12}}}
/// ```
///
/// Without a role a run is a ranker's; a run that does not say its protocol is shown as such.
///
/// @param budgets the days there are returns for; any day if there is none
public record RunFiles(Taxonomy taxonomy, Set<LocalDate> budgets) {

  /// Of a file with more faults the others are not looked for.
  public static final int MOST_FAULTS = 50;

  public RunFiles {
    budgets = Set.copyOf(budgets);
  }

  /// Reads and closes a file in UTF-8.
  public ReadRuns read(InputStream file) {
    var builder = new RunBuilder(taxonomy, budgets);
    try (var reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
      if (isJson(reader)) {
        new JsonRuns(builder).read(reader);
      } else {
        new TrecRuns(builder).read(reader);
      }
    } catch (CharacterCodingException notText) {
      builder.refuse("", "the file is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nothingLess(builder);
  }

  private static ReadRuns nothingLess(RunBuilder builder) {
    var read = builder.read();
    if (read.runs().isEmpty() && read.faults().isEmpty()) {
      builder.refuse("", "the file has no run");
      return builder.read();
    }
    return read;
  }

  private static boolean isJson(BufferedReader reader) throws IOException {
    reader.mark(1 << 12);
    int first = reader.read();
    for (int i = 0; i < (1 << 12) - 2 && Character.isWhitespace(first); i++) {
      first = reader.read();
    }
    reader.reset();
    return first == '{' || first == '[';
  }
}
