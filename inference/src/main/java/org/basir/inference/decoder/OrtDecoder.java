package org.basir.inference.decoder;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.basir.inference.limit.ThinkingMarkers;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.markers.Markers;

/// A language model in this process, on ONNX Runtime.
///
/// Any number of threads may call it; as many completions as the settings say run at once. The same
/// request gives the same completion, whoever else calls. Prompts that begin like a text read
/// lately are read from where they differ, unless that is turned off.
///
/// ```java
/// try (var model = OrtDecoder.open(folder, DecoderSettings.automatic())) {
///   var reply = model.complete(CompletionRequest.of(new Prompt.Raw("2 + 2 ="), 16));
/// }
/// ```
///
/// Tokens of a completion include the one that ends it, if there is one; its text doesn't. Thinking
/// is counted for every prompt, and told apart from the text for chats.
public final class OrtDecoder implements LanguageModel {

  private final DecoderManifest manifest;
  private final DecoderSettings settings;
  private final DecoderTokenizer tokenizer;
  private final DecoderGraph graph;
  private final CachedPrompts cache;
  private final Requests requests;
  private final Semaphore permits;
  private volatile boolean closed;

  private OrtDecoder(
      DecoderManifest manifest,
      DecoderSettings settings,
      DecoderTokenizer tokenizer,
      DecoderGraph graph) {
    this.manifest = manifest;
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.graph = graph;
    this.cache = new CachedPrompts(settings.cachedPrompts(), graph.shape());
    this.requests = new Requests(manifest, tokenizer, graph.names().tells());
    this.permits = new Semaphore(settings.completions(), true);
  }

  /// Loads a folder as the package's documentation describes it.
  ///
  /// @throws org.basir.inference.model.ModelRefused if it holds no decoder that can be run
  public static OrtDecoder open(Path folder, DecoderSettings settings) {
    var opened = DecoderFolder.open(folder);
    var tokenizer = DecoderTokenizer.open(folder);
    try {
      return new OrtDecoder(opened.manifest(), settings, tokenizer, opened.graph(settings));
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return manifest.id();
  }

  @Override
  public Set<Capability> capabilities() {
    return requests.capabilities();
  }

  /// What the folder says of the model.
  public DecoderManifest manifest() {
    return manifest;
  }

  /// The markers of thinking, if the model thinks.
  public Optional<ThinkingMarkers> markers() {
    return requests.markers();
  }

  /// The markers of what is left of a thinking budget, if the model was trained on them.
  public Optional<Markers> budgetMarkers() {
    return requests.budgetMarkers();
  }

  @Override
  public TokenIds tokenize(String text) {
    return tokenizer.tokens(text);
  }

  @Override
  public String text(TokenIds tokens) {
    return tokenizer.text(tokens);
  }

  @Override
  public String render(Prompt.Chat chat) {
    return requests.render(chat);
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    requests.require(request);
    var run = new CompletionRun(request, requests, settings, listener);
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionFailed(CompletionFailed.Cause.UNREACHABLE, "Interrupted", e);
    }
    try {
      requireOpen();
      return run.on(graph, cache);
    } catch (OrtException e) {
      throw new CompletionFailed(
          CompletionFailed.Cause.BROKEN, name() + " can't be run: " + e.getMessage(), e);
    } finally {
      permits.release();
    }
  }

  /// Waits for completions to end and frees the model.
  @Override
  public void close() {
    permits.acquireUninterruptibly(settings.completions());
    try {
      if (!closed) {
        closed = true;
        cache.close();
        graph.close();
        tokenizer.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException(name() + " could not be freed", e);
    } finally {
      permits.release(settings.completions());
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(name() + " is closed");
    }
  }
}
