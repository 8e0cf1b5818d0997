package org.basir.inference.encoder;

/// A text as the model reads it.
///
/// @param ids token numbers, special tokens included, no padding
@SuppressWarnings("ArrayRecordComponent") // handed on by the tokenizer, never shared
public record Tokens(long[] ids, boolean truncated) {

  int count() {
    return ids.length;
  }
}
