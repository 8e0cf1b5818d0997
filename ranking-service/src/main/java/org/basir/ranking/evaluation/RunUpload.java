package org.basir.ranking.evaluation;

import org.springframework.core.io.InputStreamSource;

/// A file of runs as it was sent; it is read once, as a stream.
///
/// @param name of the file
public record RunUpload(String name, long bytes, InputStreamSource content) {}
