package org.basir.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.significance.Bootstrap;

/// What encoders cost beside each other: tokens per second of processor time, which a busy machine
/// disturbs less than the clock.
///
/// All models take turns in every round, each second round backwards, in one process:
///
///     java -cp basir-benchmarks.jar org.basir.benchmarks.TokensPerCpuSecond 30 all-minilm-l6-v2 mine
///
/// prints each model's median and, for all but the first, the mean of its rounds' ratios to the
/// first's with the 95 % interval that resamples rounds.
public final class TokensPerCpuSecond {

  private static final int WARM_UP = 3;
  private static final long SEED = 1;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private TokensPerCpuSecond() {}

  /// Measures and prints.
  ///
  /// @param arguments rounds, then two or more models
  public static void main(String... arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    var names = List.of(arguments).subList(1, arguments.length);
    var store = new ModelStore(Path.of(System.getProperty("user.home"), ".basir"));
    var encoders = new ArrayList<Encoder>();
    try {
      names.forEach(name ->
          encoders.add(
              Encoder.open(
                  store.open(new ModelId(name)), EncoderSettings.automatic().withWorkers(1))));
      measure(encoders, WARM_UP);
      tell(names, measure(encoders, rounds));
    } finally {
      encoders.forEach(Encoder::close);
    }
  }

  /// Tokens per second of processor time by encoder and round.
  private static double[][] measure(List<Encoder> encoders, int rounds) {
    var measured = new double[encoders.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < encoders.size(); turn++) {
        int which = round % 2 == 0 ? turn : encoders.size() - 1 - turn;
        measured[which][round] = tokensPerSecond(encoders.get(which));
      }
    }
    return measured;
  }

  private static double tokensPerSecond(Encoder encoder) {
    var texts = Texts.ofASpeech();
    long before = PROCESS.getProcessCpuTime();
    long tokens = encoder.encode(texts).stream().mapToLong(Encoding::tokens).sum();
    return tokens * 1e9 / (PROCESS.getProcessCpuTime() - before);
  }

  private static void tell(List<String> names, double[][] measured) {
    for (int which = 0; which < names.size(); which++) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f tokens per CPU-second%s%n",
          names.get(which),
          Arrays.stream(measured[which])
              .sorted()
              .skip(measured[which].length / 2)
              .findFirst()
              .orElseThrow(),
          which == 0 ? "" : ratio(measured[which], measured[0]));
    }
  }

  private static String ratio(double[] these, double[] first) {
    var ratios = new double[these.length];
    Arrays.setAll(ratios, round -> these[round] / first[round]);
    return String.format(
        Locale.ROOT,
        ", %.3f of the first (%s)",
        Arrays.stream(ratios).average().orElseThrow(),
        Bootstrap.of(SEED).mean(ratios).text());
  }
}
