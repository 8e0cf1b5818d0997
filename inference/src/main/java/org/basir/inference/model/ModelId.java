package org.basir.inference.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a pretrained model, also the name of its folder.
///
/// Lower-case letters, digits, dots, hyphens and underscores; it can't leave the model folder.
public record ModelId(@JsonValue String value) {

  // ahead of the constants, whose constructor reads it
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private static final String INT8 = "-int8";

  /// BGE-small-en-v1.5: 12 layers, 384 wide, 512 tokens. The default.
  public static final ModelId BGE_SMALL = new ModelId("bge-small-en-v1.5");

  /// all-MiniLM-L6-v2: 6 layers, 384 wide. Half the cost of [#BGE_SMALL].
  public static final ModelId ALL_MINILM = new ModelId("all-minilm-l6-v2");

  /// @throws IllegalArgumentException when the name has another shape
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ModelId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no model name: lower-case letters, digits, '.', '-' and '_' only");
    }
  }

  /// The name of what is made of this model by computing with eight-bit numbers.
  public ModelId int8() {
    return new ModelId(value + INT8);
  }

  /// The name of the model that one of such a name is made of; empty for other names.
  Optional<ModelId> ofInt8() {
    return value.endsWith(INT8) && value.length() > INT8.length()
        ? Optional.of(new ModelId(value.substring(0, value.length() - INT8.length())))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
