package org.basir.inference.llm.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.llm.http.wire.Wire;

/// A model behind a server.
final class HttpLanguageModel implements LanguageModel {

  private final String name;
  private final Set<Capability> capabilities;
  private final Wire wire;
  private final Routes routes;
  private final Map<Integer, String> pieces = new ConcurrentHashMap<>();

  HttpLanguageModel(String name, Set<Capability> capabilities, Wire wire, Routes routes) {
    this.name = name;
    this.capabilities = Set.copyOf(capabilities);
    this.wire = wire;
    this.routes = routes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    new Needs(request, capabilities).all().forEach(this::require);
    // no server only reads: the least that is produced is one token, which is dropped
    boolean reads = request.maxTokens() == 0;
    var asked = routes.routed(reads ? request.withMaxTokens(1) : request);
    var protocol = routes.protocol(asked.prompt());
    if (asked.thinkingTokens().isPresent() && !protocol.limitsThinking()) {
      throw new UnsupportedRequest(name, Capability.THINKING_LIMIT);
    }
    var call = new Call(wire, protocol, vocabulary());
    var answer = call.answer(asked, reads ? PieceListener.UNHEARD : listener);
    var completion = completion(call, asked, answer);
    return reads ? readOnly(completion) : completion;
  }

  private Completion completion(Call call, CompletionRequest asked, Assembly answer) {
    return new Completion(
        answer.text(),
        answer.thinking(),
        Optional.of(answer.tokens()).filter(tokens -> !tokens.isEmpty()),
        answer.first().stream().map(this::spelled).toList(),
        answer.end().orElseThrow(),
        call.tally(asked, answer).usage());
  }

  private static Completion readOnly(Completion it) {
    var none = Optional.of(TokenIds.none()).filter(_ -> it.tokens().isPresent());
    return new Completion("", "", none, it.first(), Completion.End.LENGTH, it.usage());
  }

  /// A server that names alternatives by number is asked once what each is.
  private Alternative spelled(Alternative alternative) {
    if (!Alternatives.isNumbered(alternative) || vocabulary().isEmpty()) {
      return alternative;
    }
    var text = pieces.computeIfAbsent(alternative.id(), id -> text(TokenIds.of(id)));
    return new Alternative(alternative.id(), text, alternative.logProbability());
  }

  @Override
  public TokenIds tokenize(String text) {
    require(Capability.TOKENS);
    return text.isEmpty() ? TokenIds.none() : known().tokens(text, false);
  }

  @Override
  public String text(TokenIds tokens) {
    require(Capability.TOKENS);
    return tokens.isEmpty() ? "" : known().text(tokens);
  }

  @Override
  public String render(Prompt.Chat chat) {
    require(Capability.TEMPLATE);
    return known().render(chat);
  }

  @Override
  public TokenIds read(Prompt prompt) {
    require(Capability.TOKENS);
    return switch (prompt) {
      case Prompt.Tokens tokens -> tokens.ids();
      case Prompt.Raw raw -> known().tokens(raw.text(), true);
      case Prompt.Chat chat -> known().tokens(render(chat), true);
    };
  }

  private Optional<Vocabulary> vocabulary() {
    return routes.vocabulary();
  }

  private Vocabulary known() {
    return vocabulary().orElseThrow(() -> new UnsupportedRequest(name, Capability.TOKENS));
  }

  private void require(Capability needed) {
    if (!capabilities.contains(needed)) {
      throw new UnsupportedRequest(name, needed);
    }
  }

  @Override
  public String toString() {
    return name + " " + List.copyOf(capabilities);
  }

  @Override
  public void close() {
    wire.close();
  }
}
