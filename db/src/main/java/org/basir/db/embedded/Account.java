package org.basir.db.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who the server runs as. PostgreSQL refuses to run as root.
sealed interface Account {

  /// What is put before each of the server's commands.
  List<String> prefix();

  /// The user that must own the data, where it is root that decides.
  Optional<Owner> owner();

  /// Whether the server could read this existing folder.
  default boolean reaches(Path folder) {
    return Command.of(prefix(), "test", "-x", folder.toString()).run().succeeded();
  }

  /// The best way on this machine.
  ///
  /// @throws PostgresUnavailable if this is root and there is no way to be someone else
  static Account detect() {
    if (!isRoot()) {
      return new OwnUser();
    }
    var namespace = new UserNamespace();
    return namespace.works() ? namespace : OtherUser.detect();
  }

  private static boolean isRoot() {
    return !Platform.isWindows() && new UnixSystem().getUid() == 0;
  }

  /// The user who runs this program.
  record OwnUser() implements Account {

    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public Optional<Owner> owner() {
      return Optional.empty();
    }

    @Override
    public boolean reaches(Path folder) {
      return Files.isWritable(folder);
    }

    @Override
    public String toString() {
      return "this user";
    }
  }

  /// Root in a user namespace without a mapping, where it looks like nobody.
  record UserNamespace() implements Account {

    @Override
    public List<String> prefix() {
      return List.of("unshare", "-U");
    }

    @Override
    public Optional<Owner> owner() {
      return Optional.of(Owner.ROOT);
    }

    boolean works() {
      return Command.of(prefix(), "true").run().succeeded();
    }

    @Override
    public String toString() {
      return "root without its privileges";
    }
  }

  /// Another user, whom root becomes by one of the system's tools.
  record OtherUser(List<String> prefix, Owner user) implements Account {

    public OtherUser {
      prefix = List.copyOf(prefix);
    }

    static OtherUser detect() {
      return Stream.of("postgres", "nobody")
          .flatMap(name -> Owner.named(name).stream())
          .flatMap(OtherUser::ways)
          .filter(OtherUser::works)
          .findFirst()
          .orElseThrow(() ->
              new PostgresUnavailable(
                  "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser"
                      + " works here: run BASIR as another user, or set DB_URL"));
    }

    @Override
    public Optional<Owner> owner() {
      return Optional.of(user);
    }

    @Override
    public String toString() {
      return "user " + user.name();
    }

    private boolean works() {
      return Command.of(prefix, "true").run().succeeded();
    }

    private static Stream<OtherUser> ways(Owner user) {
      var setpriv =
          List.of(
              "setpriv",
              "--reuid=" + user.uid(),
              "--regid=" + user.gid(),
              "--clear-groups",
              "--no-new-privs");
      var runuser = List.of("runuser", "-u", user.name(), "--");
      return Stream.of(setpriv, runuser).map(prefix -> new OtherUser(prefix, user));
    }
  }
}
