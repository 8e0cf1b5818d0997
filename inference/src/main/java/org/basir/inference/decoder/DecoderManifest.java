package org.basir.inference.decoder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.basir.inference.model.ModelRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `decoder.json`, as the package's documentation says.
///
/// @param begin tokens before texts, perhaps none
/// @param end tokens each of which ends a completion
/// @param open the opening marker of thinking, or none
/// @param close the closing one, or none
/// @param markers of what is left of a budget, 1/8 first, or none
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DecoderManifest(
    String format,
    int version,
    String id,
    int layers,
    int keyValueHeads,
    int headWidth,
    int width,
    int vocabulary,
    int context,
    List<Integer> begin,
    List<Integer> end,
    List<Integer> open,
    List<Integer> close,
    List<List<Integer>> markers,
    @Nullable ChatTemplate template) {

  public static final String FORMAT = "decoder";
  public static final int VERSION = 1;
  static final String FILE = "decoder.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// @throws IllegalArgumentException if a number is not positive or a token not in the vocabulary
  public DecoderManifest {
    begin = orNone(begin);
    end = orNone(end);
    open = orNone(open);
    close = orNone(close);
    markers = orNone(markers);
    if (!Objects.equals(format, FORMAT) || version != VERSION) {
      throw new IllegalArgumentException("Format %s %d".formatted(format, version));
    }
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("No id");
    }
    requirePositive(layers, keyValueHeads, headWidth, width, vocabulary, context);
    for (var tokens :
        List.of(begin, end, open, close, markers.stream().flatMap(List::stream).toList())) {
      requireWithin(vocabulary, tokens);
    }
    if (open.isEmpty() != close.isEmpty()) {
      throw new IllegalArgumentException("One marker of thinking without the other");
    }
  }

  /// Reads a folder's.
  ///
  /// @throws ModelRefused if there is none or it is wrong
  public static DecoderManifest read(Path folder) {
    var file = folder.resolve(FILE);
    try {
      return JSON.readValue(Files.readString(file), DecoderManifest.class);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ModelRefused(file + " is no manifest of a decoder: " + e.getMessage(), e);
    }
  }

  /// Writes it into a folder.
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static void requirePositive(int... sizes) {
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException("A size of " + size);
      }
    }
  }

  private static void requireWithin(int vocabulary, List<Integer> tokens) {
    for (int token : tokens) {
      if (token < 0 || token >= vocabulary) {
        throw new IllegalArgumentException(
            "Token %d is not in a vocabulary of %d".formatted(token, vocabulary));
      }
    }
  }
}
