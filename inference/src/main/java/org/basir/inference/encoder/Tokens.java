package org.basir.inference.encoder;

/// A text as the model reads it.
///
/// @param ids token numbers, special tokens included, no padding
@SuppressWarnings("ArrayRecordComponent") // handed from the tokenizer to one run, never shared
record Tokens(long[] ids, boolean truncated) {

  int count() {
    return ids.length;
  }
}
