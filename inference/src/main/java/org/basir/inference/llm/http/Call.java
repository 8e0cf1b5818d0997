package org.basir.inference.llm.http;

import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.http.wire.Wire;

/// One call for a completion, from the question to the whole answer.
record Call(Wire wire, Protocol protocol, Optional<Vocabulary> vocabulary) {

  /// Streams only if someone listens: a whole answer is the safer one to get.
  Assembly answer(CompletionRequest request, PieceListener listener) {
    var watched = protocol.tellsStops() ? List.<String>of() : request.stops();
    var assembly = new Assembly(listener, watched);
    boolean heard = isHeard(listener) || !watched.isEmpty();
    try {
      if (heard) {
        stream(request, assembly);
      } else {
        whole(request, assembly);
      }
      return checked(assembly);
    } catch (CompletionFailed failure) {
      throw assembly.pieces() == 0 && Wire.isUnpaid(failure)
          ? failure
          : failure.having(tally(request, assembly).usageAtHand());
    }
  }

  @SuppressWarnings("ReferenceEquality") // it is this one that says that nobody listens
  private static boolean isHeard(PieceListener listener) {
    return listener != PieceListener.UNHEARD;
  }

  Tally tally(CompletionRequest request, Assembly assembly) {
    return new Tally(request.prompt(), assembly, vocabulary);
  }

  private void whole(CompletionRequest request, Assembly assembly) {
    var question = protocol.question(request, false);
    var _ = assembly.take(wire.pay(protocol.address(), question, protocol::read));
  }

  private void stream(CompletionRequest request, Assembly assembly) {
    var question = protocol.question(request, true);
    try (var events = wire.stream(protocol.address(), question)) {
      var piece = events.next(protocol::read);
      while (piece.isPresent() && assembly.take(piece.get())) {
        piece = events.next(protocol::read);
      }
    }
  }

  private static Assembly checked(Assembly assembly) {
    if (assembly.end().isEmpty()) {
      throw new CompletionFailed(Cause.UNREACHABLE, "the answer ended before its end", null);
    }
    return assembly;
  }
}
