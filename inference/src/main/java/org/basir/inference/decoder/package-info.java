/// A small causal language model in this process, on ONNX Runtime, with a cache of keys and values.
///
/// A model is a folder of three files.
///
/// `tokenizer.json`: as Hugging Face's tokenizers read it.
///
/// `decoder.json`: what the graph doesn't say of itself. Keys marked ? may be missing.
///
/// ```json
/// {
///   "format": "decoder", "version": 1,
///   "id": "small-decoder",
///   "layers": 4, "keyValueHeads": 4, "headWidth": 32, "width": 128,
///   "vocabulary": 4096, "context": 1024,
///   "begin": [1],
///   "end": [2],
///   "open": [5], "close": [6],
///   "markers": [[4089], [4090], [4091], [4092], [4093], [4094], [4095]],
///   "template": {
///     "system": "<|im_start|>system\n{}<|im_end|>\n",
///     "user": "<|im_start|>user\n{}<|im_end|>\n",
///     "assistant": "<|im_start|>assistant\n{}<|im_end|>\n",
///     "reply": "<|im_start|>assistant\n"
///   }
/// }
/// ```
///
/// - `layers` counts blocks, `width` is that of the residual stream, `headWidth` that of one head;
///   `context` is the most tokens of prompt and completion together;
/// - `begin`?: tokens put before raw texts and rendered chats (never before prompts of tokens);
/// - `end`: tokens each of which ends a completion;
/// - `open`? and `close`?: the sequences of tokens around thinking, both or neither;
/// - `markers`?: of models trained on them, the tokens that say how much of the budget is left, 1/8
///   first, 7/8 last;
/// - `template`?: what each message is put in, at `{}`, and what begins the reply.
///
/// `model.onnx`: a graph whose inputs and outputs are these, for one sequence of which `P` tokens
/// were read before and `S` are read now. `N` is `layers`, `i` runs from 0 to `N - 1`.
///
/// | input | type | shape |
/// |---|---|---|
/// | `input_ids` | int64 | `[1, S]` |
/// | `attention_mask` | int64 | `[1, P + S]`, all 1 |
/// | `position_ids` (may be missing) | int64 | `[1, S]`, from `P` |
/// | `past_key_values.i.key`, `past_key_values.i.value` | float32 | `[1, keyValueHeads, P, headWidth]`, `P` may be 0 |
///
/// | output | type | shape |
/// |---|---|---|
/// | `logits` | float32 | `[1, S, vocabulary]` (or `[1, 1, vocabulary]`, of the last) |
/// | `present.i.key`, `present.i.value` | float32 | `[1, keyValueHeads, P + S, headWidth]` |
/// | `hidden_states` (may be missing) | float32 | `[1, S, width]`: after the last block and the final norm |
/// | `hidden_states.j`, j from 0 to N (may be missing, all or none) | float32 | `[1, S, width]` |
///
/// `hidden_states.0` is the output of the embedding, `hidden_states.j` the residual stream after
/// `j` blocks, and `hidden_states.N` that after the final norm, so the same as `hidden_states`.
/// What is not asked for is not copied out of the graph.
@NullMarked
package org.basir.inference.decoder;

import org.jspecify.annotations.NullMarked;
