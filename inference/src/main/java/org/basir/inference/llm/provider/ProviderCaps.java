package org.basir.inference.llm.provider;

import java.util.EnumSet;
import java.util.Set;

/// What a model behind an interface takes.
///
/// @param mostOutput the most tokens it produces, thinking included
/// @param efforts those it offers, where it takes an effort or a level; not empty
public record ProviderCaps(Api api, int mostOutput, Set<Effort> efforts) {

  public ProviderCaps {
    efforts = Set.copyOf(efforts);
    if (mostOutput < 1 || efforts.isEmpty()) {
      throw new IllegalArgumentException("a model without output or without efforts");
    }
  }

  /// What is usual for an interface.
  public static ProviderCaps of(Api api, int mostOutput) {
    return new ProviderCaps(api, mostOutput, usualEfforts(api));
  }

  private static Set<Effort> usualEfforts(Api api) {
    return switch (api) {
      case ANTHROPIC_ADAPTIVE -> EnumSet.of(Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH);
      case GEMINI_3 -> EnumSet.of(Effort.LOW, Effort.HIGH);
      case VLLM,
          LLAMA_CPP,
          OPENAI_CHAT,
          OPENAI_RESPONSES,
          ANTHROPIC,
          GEMINI_2_5_PRO,
          GEMINI_2_5_FLASH,
          GEMINI_2_5_FLASH_LITE,
          UNKNOWN ->
          EnumSet.allOf(Effort.class);
    };
  }
}
