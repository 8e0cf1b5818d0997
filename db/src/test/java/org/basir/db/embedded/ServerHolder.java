package org.basir.db.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// The main program of a process that uses the server of a home folder until its input ends.
final class ServerHolder {

  private ServerHolder() {}

  public static void main(String[] arguments) throws IOException {
    try (var server = PostgresServer.of(Path.of(arguments[0]))) {
      System.out.println(server.url());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
