package org.basir.inference.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.encoder.EncodingListener;
import org.basir.inference.head.Label;
import org.basir.inference.head.LinearHead;
import org.basir.inference.head.TextScores;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;

/// A classifier: features of a text and a linear head over them. Any number of threads may use it.
///
/// Reading one takes milliseconds; a pretrained encoder is loaded at the first text or by
/// [#warmUp].
///
/// ```java
/// var model = ClassifierModel.resource("models/bge-small-en-v1.5-head", encoders);
/// var sectors = model.classify(List.of("Customs duty on gold is reduced.")).getFirst().selected();
/// ```
public final class ClassifierModel {

  private final String name;
  private final String version;
  private final Features features;
  private final LinearHead head;

  ClassifierModel(String name, String version, Features features, LinearHead head) {
    this.name = name;
    this.version = version;
    this.features = features;
    this.head = head;
  }

  /// Reads the classifier in a folder.
  ///
  /// @throws ModelRefused when there is none or it is broken
  public static ClassifierModel folder(Path folder, Encoders encoders) {
    var file = folder.resolve(ClassifierFile.NAME);
    try {
      return ClassifierFile.read(Files.readAllBytes(file), file.toString(), encoders);
    } catch (IOException e) {
      throw new ModelRefused(folder + " has no readable " + ClassifierFile.NAME + ": " + e, e);
    }
  }

  /// Reads a classifier on the class path.
  ///
  /// @param folder such as `models/tfidf-head`
  /// @throws ModelRefused when there is none or it is broken
  public static ClassifierModel resource(String folder, Encoders encoders) {
    var name = folder + "/" + ClassifierFile.NAME;
    try (var in = ClassifierModel.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new ModelRefused("There is no classifier on the class path at " + name);
      }
      return ClassifierFile.read(in.readAllBytes(), name, encoders);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  /// The model's name, the same for every training of it.
  public String name() {
    return name;
  }

  /// Names these very parameters: the name and the first 12 digits of the file's SHA-256.
  public String version() {
    return version;
  }

  /// The pretrained model it needs; empty where it needs none.
  public Optional<ModelId> encoder() {
    return ClassifierFile.encoder(features);
  }

  public List<Label> labels() {
    return head.labels();
  }

  /// Loads the encoder now.
  ///
  /// @throws ModelRefused when it can't be used
  public void warmUp() {
    features.warmUp();
  }

  public List<TextScores> classify(List<String> texts) {
    return classify(texts, EncodingListener.SILENT);
  }

  /// Scores each text, in the same order. Texts are formed by [ClassifierInput].
  public List<TextScores> classify(List<String> texts, EncodingListener listener) {
    return features.of(texts, listener).stream().map(head::score).toList();
  }
}
