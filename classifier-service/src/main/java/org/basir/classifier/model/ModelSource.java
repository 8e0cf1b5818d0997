package org.basir.classifier.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.model.ModelId;
import org.jspecify.annotations.Nullable;

/// Where a model's files lie. Printed as people know it: `shipped`, or the folder.
sealed interface ModelSource {

  /// The model, without its encoder.
  ///
  /// @throws org.basir.inference.model.ModelRefused if there is none or it is broken
  ClassifierModel read(Encoders encoders);

  /// Whether the files lie in the folder of this pretrained model.
  boolean isNamed(ModelId encoder);

  /// A file of the folder, if it is there.
  Optional<byte[]> file(String name);

  /// A model inside the service.
  record Shipped(String name) implements ModelSource {

    @Override
    public ClassifierModel read(Encoders encoders) {
      return ClassifierModel.resource("models/" + name, encoders);
    }

    @Override
    public boolean isNamed(ModelId encoder) {
      return false;
    }

    @Override
    public Optional<byte[]> file(String file) {
      try (var in = open("/models/" + name + "/" + file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static @Nullable InputStream open(String path) {
      return ModelSource.class.getResourceAsStream(path);
    }

    @Override
    public String toString() {
      return "shipped";
    }
  }

  /// A model of the user.
  record Folder(Path path) implements ModelSource {

    @Override
    public ClassifierModel read(Encoders encoders) {
      return ClassifierModel.folder(path, encoders);
    }

    @Override
    public boolean isNamed(ModelId encoder) {
      return path.endsWith(encoder.value());
    }

    @Override
    public Optional<byte[]> file(String name) {
      var file = path.resolve(name);
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
