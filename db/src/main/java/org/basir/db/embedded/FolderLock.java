package org.basir.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A lock among the processes of this machine, which the system releases when a process dies.
///
/// A process may have one lock per file at a time.
record FolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {

  /// Waits until nobody else has it.
  static FolderLock exclusive(Path file) {
    return locked(file, false);
  }

  /// Waits until nobody has it alone.
  static FolderLock shared(Path file) {
    return locked(file, true);
  }

  private static FolderLock locked(Path file, boolean shared) {
    try {
      var channel = open(file);
      return new FolderLock(channel, channel.lock(0, Long.MAX_VALUE, shared));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot lock " + file, failure);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Gives a shared lock up.
  ///
  /// @return whether nobody else has it
  boolean releaseAsLast() {
    try (channel) {
      lock.release();
      return channel.tryLock() != null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
