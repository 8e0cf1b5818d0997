package org.basir.ingest.plain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Cleaning;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.MediaType;
import org.basir.ingest.text.TextAssembly;
import org.basir.ingest.text.Undecodable;

/// Reads plain text: UTF-8, UTF-16 or Windows-1252, paragraphs on one line or hard-wrapped.
public final class PlainText {

  private PlainText() {}

  /// Reads a text file; bytes that are no text are refused.
  public static ExtractionOutcome read(byte[] bytes) {
    Optional<String> text = Decoding.decode(bytes);
    return text.isPresent() ? read(text.get()) : notText();
  }

  private static ExtractionOutcome read(String text) {
    List<String> all = Cleaning.visible(text).lines().map(Cleaning::oneLine).toList();
    List<String> lines = all.stream().filter(Predicate.not(Undecodable::is)).toList();
    List<Block> blocks = TitleMarks.mark(Paragraphing.of(lines));
    return TextAssembly.of(MediaType.PLAIN, blocks, 0, all.size() - lines.size());
  }

  private static Refused notText() {
    return new Refused(
        "unsupported-format",
        "The format is not supported",
        "The bytes are neither PDF nor HTML nor text in UTF-8, UTF-16 or Windows-1252");
  }
}
