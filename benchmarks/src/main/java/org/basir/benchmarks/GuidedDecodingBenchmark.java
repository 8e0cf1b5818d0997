package org.basir.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.LengthLaws;
import org.basir.inference.guidance.Numerics;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
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

/// Produces 64 tokens, guided at every one of them or at none; `-p folder=` names a decoder's
/// folder.
///
/// Guidance acts at line starts only; here each token is told to it as the end of a line, so that
/// the difference between the figures is the whole cost of 64 guided steps.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED"})
public class GuidedDecodingBenchmark {

  private static final int TOKENS = 64;

  /// How steps are guided.
  public enum Guiding {
    /// Not at all.
    NOT,
    /// Visiting as few tokens as the likeliest takes.
    PRUNED,
    /// Over the whole vocabulary.
    WHOLE_VOCABULARY
  }

  /// The folder of a decoder.
  @Param("")
  public String folder = "";

  /// How steps are guided.
  @Param public Guiding guiding = Guiding.NOT;

  private OrtDecoder model;
  private LengthLaw law;

  /// JMH fills the rest in before the trial.
  @SuppressWarnings("NullAway.Init")
  public GuidedDecodingBenchmark() {}

  /// Loads the model, and its length law if there is one beside it.
  @Setup(Level.Trial)
  public void load() {
    var path = Path.of(folder);
    model = OrtDecoder.open(path, DecoderSettings.automatic());
    law =
        Files.exists(path.resolve("length-law.safetensors"))
            ? LengthLaws.open(path)
            : new RandomLaw();
  }

  /// Sixty-four tokens after a prompt that is cached.
  @Benchmark
  public Completion sixtyFourTokens() {
    var request =
        CompletionRequest.of(new Prompt.Raw("Once upon a time there was a budget."), TOKENS)
            .withBiases(goesOn());
    return model.complete(
        guiding == Guiding.NOT ? request : request.withStages(new EachTokenALine(stage())));
  }

  /// Frees the model.
  @TearDown(Level.Trial)
  public void close() {
    model.close();
    law.close();
  }

  private Map<Integer, Double> goesOn() {
    var biases = new HashMap<Integer, Double>();
    model.manifest().end().forEach(end -> biases.put(end, -1e4));
    model.manifest().close().forEach(close -> biases.put(close, -1e4));
    return biases;
  }

  private LogitStage stage() {
    // a closing marker that never comes: all tokens are guided
    var never = TokenIds.of(model.manifest().vocabulary());
    var settings = GuidanceSettings.of(100_000, never, Sampling.greedy());
    return new GuidanceStage(
        law, guiding == Guiding.PRUNED ? settings : settings.with(Numerics.FLOAT32));
  }
}
