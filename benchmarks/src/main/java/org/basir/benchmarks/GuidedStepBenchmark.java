package org.basir.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.basir.inference.guidance.GuidanceSettings;
import org.basir.inference.guidance.GuidanceStage;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.Numerics;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.StepView;
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
import org.openjdk.jmh.annotations.Warmup;

/// One guided step, without the model: pruned and over the whole vocabulary.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED"})
public class GuidedStepBenchmark {

  /// How a token is chosen.
  public enum Choosing {
    /// The likeliest, visiting as few tokens as that takes.
    PRUNED_LIKELIEST,
    /// One drawn by the guided probabilities.
    PRUNED_DRAW,
    /// The likeliest of all, as the authors compute it.
    WHOLE_VOCABULARY
  }

  /// Tokens of the model: of MiniMind2, and of Qwen 2.5.
  @Param({"6400", "151936"})
  public int vocabulary;

  /// How a token is chosen.
  @Param public Choosing choosing = Choosing.PRUNED_LIKELIEST;

  private final LengthLaw law = new RandomLaw();
  private float[] logits = {};
  private float[] working = {};
  private long seed;

  /// Makes logits as peaked as those of language models.
  @Setup(Level.Trial)
  public void draw() {
    var random = new SplittableRandom(8);
    logits = new float[vocabulary];
    working = new float[vocabulary];
    for (int token = 0; token < vocabulary; token++) {
      logits[token] = (float) (2.2 * random.nextGaussian());
    }
    for (int likely = 0; likely < 20; likely++) {
      logits[random.nextInt(vocabulary)] = 15 - likely / 3f;
    }
  }

  /// What copying the logits costs, which the other figure holds too.
  @Benchmark
  public float[] copyOfLogits() {
    System.arraycopy(logits, 0, working, 0, vocabulary);
    return working;
  }

  /// One guided step.
  @Benchmark
  public float[] guidedStep() {
    System.arraycopy(logits, 0, working, 0, vocabulary);
    new GuidanceStage(law, settings()).adjust(new NoStates(0), working);
    return working;
  }

  private GuidanceSettings settings() {
    var sampling = choosing == Choosing.PRUNED_DRAW ? Sampling.plain(seed++) : Sampling.greedy();
    var settings = GuidanceSettings.of(200, TokenIds.of(0), sampling);
    return choosing == Choosing.WHOLE_VOCABULARY ? settings.with(Numerics.FLOAT32) : settings;
  }

  private record NoStates(int position) implements StepView {

    @Override
    public float[] lastHidden() {
      throw new IllegalStateException("There is no model");
    }

    @Override
    public float[][] allLayerHidden() {
      throw new IllegalStateException("There is no model");
    }
  }
}
