package org.basir.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the data of a home folder may lie: in it, or, since root's own folders are closed to the
/// user that the server runs as, in a folder of the system.
///
/// @param places in order of preference
record DataFolders(Account account, List<Path> places) {

  private static final Logger log = LoggerFactory.getLogger(DataFolders.class);
  private static final Path SYSTEM = Path.of("/var/lib/basir");

  DataFolders {
    places = List.copyOf(places);
  }

  static DataFolders of(Path folder) {
    var name = UUID.nameUUIDFromBytes(folder.toString().getBytes(UTF_8)).toString();
    var account = Account.detect();
    return new DataFolders(
        account,
        account.owner().isPresent() ? List.of(folder, SYSTEM.resolve(name)) : List.of(folder));
  }

  /// The data folder, which is made if there is none yet.
  Cluster cluster() {
    var place = place();
    requireReachable(place);
    requireVersion(place);
    var cluster = new Cluster(Binaries.in(place), account, data(place), Durability.KEPT);
    if (!isFilled(place)) {
      Folders.deleteUnfinished(data(place));
      cluster.create();
    }
    return cluster;
  }

  /// Where there are data, or where they should go.
  Path place() {
    return places.stream().filter(DataFolders::isFilled).findFirst().orElseGet(this::chosen);
  }

  private static Path data(Path place) {
    return place.resolve("data");
  }

  private static Path version(Path place) {
    return data(place).resolve("PG_VERSION");
  }

  private static boolean isFilled(Path place) {
    return Files.exists(version(place));
  }

  private Path chosen() {
    for (var place : places) {
      if (isReachable(place)) {
        log.info("The database will be kept in {}", place);
        return place;
      }
    }
    return places.getFirst();
  }

  private boolean isReachable(Path place) {
    try {
      Folders.create(place);
      return account.reaches(place);
    } catch (IOException failure) {
      return false;
    }
  }

  private void requireReachable(Path place) {
    if (!isReachable(place)) {
      throw new PostgresUnavailable(
          "PostgreSQL, which runs as %s, cannot reach %s: set BASIR_HOME to a folder that it can"
                  .formatted(account, place)
              + " reach, or DB_URL");
    }
  }

  private static void requireVersion(Path place) {
    try {
      var found = isFilled(place) ? Files.readString(version(place)).strip() : "";
      if (!found.isEmpty() && !Binaries.version().startsWith(found + ".")) {
        throw new PostgresUnavailable(
            "%s was made by PostgreSQL %s and this is %s: set BASIR_HOME to another folder"
                .formatted(data(place), found, Binaries.version()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
