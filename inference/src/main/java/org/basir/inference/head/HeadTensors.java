package org.basir.inference.head;

import java.util.List;
import java.util.Map;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;
import org.basir.metrics.taxonomy.SectorCode;

/// A [LinearHead] as tensors: `weight` `[sectors, width]`, `bias`, `threshold`, and `labels`, a
/// text with one line `code slug` per sector.
public final class HeadTensors {

  private HeadTensors() {}

  public static Map<String, Tensor> of(LinearHead head, boolean halves) {
    int sectors = head.labels().size();
    return Map.of(
        "weight",
        halves
            ? Tensor.ofHalves(head.weights(), sectors, head.width())
            : Tensor.ofFloats(head.weights(), sectors, head.width()),
        "bias",
        Tensor.ofFloats(head.bias(), sectors),
        "threshold",
        Tensor.ofFloats(head.thresholds(), sectors),
        "labels",
        Tensor.ofText(lines(head.labels())));
  }

  /// Reads what [#of] wrote.
  ///
  /// @throws IllegalArgumentException when a tensor is missing or of another size
  public static LinearHead read(SafeTensors file) {
    var labels = file.tensor("labels").text().lines().map(HeadTensors::label).toList();
    var weight = file.tensor("weight");
    if (weight.shape().size() != 2) {
      throw new IllegalArgumentException("weight has shape " + weight.shape() + ", not two sizes");
    }
    return new LinearHead(
        labels,
        weight.shape().getLast(),
        weight.floats(),
        file.tensor("bias").floats(),
        file.tensor("threshold").floats());
  }

  private static String lines(List<Label> labels) {
    var lines = new StringBuilder();
    labels.forEach(l -> lines.append(l.code().value()).append(' ').append(l.slug()).append('\n'));
    return lines.toString();
  }

  private static Label label(String line) {
    int blank = line.indexOf(' ');
    if (blank < 1) {
      throw new IllegalArgumentException("'" + line + "' is no label: 'code slug' is");
    }
    return new Label(
        new SectorCode(Integer.parseInt(line.substring(0, blank))), line.substring(blank + 1));
  }
}
