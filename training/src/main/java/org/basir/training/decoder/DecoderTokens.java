package org.basir.training.decoder;

import java.util.List;

/// What some tokens of a decoder's vocabulary mean.
///
/// @param end each ends an output
/// @param open sequence that opens thinking
/// @param close sequence that closes it
/// @param markers that say how much of a budget is left, 1/8 first; or none
public record DecoderTokens(
    List<Integer> end, List<Integer> open, List<Integer> close, List<Integer> markers) {

  public DecoderTokens {
    end = List.copyOf(end);
    open = List.copyOf(open);
    close = List.copyOf(close);
    markers = List.copyOf(markers);
  }
}
