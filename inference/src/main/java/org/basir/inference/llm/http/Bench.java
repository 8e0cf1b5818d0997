package org.basir.inference.llm.http;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.Finding;
import org.basir.inference.llm.http.probe.Verdict;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.Wire;

/// Where a server is tried: what was found so far, how it wants to be asked, and what that cost.
final class Bench {

  private static final String OPENING = "The capital of France is";

  private final Wire wire;
  private final Endpoint endpoint;
  private final Map<Feature, Finding> findings = new EnumMap<>(Feature.class);
  private String model;
  private Dialect dialect = Dialect.of(Family.SHARED);
  private Optional<Vocabulary> vocabulary = Optional.empty();
  private List<Alternative> alternatives = List.of();
  private TokenUsage spent = TokenUsage.none();

  Bench(Wire wire, Endpoint endpoint, String model) {
    this.wire = wire;
    this.endpoint = endpoint;
    this.model = model;
  }

  Wire wire() {
    return wire;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  String model() {
    return model;
  }

  void model(String name) {
    model = name;
  }

  Dialect dialect() {
    return dialect;
  }

  void dialect(Dialect other) {
    dialect = other;
  }

  Optional<Vocabulary> vocabulary() {
    return vocabulary;
  }

  void vocabulary(Vocabulary found) {
    vocabulary = Optional.of(found);
  }

  /// Likely first tokens of the opening, as far as the server tells them.
  List<Alternative> alternatives() {
    return alternatives;
  }

  void alternatives(List<Alternative> found) {
    alternatives = List.copyOf(found);
  }

  TokenUsage spent() {
    return spent;
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  boolean has(Feature feature) {
    var finding = findings.get(feature);
    return finding != null && finding.verdict() == Verdict.YES;
  }

  void found(Feature feature, boolean seen, String detail) {
    found(feature, seen ? Verdict.YES : Verdict.NO, detail);
  }

  void found(Feature feature, Verdict verdict, String detail) {
    findings.put(feature, new Finding(feature, verdict, detail));
  }

  /// A prompt that any model goes on with, the simplest way the server takes.
  Prompt opening() {
    return has(Feature.RAW_PROMPT) ? new Prompt.Raw(OPENING) : Prompt.chat("Be brief.", OPENING);
  }

  Completion complete(CompletionRequest request) {
    return complete(request, PieceListener.UNHEARD);
  }

  /// Asks for a completion, whatever it needs.
  Completion complete(CompletionRequest request, PieceListener listener) {
    try {
      var completion =
          new HttpLanguageModel(model, EnumSet.allOf(Capability.class), wire, routes())
              .complete(request, listener);
      spent = spent.plus(completion.usage());
      return completion;
    } catch (CompletionFailed failure) {
      spent = spent.plus(failure.spent());
      throw failure;
    }
  }

  /// Notes what an answer cost that was not asked for as a completion.
  void spend(Chunk answer) {
    answer.counts().ifPresent(counts -> spent = spent.plus(counts.usage()));
  }

  /// The ways that are known so far; a chat goes the chat protocol's until llama.cpp's own is known
  /// to do as well.
  Routes routes() {
    var chat = new ChatProtocol(endpoint, model, dialect);
    boolean rendered =
        dialect.family() == Family.LLAMA_CPP && !dialect.thinks() && has(Feature.TEMPLATE);
    return new Routes(
        rendered ? Optional.empty() : Optional.of(chat), Optional.of(raw()), vocabulary);
  }

  private Protocol raw() {
    return dialect.family() == Family.LLAMA_CPP
        ? new LlamaCppProtocol(endpoint, dialect)
        : new CompletionsProtocol(endpoint, model, dialect);
  }
}
