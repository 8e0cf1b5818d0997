package org.basir.inference.llm.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.http.wire.ApiKey;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.Wire;
import org.basir.inference.llm.http.wire.WireSettings;

/// Models behind servers.
public final class LanguageModels {

  private static final Set<Capability> ALL_BUT_THINKING_LIMIT =
      EnumSet.of(
          Capability.RAW_PROMPT,
          Capability.TOKENS,
          Capability.TEMPLATE,
          Capability.PROBABILITIES,
          Capability.LOGIT_BIAS,
          Capability.JSON_SCHEMA);

  private LanguageModels() {}

  /// A model behind a server of whatever kind, after trying what it can do.
  ///
  /// @throws CompletionFailed if the server is not there or of no use
  public static LanguageModel connect(
      Endpoint endpoint, String model, Optional<ApiKey> key, WireSettings settings) {
    return probed(endpoint, Optional.of(model), key, settings).model();
  }

  /// The same, with what trying showed.
  ///
  /// @param model the first that the server lists, if none is named
  /// @throws CompletionFailed if the server is not there or of no use
  public static Probed probed(
      Endpoint endpoint, Optional<String> model, Optional<ApiKey> key, WireSettings settings) {
    var wire = Wire.to(endpoint, key, settings);
    try {
      var bench = new Bench(wire, endpoint, model.orElse(""));
      var report = new Probe(bench).run();
      var name = bench.model();
      return new Probed(
          new HttpLanguageModel(name, report.capabilities(), wire, bench.routes()), report);
    } catch (CompletionFailed failure) {
      wire.close();
      throw failure;
    }
  }

  /// A model behind llama.cpp's own protocol, taken at its word. Chats are rendered by the server
  /// and go the same way, so that tokens, probabilities and stop texts are exact.
  public static LanguageModel llamaCpp(
      Endpoint endpoint, String model, Optional<ApiKey> key, WireSettings settings) {
    var wire = Wire.to(endpoint, key, settings);
    var protocol = new LlamaCppProtocol(endpoint, Dialect.of(Family.LLAMA_CPP));
    var routes =
        new Routes(
            Optional.empty(),
            Optional.of(protocol),
            Optional.of(new LlamaCppVocabulary(wire, endpoint)));
    return new HttpLanguageModel(model, ALL_BUT_THINKING_LIMIT, wire, routes);
  }

  /// A model behind vLLM's chat and completions protocols, taken at its word.
  public static LanguageModel vllm(
      Endpoint endpoint, String model, Optional<ApiKey> key, WireSettings settings) {
    var wire = Wire.to(endpoint, key, settings);
    var dialect = Dialect.of(Family.VLLM);
    var routes =
        new Routes(
            Optional.of(new ChatProtocol(endpoint, model, dialect)),
            Optional.of(new CompletionsProtocol(endpoint, model, dialect)),
            Optional.of(new VllmVocabulary(wire, endpoint, model)));
    return new HttpLanguageModel(model, ALL_BUT_THINKING_LIMIT, wire, routes);
  }

  /// A model behind the chat protocol that most servers share, of which nothing more is assumed.
  public static LanguageModel chat(
      Endpoint endpoint, String model, Optional<ApiKey> key, WireSettings settings) {
    var wire = Wire.to(endpoint, key, settings);
    var protocol = new ChatProtocol(endpoint, model, Dialect.of(Family.SHARED));
    var routes = new Routes(Optional.of(protocol), Optional.empty(), Optional.empty());
    return new HttpLanguageModel(model, Set.of(), wire, routes);
  }
}
