package org.basir.inference.llm.http;

/// Whose further fields a server takes; others refuse fields that they don't know.
public enum Family {
  /// None but those of the shared protocols.
  SHARED,
  VLLM,
  LLAMA_CPP
}
