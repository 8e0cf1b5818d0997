package org.basir.training.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.onnx.Parameter;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// Between the numbers of an ONNX file and libtorch's tensors.
final class Parameters {

  private Parameters() {}

  /// All parameters of the file as tensors of single precision.
  static Map<String, Tensor> tensors(OnnxParameters file) {
    var tensors = new HashMap<String, Tensor>();
    file.names().forEach(name -> tensors.put(name, tensor(file.get(name))));
    return tensors;
  }

  static Tensor tensor(Parameter parameter) {
    var shape = parameter.shape().stream().mapToLong(Integer::longValue).toArray();
    return Tensor.create(parameter.values(), shape);
  }

  /// The numbers of tensors, for [OnnxParameters#with].
  static Map<String, Parameter> numbers(Map<String, Tensor> tensors) {
    return tensors.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, named -> parameter(named.getValue())));
  }

  private static Parameter parameter(Tensor tensor) {
    var shape = Arrays.stream(tensor.shape()).mapToObj(Math::toIntExact).toList();
    return new Parameter(shape, floats(tensor));
  }

  /// The numbers of a tensor, the last index running fastest.
  static float[] floats(Tensor tensor) {
    var values = new float[Math.toIntExact(tensor.numel())];
    new FloatPointer(tensor.detach().contiguous().data_ptr()).get(values);
    return values;
  }

  /// Puts numbers into a tensor that may learn, the last index running fastest.
  static void put(Tensor tensor, float... values) {
    try (var _ = new PointerScope()) {
      tensor.detach().copy_(Tensor.create(values, tensor.shape()));
    }
  }
}
