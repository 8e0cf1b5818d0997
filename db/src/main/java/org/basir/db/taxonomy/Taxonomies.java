package org.basir.db.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.basir.metrics.taxonomy.Taxonomy;

/// Where the taxonomy comes from.
public final class Taxonomies {

  private Taxonomies() {}

  /// The user's own taxonomy if there is one, else the one that is shipped.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming file and line
  /// @throws UncheckedIOException if the file cannot be read
  public static Taxonomy load(Optional<Path> own) {
    return own.map(Taxonomy::read).orElseGet(Taxonomies::shipped);
  }

  private static Taxonomy shipped() {
    try (var reader = shipped("sectors.csv")) {
      return Taxonomy.read(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Reader shipped(String name) {
    var resource = Taxonomies.class.getResourceAsStream("/taxonomy/" + name);
    return new InputStreamReader(Objects.requireNonNull(resource, name), UTF_8);
  }
}
