package org.basir.inference.llm;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Tokens of one model, by their numbers in its vocabulary; unmodifiable.
public final class TokenIds {

  private static final TokenIds NONE = new TokenIds(new int[0]);

  private final int[] ids;

  private TokenIds(int[] ids) {
    this.ids = ids;
  }

  /// Copies the numbers.
  ///
  /// @throws IllegalArgumentException if a number is below 0
  public static TokenIds of(int... ids) {
    if (IntStream.of(ids).anyMatch(id -> id < 0)) {
      throw new IllegalArgumentException("a token below 0 in " + Arrays.toString(ids));
    }
    return ids.length == 0 ? NONE : new TokenIds(ids.clone());
  }

  public static TokenIds none() {
    return NONE;
  }

  public int size() {
    return ids.length;
  }

  public boolean isEmpty() {
    return ids.length == 0;
  }

  public int at(int index) {
    return ids[index];
  }

  public int last() {
    return ids[ids.length - 1];
  }

  public TokenIds plus(TokenIds more) {
    var joined = Arrays.copyOf(ids, ids.length + more.ids.length);
    System.arraycopy(more.ids, 0, joined, ids.length, more.ids.length);
    return new TokenIds(joined);
  }

  public TokenIds plus(int id) {
    return plus(of(id));
  }

  /// The tokens from one index to before another.
  public TokenIds slice(int from, int to) {
    return of(Arrays.copyOfRange(ids, from, to));
  }

  public IntStream stream() {
    return IntStream.of(ids);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenIds that && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
