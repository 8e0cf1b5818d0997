package org.basir.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.basir.app.client.ActionImport;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.PriceImport;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.MarketFileResult;
import org.basir.app.console.MarketReport;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;

/// Hands market files to the suite, a few at a time, and follows them to their end.
final class MarketImport {

  private static final int AT_ONCE = 4;
  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final SuiteClient client;
  private final Output output;
  private final boolean adjusted;
  private final Map<Path, PriceImport> running = new HashMap<>();
  private final Map<Path, MarketFileResult> ended = new HashMap<>();
  private final long began = System.nanoTime();

  MarketImport(SuiteClient client, Output output, boolean adjusted) {
    this.client = client;
    this.output = output;
    this.adjusted = adjusted;
  }

  /// A file that is refused or breaks off is reported, and the others go on.
  MarketReport run(List<Path> files) {
    var left = files.iterator();
    while (left.hasNext() || !running.isEmpty()) {
      begin(left);
      follow();
      show(files.size());
      if (!running.isEmpty()) {
        Waiting.sleep(INTERVAL);
      }
    }
    output.note("");
    var results = new ArrayList<MarketFileResult>();
    files.stream().distinct().forEach(file -> results.add(ended.get(file)));
    return MarketReport.of(results, took());
  }

  private void begin(Iterator<Path> left) {
    while (left.hasNext() && running.size() < AT_ONCE) {
      var file = left.next();
      try {
        begin(file);
      } catch (CommandFailure refusal) {
        ended.put(file, MarketFileResult.refused(name(file), String.valueOf(refusal.getMessage())));
      }
    }
  }

  private void begin(Path file) {
    var form = new LinkedMultiValueMap<String, Object>();
    form.add("file", new FileSystemResource(file));
    if (MarketFiles.holdsActions(file)) {
      var taken = client.submit("/api/v1/corporate-actions", form, ActionImport.class);
      ended.put(file, MarketFileResult.of(name(file), taken));
      return;
    }
    form.add("adjusted", Boolean.toString(adjusted));
    var received = client.submit("/api/v1/prices", form, PriceImport.class);
    if (received.running()) {
      running.put(file, received);
    } else {
      ended.put(file, MarketFileResult.of(name(file), true, received));
    }
  }

  private void follow() {
    running.replaceAll((_, seen) -> client.get("/api/v1/prices/" + seen.id(), PriceImport.class));
    running.forEach((file, seen) -> {
      if (!seen.running()) {
        ended.put(file, MarketFileResult.of(name(file), false, seen));
      }
    });
    running.keySet().removeAll(ended.keySet());
  }

  private void show(int files) {
    var rows = sum(PriceImport::lines, MarketFileResult::lines);
    output
        .err()
        .print(
            String.format(
                Locale.ROOT,
                "\r%d of %d files, %,d rows, %,d rows/s, %d errors",
                ended.size(),
                files,
                rows,
                Math.round(rows / Math.max(0.001, took().toMillis() / 1000.0)),
                sum(PriceImport::rejected, MarketFileResult::rejected)));
    output.err().flush();
  }

  private long sum(
      ToLongFunction<PriceImport> ofRunning, ToLongFunction<MarketFileResult> ofEnded) {
    return running.values().stream().mapToLong(ofRunning).sum()
        + ended.values().stream().mapToLong(ofEnded).sum();
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
