package org.basir.app.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One suite per data folder: a lock that the operating system drops with the process, and beside
/// it the address of whoever holds it.
public final class SuiteLock implements AutoCloseable {

  private static final String LOCK = "suite.lock";
  private static final String ADDRESS = "suite.url";

  private final FileChannel channel;

  private SuiteLock(FileChannel channel) {
    this.channel = channel;
  }

  /// The gateway of a suite that another process runs on this data folder, if there is one.
  public static Optional<URI> holder(Path home) {
    if (!Files.exists(home.resolve(ADDRESS))) {
      return Optional.empty();
    }
    try (var channel = open(home)) {
      return tryLock(channel) == null ? Optional.of(address(home)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SuiteLock take(Path home, URI gateway) {
    try {
      Files.createDirectories(home);
      var channel = open(home);
      if (tryLock(channel) == null) {
        channel.close();
        throw new SuiteFailure("already running on " + home + " at " + address(home));
      }
      Files.writeString(home.resolve(ADDRESS), gateway.toString());
      return new SuiteLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + home, e);
    }
  }

  private static FileChannel open(Path home) throws IOException {
    return FileChannel.open(
        home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  // Held by this very process, the lock throws instead of answering null.
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException mine) {
      return null;
    }
  }

  private static URI address(Path home) throws IOException {
    return URI.create(Files.readString(home.resolve(ADDRESS)).strip());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
