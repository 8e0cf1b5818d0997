package org.basir.inference.adapter;

import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;

/// An [Adapter] as safetensors: `x.a` and `x.b` for a matrix `x`, `x.delta` for a vector.
final class AdapterFile {

  private static final String FORMAT = "basir-adapter/1";
  private static final String A = ".a";
  private static final String B = ".b";
  private static final String DELTA = ".delta";

  private AdapterFile() {}

  static byte[] write(Adapter adapter) {
    var tensors = new TreeMap<String, Tensor>();
    adapter
        .changes()
        .forEach((parameter, change) -> {
          switch (change) {
            case LowRank(var a, var b) -> {
              tensors.put(parameter + A, a);
              tensors.put(parameter + B, b);
            }
            case Shift(var delta) -> tensors.put(parameter + DELTA, delta);
          }
        });
    return new SafeTensors(metadata(adapter), tensors).write();
  }

  private static Map<String, String> metadata(Adapter adapter) {
    return Map.of(
        "format",
        FORMAT,
        "name",
        adapter.name(),
        "base",
        adapter.base().id(),
        "base_sha256",
        adapter.base().sha256());
  }

  static Adapter read(byte[] bytes) {
    var file = SafeTensors.read(bytes);
    if (!file.metadata("format").equals(FORMAT)) {
      throw new IllegalArgumentException(
          "The format is '%s', not %s".formatted(file.metadata("format"), FORMAT));
    }
    var changes = new TreeMap<String, Change>();
    file.tensors().keySet().forEach(name -> add(file, name, changes));
    var base = new BaseModel(file.metadata("base"), file.metadata("base_sha256"));
    return new Adapter(file.metadata("name"), base, changes);
  }

  private static void add(SafeTensors file, String tensor, Map<String, Change> changes) {
    var parameter = tensor.substring(0, Math.max(0, tensor.lastIndexOf('.')));
    var change = change(file, parameter, tensor.substring(parameter.length()), tensor);
    var other = changes.put(parameter, change);
    if (other != null && other.getClass() != change.getClass()) {
      throw new IllegalArgumentException(parameter + " has a delta as well as a product");
    }
  }

  private static Change change(SafeTensors file, String parameter, String part, String tensor) {
    try {
      return switch (part) {
        case A, B -> new LowRank(file.tensor(parameter + A), file.tensor(parameter + B));
        case DELTA -> new Shift(file.tensor(tensor));
        default -> throw new IllegalArgumentException("it must end in .a, .b or .delta");
      };
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException("Tensor " + tensor + ": " + e.getMessage(), e);
    }
  }
}
