package org.basir.ingest.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basir.ingest.text.MediaType;

/// Tells formats apart: by the bytes first, then by what the sender says, then by the file's name.
final class Formats {

  /// PDF readers accept some bytes before the mark.
  private static final int PDF_WINDOW = 1_024;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*");

  private Formats() {}

  static MediaType of(byte[] bytes, String name, Optional<String> mediaType) {
    String start =
        new String(bytes, 0, Math.min(PDF_WINDOW, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return MediaType.PDF;
    }
    String marked = start.startsWith("ï»¿") ? start.substring(3) : start;
    return HTML.matcher(marked).matches() || saysHtml(name, mediaType)
        ? MediaType.HTML
        : MediaType.PLAIN;
  }

  private static boolean saysHtml(String name, Optional<String> mediaType) {
    String type = mediaType.orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html")
        || type.startsWith("application/xhtml")
        || name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
  }
}
