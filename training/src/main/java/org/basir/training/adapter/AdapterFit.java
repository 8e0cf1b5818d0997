package org.basir.training.adapter;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.inference.adapter.Adapter;
import org.basir.inference.adapter.BaseModel;
import org.basir.inference.adapter.Change;
import org.basir.inference.adapter.Shift;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.safetensors.Tensor;

/// The adapter of a given rank that comes nearest to what a training changed.
///
/// Each changed matrix's difference is cut to its largest singular values, which no other product
/// of that rank comes nearer to (Eckart and Young 1936); matrices that changed in more ways get a
/// higher rank, others a lower one. Changed vectors are kept whole, what stayed the same is left
/// out. When matrices learned by a product of that rank or less, nothing is lost but the rounding
/// to half precision.
///
/// ```java
/// var fit = AdapterFit.of("minilm-sectors", "all-minilm-l6-v2", base, base.with(learned), 16);
/// Files.write(file, fit.adapter().write());
/// var sha256 = fit.adapter().merged(base); // is what the tuned model will be
/// ```
///
/// @param kept of each changed matrix: the share of the sum of squared differences that the adapter
///   keeps, at most 1
public record AdapterFit(Adapter adapter, SortedMap<String, Double> kept) {

  public AdapterFit {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
  }

  /// Fits an adapter.
  ///
  /// @param name of the encoder it makes
  /// @param baseId the base's name
  /// @param base as read from the base's file
  /// @param tuned the same graph after training
  /// @param rank at least 1, of matrices in the mean: what all would take of this rank is shared
  /// @throws IllegalArgumentException when the two have not the same parameters, or the base was
  ///   changed since it was read
  public static AdapterFit of(
      String name, String baseId, OnnxParameters base, OnnxParameters tuned, int rank) {
    if (rank < 1 || !base.names().equals(tuned.names())) {
      throw new IllegalArgumentException(
          rank < 1 ? "The rank is " + rank : "Base and tuned encoder have other parameters");
    }
    var changes = new TreeMap<String, Change>();
    var kept = new TreeMap<String, Double>();
    var differences = differences(base, tuned);
    differences.forEach((parameter, difference) -> {
      if (difference.shape().size() == 1) {
        changes.put(parameter, shift(difference));
      }
    });
    var matrices = matrices(differences);
    RankShares.of(matrices, rank)
        .forEach((parameter, share) -> {
          var factors = Factors.of(Objects.requireNonNull(matrices.get(parameter)), share);
          kept.put(parameter, factors.shareOf(Objects.requireNonNull(matrices.get(parameter))));
          changes.put(parameter, factors.halves());
        });
    return new AdapterFit(new Adapter(name, BaseModel.of(baseId, base), changes), kept);
  }

  private static SortedMap<String, Difference> differences(
      OnnxParameters base, OnnxParameters tuned) {
    var differences = new TreeMap<String, Difference>();
    for (var parameter : base.names()) {
      Difference.between(base.get(parameter), tuned.get(parameter))
          .ifPresent(difference -> differences.put(parameter, difference));
    }
    return differences;
  }

  private static SortedMap<String, Difference> matrices(SortedMap<String, Difference> differences) {
    var matrices = new TreeMap<>(differences);
    matrices.values().removeIf(difference -> difference.shape().size() == 1);
    matrices.forEach((name, difference) -> {
      if (!difference.isMatrix()) {
        throw new IllegalArgumentException(name + " is neither matrix nor vector");
      }
    });
    return matrices;
  }

  private static Change shift(Difference difference) {
    return new Shift(Tensor.ofFloats(difference.floats(), difference.shape().getFirst()));
  }
}
