package org.basir.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was last verified of a folder, kept in it so that a later start needn't read the model
/// twice.
///
/// @param files size, time and checksum of each file as verified
/// @param quantised whether the ONNX file quantises dynamically
record Verification(Map<String, Stamp> files, boolean quantised) {

  record Stamp(long size, long modified, Sha256 sha256) {

    boolean fits(Path file) throws IOException {
      return Files.size(file) == size && modified(file) == modified;
    }

    static Stamp of(Path file) throws IOException {
      return new Stamp(Files.size(file), modified(file), Sha256.of(file));
    }

    private static long modified(Path file) throws IOException {
      return Files.getLastModifiedTime(file).toMillis();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = ".verified.json";

  Verification {
    files = Map.copyOf(files);
  }

  /// @throws ModelRefused when a file has another checksum than the manifest says
  static Verification of(Path folder, ModelManifest manifest) {
    try {
      var earlier = read(folder);
      var now = earlier.fits(folder, manifest) ? earlier : take(folder, manifest);
      now.compare(folder, manifest);
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException("Model " + manifest.id() + " can't be read", e);
    }
  }

  private static Verification read(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new Verification(Map.of(), false);
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), Verification.class);
    } catch (JacksonException e) {
      LOG.debug("{} is unreadable and will be written anew", file, e);
      return new Verification(Map.of(), false);
    }
  }

  private boolean fits(Path folder, ModelManifest manifest) throws IOException {
    for (var name : names(manifest).toList()) {
      var stamp = files.get(name);
      if (stamp == null || !stamp.fits(folder.resolve(name))) {
        return false;
      }
    }
    return true;
  }

  private static Verification take(Path folder, ModelManifest manifest) throws IOException {
    var stamps = new TreeMap<String, Stamp>();
    for (var name : names(manifest).toList()) {
      stamps.put(name, Stamp.of(folder.resolve(name)));
    }
    var quantised = DynamicQuantisation.isIn(folder.resolve(manifest.onnx()));
    var taken = new Verification(stamps, quantised);
    taken.write(folder);
    return taken;
  }

  private void compare(Path folder, ModelManifest manifest) {
    manifest
        .sha256()
        .forEach((name, expected) -> {
          var found = files.get(name);
          if (found != null && !found.sha256().equals(expected)) {
            throw new ModelRefused(
                "Model %s: %s has SHA-256 %s, its manifest says %s"
                    .formatted(
                        manifest.id(), folder.resolve(name), found.sha256().hex(), expected.hex()));
          }
        });
  }

  /// A folder that can't be written to is verified in full at each start.
  private void write(Path folder) {
    try {
      Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      LOG.debug("The verification of {} can't be kept", folder, e);
    }
  }

  private static Stream<String> names(ModelManifest manifest) {
    return Stream.of(manifest.onnx(), manifest.tokenizer());
  }
}
