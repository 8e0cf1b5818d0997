package org.basir.inference.adapter;

import java.util.regex.Pattern;
import org.basir.inference.onnx.OnnxParameters;

/// The encoder an adapter belongs to.
///
/// @param id its name, such as `all-minilm-l6-v2`
/// @param sha256 of its ONNX file, in 64 lower-case hexadecimal digits
public record BaseModel(String id, String sha256) {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /// @throws IllegalArgumentException when the checksum has another shape
  public BaseModel {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("the base's checksum is '" + sha256 + "'");
    }
  }

  /// The base in a file.
  ///
  /// @throws IllegalArgumentException when the numbers were changed since they were read
  public static BaseModel of(String id, OnnxParameters parameters) {
    var sha256 =
        parameters
            .sha256()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The parameters of " + id + " were changed since they were read"));
    return new BaseModel(id, sha256);
  }

  /// @throws IllegalArgumentException when these are not the numbers of the base's file
  void require(OnnxParameters parameters) {
    var found = parameters.sha256().orElse("none, its numbers were changed");
    if (!found.equals(sha256)) {
      throw new IllegalArgumentException(
          "the base %s must have SHA-256 %s, this one has %s".formatted(id, sha256, found));
    }
  }
}
