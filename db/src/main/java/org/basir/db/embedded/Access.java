package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// How to log in to the server of a data folder. Kept in that folder, so that the two cannot get
/// separated, and readable for its owner alone.
///
/// @param port on 127.0.0.1
/// @param password of the role `postgres`
record Access(int port, String password) {

  static final String USER = "postgres";
  static final String FILE = "basir.properties";

  private static final SecureRandom random = new SecureRandom();

  /// A new password and a port that is free.
  static Access choose() {
    var password = new byte[16];
    random.nextBytes(password);
    return new Access(Ports.free(), HexFormat.of().formatHex(password));
  }

  Access at(int otherPort) {
    return new Access(otherPort, password);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
  }

  static Access read(Path data) {
    try (var reader = Files.newBufferedReader(data.resolve(FILE))) {
      var properties = new Properties();
      properties.load(reader);
      return new Access(
          Integer.parseInt(properties.getProperty("port")), properties.getProperty("password"));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read how to log in to " + data, failure);
    }
  }

  /// Writes it into the data folder, whole or not at all.
  void write(Path data) throws IOException {
    var properties = "port=%d%npassword=%s%n".formatted(port, password);
    var unfinished = data.resolve(FILE + ".new");
    SecretFiles.write(unfinished, properties);
    Files.move(unfinished, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "Access[port=%d]".formatted(port);
  }
}
