package org.basir.inference.guidance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How long thinking went on from the start of a line, counted from traces: moments by the class of
/// the token that starts the line and by how many tokens of thinking came before it. Immutable.
///
/// Traces must have ended by themselves: what was cut would have gone on.
///
/// ```java
/// var table = new AtomicReference<>(LengthTable.empty());
/// table.updateAndGet(known -> known.plus(pieces, 1));
/// ```
///
/// @param bins least positions of the bins, ascending from 0
/// @param least observations that a law needs
/// @param cells moments of what was seen
public record LengthTable(List<Integer> bins, int least, Map<Cell, LengthMoments> cells) {

  /// A kind of line start.
  ///
  /// @param bin number of the bin, from 0
  public record Cell(TokenClass token, int bin) implements Comparable<Cell> {

    @Override
    public int compareTo(Cell other) {
      int byBin = Integer.compare(bin, other.bin);
      return byBin != 0 ? byBin : token.compareTo(other.token);
    }
  }

  private static final List<Integer> STANDARD_BINS =
      List.of(0, 1, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096);

  private static final int LEAST = 50;

  public LengthTable {
    bins = List.copyOf(bins);
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    if (bins.isEmpty() || bins.getFirst() != 0 || !ascend(bins) || least < 1) {
      throw new IllegalArgumentException("Bins %s, at least %d".formatted(bins, least));
    }
    for (var cell : cells.keySet()) {
      if (cell.bin() < 0 || cell.bin() >= bins.size()) {
        throw new IllegalArgumentException("No bin of " + cell);
      }
    }
  }

  /// Nothing seen; laws need 50 observations.
  public static LengthTable empty() {
    return new LengthTable(STANDARD_BINS, LEAST, Map.of());
  }

  /// With one more trace of thinking that ended by itself.
  ///
  /// @param pieces the text that each of its tokens completed, without the closing marker
  /// @param close tokens of the closing marker
  public LengthTable plus(List<String> pieces, int close) {
    var more = new TreeMap<>(cells);
    boolean lineStart = true;
    for (int position = 0; position < pieces.size(); position++) {
      var piece = pieces.get(position);
      if (lineStart) {
        var length = LengthMoments.of(pieces.size() - position + close);
        more.merge(cell(TokenClass.of(piece), position), length, LengthMoments::plus);
      }
      lineStart = piece.indexOf('\n') >= 0;
    }
    return new LengthTable(bins, least, more);
  }

  /// The law of thinking that goes on with a token of a class, if it was seen often enough.
  ///
  /// @param position tokens of thinking before it
  public Optional<GammaLength> law(TokenClass token, int position) {
    return law(cells.getOrDefault(cell(token, position), LengthMoments.none()));
  }

  /// The law of thinking that goes on with any token but the closing marker, if that was seen often
  /// enough: what [BinaryGuidance] asks.
  ///
  /// @param position tokens of thinking before it
  public Optional<GammaLength> law(int position) {
    return law(
        Arrays.stream(TokenClass.values())
            .map(token -> cells.getOrDefault(cell(token, position), LengthMoments.none()))
            .reduce(LengthMoments.none(), LengthMoments::plus));
  }

  private Optional<GammaLength> law(LengthMoments moments) {
    return moments.count() < least ? Optional.empty() : Optional.of(moments.law());
  }

  private Cell cell(TokenClass token, int position) {
    int found = Collections.binarySearch(bins, position);
    return new Cell(token, found >= 0 ? found : -found - 2);
  }

  private static boolean ascend(List<Integer> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) <= numbers.get(i - 1)) {
        return false;
      }
    }
    return true;
  }
}
