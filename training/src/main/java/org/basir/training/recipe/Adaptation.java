package org.basir.training.recipe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which numbers of the pretrained encoder learn. Written as `frozen`, `full`, `full+embeddings`,
/// `lora:16` or `lora:8:query,value`.
public sealed interface Adaptation {

  /// None: only the head learns.
  record Frozen() implements Adaptation {

    @JsonValue
    @Override
    public String toString() {
      return "frozen";
    }
  }

  /// All layers.
  ///
  /// @param embeddings whether the tables of words and positions learn, too: half the numbers of a
  ///   small encoder, most of which few texts touch
  record Full(boolean embeddings) implements Adaptation {

    @JsonValue
    @Override
    public String toString() {
      return embeddings ? "full+embeddings" : "full";
    }
  }

  /// A product of two thin matrices is added to each chosen matrix (LoRA; Hu et al. 2021, equation
  /// 3), scaled by `2`, that is `alpha / rank` with `alpha = 2 rank`.
  ///
  /// @param rank of the product, 1 to 64
  /// @param matrices of each layer; never none
  record LowRank(int rank, SortedSet<Matrix> matrices) implements Adaptation {

    private static final int MOST = 64;

    public LowRank {
      matrices = new TreeSet<>(matrices);
      if (rank < 1 || rank > MOST || matrices.isEmpty()) {
        throw new IllegalArgumentException(
            "lora needs a rank of 1 to %d and matrices, not %d and %s"
                .formatted(MOST, rank, matrices));
      }
    }

    /// Whether a parameter of the encoder is one of the matrices.
    public boolean adapts(String parameter) {
      return matrices.stream().anyMatch(matrix -> matrix.isNamed(parameter));
    }

    /// What the product is multiplied by.
    public double scale() {
      return 2;
    }

    @JsonValue
    @Override
    public String toString() {
      var names = matrices.stream().map(Matrix::toString).toList();
      return matrices.size() == Matrix.values().length
          ? "lora:" + rank
          : "lora:%d:%s".formatted(rank, String.join(",", names));
    }
  }

  /// The method of that name.
  ///
  /// @throws IllegalArgumentException naming what is known
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Adaptation parse(String text) {
    return switch (text) {
      case "frozen" -> new Frozen();
      case "full" -> new Full(false);
      case "full+embeddings" -> new Full(true);
      default -> lowRank(List.of(text.split(":", -1)));
    };
  }

  private static Adaptation lowRank(List<String> parts) {
    if (!parts.getFirst().equals("lora") || parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException(
          "'%s' is no method: frozen, full, full+embeddings, lora:RANK or lora:RANK:query,key,value,..."
              .formatted(String.join(":", parts)));
    }
    var names = parts.size() == 2 ? Matrix.values() : matrices(parts.getLast());
    return new LowRank(Numbers.whole("rank", parts.get(1)), new TreeSet<>(List.of(names)));
  }

  private static Matrix[] matrices(String names) {
    return Arrays.stream(names.split(",", -1)).map(Matrix::parse).toArray(Matrix[]::new);
  }
}
