/// Budget guidance (Li, Zhao, Zhang and Gan, arXiv 2506.13752): at the start of each line of
/// thinking, the next token is drawn by how likely it is that what is still to come fits what is
/// left of the budget.
///
/// What is to come is predicted per token `v` as `z = ln(L + 1) ~ Gamma(shape(v), rate(v))`, where
/// `L` counts the tokens left, `v` and the closing marker included, so that the closing marker
/// itself has `L = 1`.
///
/// ## Files of length laws
///
/// A law that a network predicts is `length-law.safetensors`. Metadata (all text):
///
/// | key | value |
/// |---|---|
/// | `format`, `version` | `length-law`, `1` |
/// | `tier` | `last-hidden` or `all-layers` |
/// | `activation` | of `last-hidden`: `relu`, `silu` or `tanh` |
/// | `gate.rate`, `gate.shape`, `gate.length` | may be missing: a token counts only if its rate is at least the first (10), its shape above the second (1) and its likeliest length at least the third (0.9) |
///
/// Tensors, in float32 or float16, `[out, in]` row by row; a token's `shape` is the softplus of its
/// row of `shape.weight` times the last vector, its `rate` that of its row of `rate.weight`:
///
/// | tensor | shape | |
/// |---|---|---|
/// | `layer.i.weight`, `layer.i.bias` | `[W(i+1), W(i)]`, `[W(i+1)]` | of `last-hidden`, from 0, perhaps none: dense layers, each followed by the activation, on the last hidden state `[W(0) = width]` |
/// | `shape.weight`, `rate.weight` | `[vocabulary, W]` | heads without bias |
///
/// Tier `all-layers` has the network in `length-law.onnx` beside it: input `layers`, float32 `[1, N
/// + 1, width]` (the states of one position after the embedding and each layer, in order), output
///   `summary`, float32 `[1, W]`.
///
/// A law counted from traces is `length-table.json`: moments of `z` by the class of the token that
/// starts a line and by how many tokens of thinking came before.
///
/// ```json
/// {
///   "format": "length-table", "version": 1, "least": 50,
///   "bins": [0, 1, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096],
///   "cells": [{"token": "CAPITALISED", "bin": 3, "count": 912, "mean": 5.27, "variance": 3.9}]
/// }
/// ```
///
/// `bins` are the least positions of the bins, `token` is a [TokenClass], `variance` divides by
/// `count`; cells of fewer than `least` observations are kept but not used.
@NullMarked
package org.basir.inference.guidance;

import org.jspecify.annotations.NullMarked;
