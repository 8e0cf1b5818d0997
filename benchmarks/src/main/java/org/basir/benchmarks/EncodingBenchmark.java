package org.basir.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Encodes the texts of a speech.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED"})
public class EncodingBenchmark {

  /// The model.
  @Param({"bge-small-en-v1.5", "all-minilm-l6-v2", "bge-sectors-13345cc0801a"})
  public String model = "";

  private Encoder encoder;
  private List<String> texts = List.of();

  /// JMH fills the rest in before the trial.
  @SuppressWarnings("NullAway.Init")
  public EncodingBenchmark() {}

  /// Loads the model and makes the texts.
  @Setup(Level.Trial)
  public void load() {
    var home = Path.of(System.getProperty("user.home"), ".basir");
    encoder =
        Encoder.open(new ModelStore(home).open(new ModelId(model)), EncoderSettings.automatic());
    texts = Texts.ofASpeech();
  }

  /// All texts in one call.
  @Benchmark
  public List<Encoding> sixtyFourTexts() {
    return encoder.encode(texts);
  }

  /// Frees the model.
  @TearDown(Level.Trial)
  public void close() {
    encoder.close();
  }
}
