package org.basir.training.adapter;

import java.util.Collections;
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
/// of that rank comes nearer to (Eckart and Young 1936). Changed vectors are kept whole, what
/// stayed the same is left out. When matrices learned by a product of that rank or less, nothing is
/// lost but the rounding to half precision.
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
  /// @param rank at least 1; a matrix with a smaller side has that one's
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
    for (var parameter : base.names()) {
      Difference.between(base.get(parameter), tuned.get(parameter))
          .ifPresent(
              difference -> changes.put(parameter, change(parameter, difference, rank, kept)));
    }
    return new AdapterFit(new Adapter(name, BaseModel.of(baseId, base), changes), kept);
  }

  private static Change change(
      String name, Difference difference, int rank, SortedMap<String, Double> kept) {
    return switch (difference.shape().size()) {
      case 1 -> new Shift(Tensor.ofFloats(difference.floats(), difference.shape().getFirst()));
      case 2 -> {
        var factors = Factors.of(difference, rank);
        kept.put(name, factors.shareOf(difference));
        yield factors.halves();
      }
      default -> throw new IllegalArgumentException(name + " is neither matrix nor vector");
    };
  }
}
