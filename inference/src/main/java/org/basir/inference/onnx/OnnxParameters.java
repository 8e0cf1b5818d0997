package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The trainable numbers of an encoder's ONNX file, by the names they had before the export.
///
/// Only the numbers can be exchanged; the graph stays as it is. Immutable.
public final class OnnxParameters {

  private final ModelProto model;

  /// Where each parameter stands among the graph's initialisers.
  private final SortedMap<String, Integer> positions;

  private final Optional<String> sha256;

  private OnnxParameters(
      ModelProto model, SortedMap<String, Integer> positions, Optional<String> sha256) {
    this.model = model;
    this.positions = Collections.unmodifiableSortedMap(positions);
    this.sha256 = sha256;
  }

  /// Reads a file of at most 2 GiB, the limit of the format without external data.
  ///
  /// @throws IOException when the file can't be read or is no ONNX
  public static OnnxParameters read(Path file) throws IOException {
    var digest = digest();
    var model = model(file, digest);
    return new OnnxParameters(
        model,
        ParameterNames.positions(model.getGraph()),
        Optional.of(HexFormat.of().formatHex(digest.digest())));
  }

  static ModelProto model(Path file) throws IOException {
    return model(file, digest());
  }

  private static ModelProto model(Path file, MessageDigest digest) throws IOException {
    try (var stream =
        new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest))) {
      var input = CodedInputStream.newInstance(stream);
      input.setSizeLimit(Integer.MAX_VALUE);
      return ModelProto.parseFrom(input);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// The checksum, in hexadecimal digits, of the file that these very numbers were read from; empty
  /// once they were changed.
  public Optional<String> sha256() {
    return sha256;
  }

  /// The names, such as `encoder.layer.0.attention.self.query.weight`.
  public SortedSet<String> names() {
    return new TreeSet<>(positions.keySet());
  }

  /// Numbers per head of attention, from the constant that its scores are divided by.
  ///
  /// @throws IllegalStateException when the graph divides no scores: it is no encoder of BERT's
  ///   kind
  public int headWidth() {
    double scale =
        AttentionScale.of(model.getGraph())
            .orElseThrow(() -> new IllegalStateException("The graph has no attention"));
    return Math.toIntExact(Math.round(scale * scale));
  }

  /// The numbers of one parameter.
  ///
  /// @throws IllegalArgumentException when there is no such parameter
  public Parameter get(String name) {
    return Tensors.parameter(model.getGraph().getInitializer(position(name)));
  }

  /// The same graph with other numbers.
  ///
  /// @throws IllegalArgumentException when there is no such parameter or it has another shape
  public OnnxParameters with(Map<String, Parameter> changed) {
    var graph = model.getGraph().toBuilder();
    changed.forEach((name, parameter) -> {
      int position = position(name);
      graph.setInitializer(
          position, Tensors.exchanged(name, graph.getInitializer(position), parameter));
    });
    var other = model.toBuilder().setGraph(graph).build();
    return new OnnxParameters(other, positions, Optional.empty());
  }

  /// Writes the file anew.
  public void write(Path file) throws IOException {
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.writeTo(stream);
    }
  }

  private int position(String name) {
    var position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException(
          "There is no parameter '%s'; there are %d, such as %s"
              .formatted(name, positions.size(), positions.keySet().stream().limit(3).toList()));
    }
    return position;
  }
}
