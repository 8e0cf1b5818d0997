package org.basir.inference.llm.provider;

/// Interfaces of servers that think, told apart by how thinking is limited.
public enum Api {
  VLLM,
  /// llama.cpp's chat.
  LLAMA_CPP,
  OPENAI_CHAT,
  OPENAI_RESPONSES,
  /// Messages with a budget of thinking tokens.
  ANTHROPIC,
  /// Messages of models that refuse a budget and take an effort.
  ANTHROPIC_ADAPTIVE,
  GEMINI_2_5_PRO,
  GEMINI_2_5_FLASH,
  GEMINI_2_5_FLASH_LITE,
  /// Models that take a level.
  GEMINI_3,
  /// Anything else: thinking is cut here.
  UNKNOWN
}
