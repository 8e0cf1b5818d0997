package org.basir.inference.classifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.head.HeadTensors;
import org.basir.inference.head.LinearHead;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.model.Sha256;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;
import org.basir.inference.tfidf.TfIdf;

/// A classifier's parameters as one safetensors file. Its metadata says which features the head
/// reads: `features` is `encoder`, with `encoder` naming the pretrained model, or `tfidf`.
public final class ClassifierFile {

  /// The file's name in a classifier's folder.
  public static final String NAME = "head.safetensors";

  private static final String FORMAT = "basir-classifier/1";

  private ClassifierFile() {}

  /// The file of a head over an encoder's vectors, in single precision.
  public static byte[] write(String name, ModelId encoder, LinearHead head) {
    var metadata = metadata(name, "encoder");
    metadata.put("encoder", encoder.value());
    return new SafeTensors(metadata, HeadTensors.of(head, false)).write();
  }

  /// The file of a head over weighted terms, its weights in half precision.
  public static byte[] write(String name, TfIdf terms, LinearHead head) {
    Map<String, Tensor> tensors = new HashMap<>(HeadTensors.of(head, true));
    tensors.putAll(terms.tensors());
    return new SafeTensors(metadata(name, "tfidf"), tensors).write();
  }

  /// The version of a classifier: its name and the first 12 digits of its file's SHA-256.
  public static String version(String name, byte[] file) {
    return name + "-" + Sha256.of(file).brief();
  }

  /// Reads a file's bytes.
  ///
  /// @param source where they come from, for messages
  /// @throws ModelRefused when they are no classifier
  static ClassifierModel read(byte[] file, String source, Encoders encoders) {
    try {
      var content = SafeTensors.read(file);
      if (!content.metadata("format").equals(FORMAT)) {
        throw new IllegalArgumentException("the format is " + content.metadata("format"));
      }
      var head = HeadTensors.read(content);
      var name = content.metadata("name");
      return new ClassifierModel(
          name, version(name, file), features(content, head.width(), encoders), head);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ModelRefused(source + " is no classifier: " + e.getMessage(), e);
    }
  }

  private static Features features(SafeTensors content, int width, Encoders encoders) {
    var kind = content.metadata("features");
    return switch (kind) {
      case "encoder" ->
          new Features.Encoded(new ModelId(content.metadata("encoder")), width, encoders);
      case "tfidf" -> weighed(TfIdf.read(content), width);
      default -> throw new IllegalArgumentException("features are '" + kind + "'");
    };
  }

  private static Features weighed(TfIdf terms, int width) {
    if (terms.width() != width) {
      throw new IllegalArgumentException(
          "the head reads %d numbers, there are %d terms".formatted(width, terms.width()));
    }
    return new Features.Weighed(terms);
  }

  private static Map<String, String> metadata(String name, String features) {
    return new HashMap<>(Map.of("format", FORMAT, "name", name, "features", features));
  }

  static Optional<ModelId> encoder(Features features) {
    return switch (features) {
      case Features.Encoded encoded -> Optional.of(encoded.model());
      case Features.Weighed weighed -> Optional.empty();
    };
  }
}
