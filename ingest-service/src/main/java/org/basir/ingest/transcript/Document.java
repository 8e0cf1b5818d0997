package org.basir.ingest.transcript;

import java.util.Optional;
import org.basir.http.Problem;
import org.basir.ingest.text.ExtractionLimits;
import org.springframework.http.HttpStatus;

/// A file as somebody sends it. What can be refused at a glance is refused here: no bytes, too many
/// bytes, a format that is never a transcript.
public final class Document {

  private static final int MAX_NAME = 200;

  private final String name;
  private final Optional<String> mediaType;
  private final byte[] bytes;

  /// Takes the array as it is; it must not be changed afterwards.
  ///
  /// @param name the file's name; folders before it are left off
  /// @param mediaType what the sender says it is, with or without parameters
  /// @throws Problem if it is empty (`empty-file`), has more than 20 MiB (`file-too-large`) or is
  ///   of another kind than PDF, HTML and plain text (`unsupported-media-type`)
  public Document(String name, Optional<String> mediaType, byte[] bytes) {
    this.name = baseName(name);
    this.mediaType = mediaType;
    this.bytes = bytes;
    checkSize();
    if (!Formats.accept(this.name, mediaType)) {
      throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-media-type",
              "This kind of file is not read")
          .detail(
              "%s (%s): send PDF, HTML or plain text"
                  .formatted(this.name, mediaType.orElse("no media type")));
    }
  }

  /// Whether a file's name tells one of the formats that are read.
  public static boolean isTranscriptName(String name) {
    return Formats.known(name);
  }

  private static String baseName(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var base = last.replaceAll("\\p{Cntrl}", " ").strip();
    if (base.isEmpty()) {
      return "unnamed";
    }
    return base.length() <= MAX_NAME ? base : base.substring(base.length() - MAX_NAME);
  }

  private void checkSize() {
    if (bytes.length == 0) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "empty-file", "The file is empty")
          .detail(name + " has no bytes")
          .at("/file", "is empty");
    }
    if (bytes.length > ExtractionLimits.standard().bytes()) {
      throw tooLarge(name);
    }
  }

  /// The problem of a file with too many bytes.
  public static Problem tooLarge(String name) {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", "The file is too large")
        .detail("%s has more than %,d bytes".formatted(name, ExtractionLimits.standard().bytes()));
  }

  String name() {
    return name;
  }

  Optional<String> mediaType() {
    return mediaType;
  }

  byte[] bytes() {
    return bytes;
  }

  Sha256 sha256() {
    return Sha256.of(bytes);
  }
}
