package org.basir.inference.scorer.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basir.inference.model.Sha256;

/// A wording with places such as `{name}` to fill in. A released file never changes: a better
/// wording is a new file with the next number.
///
/// @param version name and checksum of the file, as in `pointwise-1@5f3a90c2`
/// @param system who the model is and what it must not do
/// @param user what it is asked
/// @param correction what it is told after an answer that couldn't be used
record PromptSheet(String version, String system, String user, String correction) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern DIVIDER = Pattern.compile("(?m)^---\n");

  /// Reads `/scorer/NAME.txt`.
  static PromptSheet read(String name) {
    var bytes = bytes("/scorer/" + name + ".txt");
    var parts = DIVIDER.split(new String(bytes, StandardCharsets.UTF_8), -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(name + " has " + parts.length + " parts instead of 3");
    }
    return new PromptSheet(
        name + "@" + Sha256.of(bytes).hex().substring(0, 8),
        parts[0].strip(),
        parts[1].strip(),
        parts[2].strip());
  }

  /// The question with its places filled in, all at once: what is filled in has no places.
  ///
  /// @throws IllegalArgumentException if a value is missing
  Wording filled(Map<String, String> values, String schema) {
    return new Wording(version, system, filled(user, values), filled(correction, values), schema);
  }

  private String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private String value(String place, Map<String, String> values) {
    if (!values.containsKey(place)) {
      throw new IllegalArgumentException(version + " wants a " + place);
    }
    return Objects.requireNonNull(values.get(place));
  }

  private static byte[] bytes(String resource) {
    try (var in = PromptSheet.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
