package org.basir.inference.scorer.prompt;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basir.inference.scorer.brief.SectorBrief;

/// The questions that are put to models about the sectors of one budget.
///
/// @param budget title of the budget
/// @param characters the most of a passage
public record Prompts(String budget, int characters) {

  private static final PromptSheet POINTWISE = PromptSheet.read("pointwise-1");
  private static final PromptSheet PAIRWISE = PromptSheet.read("pairwise-1");
  private static final PromptSheet LISTWISE = PromptSheet.read("listwise-1");
  private static final int NAME = 200;

  public static String pointwiseVersion() {
    return POINTWISE.version();
  }

  public static String pairwiseVersion() {
    return PAIRWISE.version();
  }

  public static String listwiseVersion() {
    return LISTWISE.version();
  }

  /// What score a sector gets.
  public Wording pointwise(SectorBrief sector) {
    return POINTWISE.filled(
        Map.of(
            "budget", Quotation.plain(budget, NAME),
            "code", sector.code().toString(),
            "name", Quotation.plain(sector.name(), NAME),
            "definition", Quotation.plain(sector.definition(), characters),
            "quotes", quotes(sector)),
        Schemas.score(sector.code()));
  }

  /// Which of two does better.
  public Wording pairwise(SectorBrief first, SectorBrief second) {
    return PAIRWISE.filled(
        Map.of(
            "budget", Quotation.plain(budget, NAME),
            "sectors", sectors(List.of(first, second)),
            "first", first.code().toString(),
            "second", second.code().toString()),
        Schemas.choice(first.code(), second.code()));
  }

  /// In what order several come.
  public Wording listwise(List<SectorBrief> sectors) {
    var codes = sectors.stream().map(SectorBrief::code).toList();
    return LISTWISE.filled(
        Map.of(
            "budget", Quotation.plain(budget, NAME),
            "sectors", sectors(sectors),
            "count", Integer.toString(sectors.size()),
            "codes", codes.stream().map(Object::toString).collect(Collectors.joining(", "))),
        Schemas.order(codes));
  }

  private String sectors(List<SectorBrief> sectors) {
    return sectors.stream()
        .map(it ->
            "Sector %s: %s\n%s".formatted(it.code(), Quotation.plain(it.name(), NAME), quotes(it)))
        .collect(Collectors.joining("\n"));
  }

  private String quotes(SectorBrief sector) {
    return sector.passages().stream()
        .map(passage -> Quotation.quoted(passage, characters))
        .collect(Collectors.joining("\n"));
  }
}
