package org.basir.inference.decoder;

import java.util.OptionalInt;
import org.basir.inference.sampling.RepetitionPenalty;

/// How a decoder runs.
///
/// @param threads of one completion
/// @param completions run at once; more callers wait
/// @param cachedPrompts texts whose keys and values are kept for prompts that begin alike
/// @param readAtOnce tokens of a prompt read in one run. Logits depend on it in their last bits,
///   and noticeably in graphs that quantise by what is read together; with 1, decoding on is
///   exactly reading from the start, at the price of slower prompts
/// @param topK the most tokens to draw from, if any
/// @param penalty on tokens that were there before, in prompt or completion; not at guided steps
public record DecoderSettings(
    int threads,
    int completions,
    int cachedPrompts,
    int readAtOnce,
    OptionalInt topK,
    RepetitionPenalty penalty) {

  private static final int CACHED_PROMPTS = 4;

  /// Enough to keep processors busy; more only costs memory.
  private static final int READ_AT_ONCE = 256;

  public DecoderSettings {
    if (threads < 1 || completions < 1 || cachedPrompts < 0 || readAtOnce < 1) {
      throw new IllegalArgumentException(
          "%d threads, %d completions, %d prompts, %d tokens"
              .formatted(threads, completions, cachedPrompts, readAtOnce));
    }
  }

  /// One completion at a time, on all processors.
  public static DecoderSettings automatic() {
    return new DecoderSettings(
        Runtime.getRuntime().availableProcessors(),
        1,
        CACHED_PROMPTS,
        READ_AT_ONCE,
        OptionalInt.empty(),
        RepetitionPenalty.none());
  }

  /// So many completions at once, each on so many threads.
  public DecoderSettings withParallelism(int atOnce, int threadsEach) {
    return new DecoderSettings(threadsEach, atOnce, cachedPrompts, readAtOnce, topK, penalty);
  }

  /// Keeping the keys and values of so many texts; with none, each prompt is read from its start,
  /// and no completion depends on earlier ones even in the last bits of its logits.
  public DecoderSettings withCachedPrompts(int texts) {
    return new DecoderSettings(threads, completions, texts, readAtOnce, topK, penalty);
  }

  public DecoderSettings withReadAtOnce(int tokens) {
    return new DecoderSettings(threads, completions, cachedPrompts, tokens, topK, penalty);
  }

  public DecoderSettings withTopK(int tokens) {
    return new DecoderSettings(
        threads, completions, cachedPrompts, readAtOnce, OptionalInt.of(tokens), penalty);
  }

  public DecoderSettings withPenalty(RepetitionPenalty other) {
    return new DecoderSettings(threads, completions, cachedPrompts, readAtOnce, topK, other);
  }
}
