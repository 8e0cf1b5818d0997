package org.basir.inference.encoder;

import org.basir.inference.model.ModelId;

/// What an encoder runs and where, for people who operate it.
///
/// @param device `cpu` or `cuda:<id>`
/// @param reason why that device
/// @param workers runs at once
/// @param tokensPerRun tokens of one run at most
/// @param maximumTokens longest input; longer ones are truncated and reported
/// @param onnxRuntime version of ONNX Runtime
public record EncoderInfo(
    ModelId model,
    String device,
    String reason,
    int workers,
    int tokensPerRun,
    int maximumTokens,
    int width,
    boolean quantised,
    String onnxRuntime) {}
