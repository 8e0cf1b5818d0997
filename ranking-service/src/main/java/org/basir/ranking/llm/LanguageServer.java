package org.basir.ranking.llm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.http.LanguageModels;
import org.basir.inference.llm.http.Probed;
import org.basir.inference.llm.http.wire.Endpoint;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The server of language models, asked what it can do when it is first needed.
@Component
public class LanguageServer implements DisposableBean {

  /// Names come with requests, and some servers take any.
  private static final int MOST_MODELS = 16;

  private final LanguageServerSettings settings;
  private final Map<Optional<String>, Probed> probed = new HashMap<>();

  LanguageServer(LanguageServerSettings settings) {
    this.settings = settings;
  }

  /// Its address; empty if the service was given none.
  public Optional<Endpoint> endpoint() {
    return settings.server();
  }

  /// A model there and what the server was seen to do, which takes some twenty small requests the
  /// first time.
  ///
  /// @param model the first that the server lists, if none is named
  /// @throws IllegalArgumentException if too many models were named since the service started
  /// @throws NoLanguageServer if the service was given none
  /// @throws CompletionFailed if the server is not there or of no use
  public synchronized Probed model(Optional<String> model) {
    var known = probed.get(model);
    if (known == null) {
      requireRoom();
      known = probe(model);
      probed.put(model, known);
    }
    return known;
  }

  private void requireRoom() {
    if (probed.size() >= MOST_MODELS) {
      throw new IllegalArgumentException(
          "%d models of the server are in use; no more until the service is started anew"
              .formatted(MOST_MODELS));
    }
  }

  private Probed probe(Optional<String> model) {
    var server = endpoint().orElseThrow(NoLanguageServer::new);
    return LanguageModels.probed(server, model, settings.key(), settings.wire(server));
  }

  @Override
  public synchronized void destroy() {
    probed.values().forEach(Probed::close);
    probed.clear();
  }
}
