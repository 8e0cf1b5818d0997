package org.basir.ranking.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.run.RankerRun;
import org.basir.metrics.run.ReadRuns;
import org.basir.metrics.run.RunFiles;
import org.basir.metrics.taxonomy.Taxonomy;

/// Reads the runs of a request, or says of every fault where it is.
///
/// @param budgets the days of the budgets there are returns for
record RunReception(Taxonomy taxonomy, Set<LocalDate> budgets) {

  /// @throws RefusedEvaluation with a pointer to each fault, such as `/runs/0/lines/17`
  List<SentRun> read(List<RunUpload> uploads) {
    var sent = new ArrayList<SentRun>();
    var faults = new ArrayList<RefusedEvaluation.Fault>();
    for (int i = 0; i < uploads.size(); i++) {
      var at = "/runs/" + i;
      var read = read(uploads.get(i), sent);
      read.faults()
          .forEach(fault ->
              faults.add(new RefusedEvaluation.Fault(at + fault.pointer(), fault.detail())));
      faults.addAll(sameNames(at, read.runs(), sent.subList(0, sent.size() - read.runs().size())));
    }
    if (!faults.isEmpty()) {
      throw new RefusedEvaluation(first(uploads, faults), faults);
    }
    return List.copyOf(sent);
  }

  private ReadRuns read(RunUpload upload, List<SentRun> sent) {
    try (var stream = new DigestInputStream(upload.content().getInputStream(), sha256())) {
      var read = new RunFiles(taxonomy, budgets).read(stream);
      var hash = HexFormat.of().formatHex(stream.getMessageDigest().digest());
      var file = new DataFile(upload.name(), upload.bytes(), new Sha256(hash));
      read.runs().forEach(run -> sent.add(sent(run, file, read)));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SentRun sent(RankerRun run, DataFile file, ReadRuns read) {
    return read.invented().stream()
        .filter(invented -> invented.tag().equals(run.name()))
        .findFirst()
        .map(invented -> new SentRun(run, file, invented.count(), invented.examples()))
        .orElseGet(() -> new SentRun(run, file, 0, List.of()));
  }

  private static List<RefusedEvaluation.Fault> sameNames(
      String at, List<RankerRun> runs, List<SentRun> earlier) {
    var taken = Arrays.stream(Contender.values()).map(Contender::key).collect(Collectors.toSet());
    var names = new HashSet<>(taken);
    earlier.forEach(run -> names.add(run.run().name()));
    return runs.stream()
        .filter(run -> !names.add(run.name()))
        .map(run ->
            new RefusedEvaluation.Fault(at, "there is another run of the name " + run.name()))
        .toList();
  }

  private static String first(List<RunUpload> uploads, List<RefusedEvaluation.Fault> faults) {
    var fault = faults.getFirst();
    int file = Integer.parseInt(fault.pointer().split("/", -1)[2]);
    return "%s cannot be read: %s%s%s"
            .formatted(
                uploads.get(file).name(),
                fault.pointer().replaceFirst("/runs/\\d+", "").replaceFirst("/lines/", "line "),
                fault.pointer().matches("/runs/\\d+") ? "" : ": ",
                fault.detail())
        + (faults.size() > 1 ? " (and %d more)".formatted(faults.size() - 1) : "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
