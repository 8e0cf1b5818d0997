package org.basir.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.basir.db.process.ChildJvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is left behind in whatever way, the next start has to get over it.
@Timeout(180)
class KeptServerTests {

  private static Path fresh;

  private Path home;

  /// A home as the first start leaves it, which takes long.
  @BeforeAll
  static void startForTheFirstTime() throws IOException {
    fresh = newHome();
    PostgresServer.of(fresh).close();
  }

  @AfterAll
  static void deleteFresh() {
    Folders.delete(fresh);
  }

  @BeforeEach
  void copyHome() throws Exception {
    home = newHome();
    var copy =
        Command.of(List.of(), "cp", "-a", fresh.resolve("postgres").toString(), home.toString());
    copy.orFail();
  }

  /// Where another user can get, too, which a folder made by JUnit does not allow.
  private static Path newHome() throws IOException {
    var home = Files.createTempDirectory("basir-home-").toRealPath();
    Folders.openToAll(home, true);
    return home;
  }

  @AfterEach
  void stopAndDelete() {
    Postmaster.of(data()).ifPresent(left -> ProcessHandle.of(left.pid()).ifPresent(this::kill));
    Folders.delete(home);
  }

  private void kill(ProcessHandle process) {
    if (process.pid() != ProcessHandle.current().pid()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private Path data() {
    return home.resolve("postgres").resolve("data");
  }

  private PostgresServer open() {
    return PostgresServer.of(home);
  }

  private ChildJvm child() throws IOException {
    return child(Map.of());
  }

  private ChildJvm child(Map<String, String> environment) throws IOException {
    var child = ChildJvm.start(ServerHolder.class, List.of(home.toString()), environment);
    child.line("jdbc:postgresql:");
    return child;
  }

  private ProcessHandle postmaster() {
    return ProcessHandle.of(Postmaster.of(data()).orElseThrow().pid()).orElseThrow();
  }

  private boolean isStopped() {
    return Postmaster.of(data()).isEmpty();
  }

  private static String query(PostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      var hasResult = statement.execute(sql);
      if (!hasResult) {
        return "";
      }
      try (var result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static void write(PostgresServer server, String word) throws SQLException {
    query(server, "create table if not exists words (word text)");
    query(server, "insert into words values ('%s')".formatted(word));
  }

  private static String words(PostgresServer server) throws SQLException {
    return query(server, "select string_agg(word, ' ' order by word) from words");
  }

  @Test
  void keepsDataAndPort() throws SQLException {
    String url;
    try (var server = open()) {
      write(server, "kept");
      assertThat(query(server, "show fsync")).isEqualTo("on");
      url = server.url();
    }
    assertThat(isStopped()).isTrue();
    try (var server = open()) {
      assertThat(words(server)).isEqualTo("kept");
      assertThat(server.url()).isEqualTo(url);
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    try (var server = open()) {
      assertThat(
              catchThrowable(
                  () -> DriverManager.getConnection(server.url(), server.user(), "wrong")))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void countsItsHoldersInThisProcess() throws SQLException {
    var first = open();
    var second = open();
    first.close();
    first.close();
    write(second, "still there");
    second.close();
    assertThat(isStopped()).isTrue();
  }

  @Test
  void adoptsTheServerOfAKilledProcess() throws Exception {
    var child = child();
    var pid = postmaster().pid();
    child.kill();
    try (var server = open()) {
      write(server, "adopted");
      assertThat(postmaster().pid()).isEqualTo(pid);
    }
    assertThat(isStopped()).isTrue();
  }

  @Test
  void replacesAServerThatWasKilledToo() throws Exception {
    var child = child();
    try (var server = open()) {
      write(server, "committed");
    }
    child.kill();
    kill(postmaster());
    assertThat(Postmaster.file(data())).exists();
    try (var server = open()) {
      assertThat(words(server)).isEqualTo("committed");
    }
  }

  @Test
  void isNotFooledByAProcessThatGotTheNumberOfTheServer() throws Exception {
    var child = child();
    var server = postmaster();
    child.kill();
    kill(server);
    var pidFile = Files.readString(Postmaster.file(data()));
    var mine = ProcessHandle.current().pid();
    Files.writeString(Postmaster.file(data()), pidFile.replaceFirst("\\d+", Long.toString(mine)));
    try (var replaced = open()) {
      write(replaced, "replaced");
      assertThat(postmaster().pid()).isNotEqualTo(mine);
    }
  }

  @Test
  void movesWhenSomethingElseHasItsPort() throws Exception {
    int port;
    try (var _ = open()) {
      port = Access.read(data()).port();
    }
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var server = open()) {
      write(server, "moved");
      assertThat(server.url()).doesNotContain(Integer.toString(other.getLocalPort()));
    }
  }

  /// With a base backup's marker and a command that fetches nothing slowly, the server recovers for
  /// some seconds, during which it refuses connections.
  @Test
  void waitsForARecoveryThatIsUnderWay() throws Exception {
    try (var server = open()) {
      write(server, "recovered");
    }
    var cluster = DataFolders.of(home.resolve("postgres")).cluster();
    Files.createFile(data().resolve("recovery.signal"));
    Files.writeString(
        data().resolve("postgresql.auto.conf"),
        "restore_command = 'sleep 1; false'\nhot_standby = off\n");
    cluster.account().owner().ifPresent(owner -> owner.take(data().resolve("recovery.signal")));
    startWithoutWaiting(cluster);
    assertThat(Login.isPossible(cluster.access())).isFalse();
    try (var server = open()) {
      assertThat(words(server)).isEqualTo("recovered");
    }
  }

  private static void startWithoutWaiting(Cluster cluster) {
    var data = cluster.data().toString();
    var options = "-p %d -c unix_socket_directories=".formatted(cluster.access().port());
    Command.of(
            cluster.account().prefix(),
            cluster.binaries().program("pg_ctl"),
            "start",
            "-W",
            "-D",
            data,
            "-l",
            data + "/server.log",
            "-o",
            options)
        .orFail();
    while (Postmaster.of(cluster.data()).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void isSharedWithAnotherProcessThatLeavesFirst() throws Exception {
    try (var child = child();
        var server = open()) {
      child.end();
      write(server, "still there");
    }
    assertThat(isStopped()).isTrue();
  }

  @Test
  void isSharedWithAnotherProcessThatLeavesLast() throws Exception {
    try (var _ = child()) {
      long pid;
      try (var server = open()) {
        write(server, "shared");
        pid = postmaster().pid();
      }
      try (var server = open()) {
        assertThat(words(server)).isEqualTo("shared");
        assertThat(postmaster().pid()).isEqualTo(pid);
      }
    }
    assertThat(isStopped()).isTrue();
  }

  @Test
  void startsOnceForProcessesThatComeTogether() throws Exception {
    Folders.delete(home.resolve("postgres"));
    try (var one = ChildJvm.start(ServerHolder.class, List.of(home.toString()), Map.of());
        var two = ChildJvm.start(ServerHolder.class, List.of(home.toString()), Map.of())) {
      assertThat(one.line("jdbc:")).isEqualTo(two.line("jdbc:"));
    }
    assertThat(isStopped()).isTrue();
  }

  /// Root may not be allowed to make a user namespace, as in a container with a strict profile.
  @Test
  void runsAsAnotherUserWhereRootGetsNoNamespace() throws Exception {
    assumeThat(new UnixSystem().getUid()).isZero();
    try (var server = open()) {
      write(server, "of root");
    }
    try (var _ = child(withoutNamespaces());
        var server = open()) {
      assertThat(Files.getAttribute(data(), "unix:uid")).isNotEqualTo(0);
      assertThat(words(server)).isEqualTo("of root");
    }
    assertThat(isStopped()).isTrue();
    try (var server = open()) {
      assertThat(words(server)).isEqualTo("of root");
    }
  }

  private Map<String, String> withoutNamespaces() throws IOException {
    var programs = home.resolve("bin");
    var refused = programs.resolve("unshare");
    Folders.create(programs);
    Files.write(refused, "#!/bin/sh\nexit 1\n".getBytes(UTF_8));
    Folders.openToAll(refused, true);
    return Map.of("PATH", programs + ":" + System.getenv("PATH"));
  }

  @Test
  void takesAFolderThatTheOtherUserCanReach() throws IOException {
    assumeThat(new UnixSystem().getUid()).isZero();
    var closed = Files.createTempDirectory("basir-closed-");
    var open = home.resolve("open");
    var places = List.of(closed.resolve("postgres"), open);
    assertThat(new DataFolders(Account.OtherUser.detect(), places).place()).isEqualTo(open);
    Folders.delete(closed);
  }

  @Test
  void saysWhatToDoWhereTheServerCannotGet() throws IOException {
    assumeThat(new UnixSystem().getUid()).isZero();
    var closed = Files.createTempDirectory("basir-closed-");
    var folders = new DataFolders(Account.OtherUser.detect(), List.of(closed.resolve("postgres")));
    assertThatThrownBy(folders::cluster)
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContainingAll(closed.toString(), "BASIR_HOME", "DB_URL");
    Folders.delete(closed);
  }

  @Test
  void refusesDataOfAnotherVersion() throws IOException {
    Files.writeString(data().resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContainingAll("was made by PostgreSQL 16", "BASIR_HOME");
  }

  @Test
  void showsTheEndOfTheLogWhenTheServerDoesNotStart() throws IOException {
    Files.writeString(data().resolve("postgresql.auto.conf"), "no_such_setting = 1\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
  }
}
