package org.basir.ingest.transcript;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which files may be transcripts, judged by name and declared type alone.
final class Formats {

  /// Types that say nothing: the name decides, and without a telling name the bytes do.
  private static final Set<String> UNTOLD = Set.of("application/octet-stream", "");

  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          "pdf", "application/pdf", "html", "text/html", "htm", "text/html", "txt", "text/plain");

  private Formats() {}

  static boolean accept(String name, Optional<String> mediaType) {
    return known(name) || accept(mediaType.map(Formats::bare).orElse(""), extension(name));
  }

  private static boolean accept(String type, String extension) {
    return BY_EXTENSION.containsValue(type)
        || type.equals("application/xhtml+xml")
        || (UNTOLD.contains(type) && extension.isEmpty());
  }

  /// Whether the name alone tells a format that is read.
  static boolean known(String name) {
    return BY_EXTENSION.containsKey(extension(name));
  }

  /// The declared type where it says something, and otherwise what the name tells.
  static String mediaType(String name, Optional<String> declared) {
    return declared
        .map(Formats::bare)
        .filter(type -> !UNTOLD.contains(type))
        .orElseGet(() -> BY_EXTENSION.getOrDefault(extension(name), "application/octet-stream"));
  }

  private static String bare(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String extension(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
