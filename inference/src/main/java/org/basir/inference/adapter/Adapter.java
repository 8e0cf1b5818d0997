package org.basir.inference.adapter;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.onnx.Parameter;

/// What a fine-tuned encoder adds to its base: a few megabytes that, merged into the base, give the
/// whole encoder again.
///
/// ```java
/// var base = OnnxParameters.read(onnx);
/// Adapter.read(bytes).merged(base).write(tuned);
/// ```
///
/// @param name of the encoder it makes
/// @param base the encoder it belongs to, and to no other
/// @param changes by parameter, as [OnnxParameters#names] has them; others stay as they are
public record Adapter(String name, BaseModel base, SortedMap<String, Change> changes) {

  public Adapter {
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalArgumentException when the bytes are no adapter
  public static Adapter read(byte[] file) {
    return AdapterFile.read(file);
  }

  /// The adapter as a safetensors file. The same adapter always gives the same bytes.
  public byte[] write() {
    return AdapterFile.write(this);
  }

  /// The base with the changes added, the same to the last bit on every machine.
  ///
  /// @throws IllegalArgumentException when this is another base, or one that lacks a parameter or
  ///   has it in another shape
  public OnnxParameters merged(OnnxParameters base) {
    this.base.require(base);
    Map<String, Parameter> merged = new HashMap<>();
    changes.forEach((parameter, change) ->
        merged.put(parameter, change.addedTo(fitting(base, parameter, change))));
    return base.with(merged);
  }

  private Parameter fitting(OnnxParameters base, String name, Change change) {
    var parameter = base.get(name);
    if (!parameter.shape().equals(change.shape())) {
      throw new IllegalArgumentException(
          "%s of the base %s has the shape %s, the adapter's is for %s"
              .formatted(name, this.base.id(), parameter.shape(), change.shape()));
    }
    return parameter;
  }
}
