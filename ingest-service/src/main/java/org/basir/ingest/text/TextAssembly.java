package org.basir.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts blocks together to a text with paragraphs, each knowing the titles above it.
///
/// A section ends the heading before it; part A, part B and the annexes end both. Where a part B is
/// marked, what stands before it is part A even if that is not marked; nothing after an annex
/// leaves the annexes.
public final class TextAssembly {

  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private Optional<Part> part;
  private String section = "";
  private String heading = "";

  private TextAssembly(List<Block> blocks) {
    boolean divided =
        blocks.stream().flatMap(b -> Divisions.openedBy(b).stream()).anyMatch(Part.B::equals);
    part = divided ? Optional.of(Part.A) : Optional.empty();
    for (int i = 0; i < blocks.size(); i++) {
      add(i, blocks.get(i));
    }
  }

  /// The text and its paragraphs; without any paragraph it has nothing to say and is refused.
  ///
  /// @param pages of a PDF, otherwise 0
  public static ExtractionOutcome of(
      MediaType type, List<Block> blocks, int pages, int droppedLines) {
    var assembly = new TextAssembly(Levels.settle(FrontMatter.mark(blocks)));
    if (assembly.paragraphs.isEmpty()) {
      return Refusals.noText(pages, droppedLines);
    }
    return new ExtractionOutcome.Extracted(
        new ExtractedText(
            type, assembly.text.toString(), assembly.paragraphs, pages, droppedLines));
  }

  private void add(int ordinal, Block block) {
    int start = text.isEmpty() ? 0 : text.append(BETWEEN).length();
    text.append(block.text());
    switch (block.kind()) {
      case FRONT -> {}
      case SECTION -> enter(block, Titles.closeUp(block.text()), "");
      case HEADING -> enter(block, section, Titles.closeUp(block.text()));
      case BODY -> paragraphs.add(paragraph(ordinal, block, start));
    }
  }

  private void enter(Block title, String newSection, String newHeading) {
    Optional<Part> opened = Divisions.openedBy(title);
    boolean divides = opened.isPresent() && !part.equals(Optional.of(Part.ANNEX));
    if (divides) {
      part = opened;
    }
    boolean plainDivision = divides && opened.get() != Part.ANNEX;
    section = plainDivision ? "" : newSection;
    heading = plainDivision ? "" : newHeading;
  }

  private Paragraph paragraph(int ordinal, Block block, int start) {
    return new Paragraph(
        ordinal,
        ParagraphNumber.of(block.text()),
        part,
        section,
        block.runIn().isEmpty() ? heading : block.runIn(),
        block.page(),
        start,
        start + block.text().length(),
        block.text());
  }
}
