package org.basir.ingest.excerpt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.basir.ingest.excerpt.Pieces.Piece;
import org.basir.ingest.text.Cleaning;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;

/// Cuts paragraphs into excerpts.
public final class Excerpts {

  /// What is shorter, such as `(ii) Coal` in a list, says nothing on its own.
  private static final int FEWEST_WORDS = 5;

  private final List<Excerpt> excerpts = new ArrayList<>();

  private Excerpts() {}

  /// The excerpts of a text in reading order. Annexes and paragraphs of fewer than five words give
  /// none; a paragraph gives one, or several of about 180 words if it has more than 220.
  public static List<Excerpt> of(List<Paragraph> paragraphs) {
    var result = new Excerpts();
    paragraphs.stream()
        .filter(paragraph -> paragraph.part().filter(Part.ANNEX::equals).isEmpty())
        .filter(paragraph -> Pieces.words(paragraph.text()) >= FEWEST_WORDS)
        .forEach(result::add);
    return List.copyOf(result.excerpts);
  }

  private void add(Paragraph paragraph) {
    List<Piece> pieces = Pieces.of(paragraph.text());
    for (int i = 0; i < pieces.size(); i++) {
      String locator = paragraph.ordinal() + (pieces.size() == 1 ? "" : "." + i);
      excerpts.add(excerpt(paragraph, pieces.get(i), locator));
    }
  }

  private Excerpt excerpt(Paragraph paragraph, Piece piece, String locator) {
    String text = Cleaning.oneLine(paragraph.text().substring(piece.start(), piece.end()));
    return new Excerpt(
        excerpts.size(),
        locator,
        paragraph.part(),
        paragraph.section(),
        paragraph.heading(),
        paragraph.number(),
        paragraph.page(),
        paragraph.start() + piece.start(),
        paragraph.start() + piece.end(),
        text,
        sha256(text));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
