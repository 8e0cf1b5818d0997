package org.basir.inference.ledger;

import static org.basir.inference.ledger.LedgerFixture.ask;
import static org.basir.inference.ledger.LedgerFixture.atOnce;
import static org.basir.inference.ledger.LedgerFixture.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.basir.db.DatabaseSettings;
import org.basir.db.ServiceDatabase;

/// Another process with a ledger on the same database, which does one thing each time it is told.
///
/// It answers `ready` first, and each line with one line.
final class LedgerProcess implements AutoCloseable {

  private static final int THREADS = 16;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;

  private LedgerProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  static LedgerProcess start(DatabaseSettings settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(
            java,
            "-Xmx256m",
            "-cp",
            classPath,
            LedgerProcess.class.getName(),
            settings.url().orElseThrow(),
            settings.user(),
            settings.password());
    var started = new LedgerProcess(builder.redirectError(Redirect.INHERIT).start());
    started.answer("ready");
    return started;
  }

  void order(String what, Object argument) {
    orders.println(what + " " + argument);
  }

  /// The rest of the next line that begins so.
  String answer(String what) throws IOException {
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(what)) {
        return line.substring(what.length()).trim();
      }
    }
    throw new IOException("The process ended before " + what);
  }

  /// As by `kill -9`.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    orders.close();
    process.onExit().join();
  }

  /// The main program.
  ///
  /// @param arguments URL, user and password of the admin
  public static void main(String[] arguments) throws Exception {
    var settings =
        new DatabaseSettings(Optional.of(arguments[0]), arguments[1], arguments[2], Path.of("."));
    try (var database = ServiceDatabase.open(LedgerDatabase.SCHEMA, settings);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      var ledger = new JdbcLedger(database.dataSource(), InstantSource.system());
      System.out.println("ready");
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        var words = line.split(" ", 2);
        System.out.println(words[0] + " " + done(ledger, words[0], ScopePath.parse(words[1])));
      }
    }
  }

  private static String done(BudgetLedger ledger, String what, ScopePath scope) throws Exception {
    return switch (what) {
      case "grants" -> String.valueOf(grants(ledger, scope));
      case "calls" -> String.valueOf(calls(ledger, scope));
      case "once" -> once(ledger, scope);
      default -> throw new IllegalArgumentException(what);
    };
  }

  /// How many of 16 threads got 400 units.
  private static long grants(BudgetLedger ledger, ScopePath scope) throws Exception {
    return atOnce(THREADS, () -> ledger.reserve(ask(scope, 400))).stream()
        .filter(Grant.class::isInstance)
        .count();
  }

  /// The units of many calls that use less than they were granted.
  private static long calls(BudgetLedger ledger, ScopePath scope) throws Exception {
    var settled = new AtomicLong();
    atOnce(
        THREADS,
        () -> {
          for (int i = 0; i < 25; i++) {
            if (ledger.reserve(ask(scope.child("job " + i % 3), 30, 10)) instanceof Grant grant) {
              settled.addAndGet(ledger.settle(grant, usage((int) grant.units() - i % 10)).units());
            }
          }
          return scope;
        });
    return settled.get();
  }

  /// The reservations that 16 threads got for the same key.
  private static String once(BudgetLedger ledger, ScopePath scope) throws Exception {
    var ask = Ask.exactly(400, scope, "model", new IdempotencyKey("the same call"));
    return atOnce(THREADS, () -> ((Grant) ledger.reserve(ask)).id()).stream()
        .distinct()
        .map(id -> id.value().toString())
        .reduce("", String::concat);
  }
}
