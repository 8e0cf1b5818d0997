package org.basir.inference.decoder;

import static org.basir.inference.llm.TokenUsage.Source.COUNTED;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;

/// One request from its prompt to its completion.
final class CompletionRun {

  private final CompletionRequest request;
  private final Requests requests;
  private final DecoderSettings settings;
  private final TokenIds prompt;
  private final TokenChoice choice;
  private final Output output;
  private final int most;

  CompletionRun(
      CompletionRequest request,
      Requests requests,
      DecoderSettings settings,
      PieceListener listener) {
    var manifest = requests.manifest();
    this.request = request;
    this.requests = requests;
    this.settings = settings;
    this.prompt = requests.tokens(request.prompt());
    this.choice = new TokenChoice(request, requests.stages(request), settings);
    this.output = new Output(requests.tokenizer(), request.stops(), manifest.end(), listener);
    this.most = Math.min(request.maxTokens(), manifest.context() - prompt.size());
  }

  Completion on(DecoderGraph graph, CachedPrompts cache) throws OrtException {
    try (var reader = new Reader(graph, settings.readAtOnce(), cache.take(prompt))) {
      int cached = reader.length();
      var decoding =
          new Decoding(reader, choice, output, requests.tokenizer(), request.alternatives());
      var end = decoding.run(prompt, most);
      var tokens = Produced.tokens(output.produced());
      cache.put(prompt.plus(tokens), reader.release());
      return completion(tokens, cached, end, decoding.first());
    }
  }

  private Completion completion(
      TokenIds tokens, int cached, End end, List<Completion.Alternative> first) {
    var split =
        requests.markers().map(markers -> ThinkingSplit.of(markers, prompt, output.produced()));
    var thinking = split.map(ThinkingSplit::thinking).orElse(List.of());
    var toldApart = split.filter(_ -> request.prompt() instanceof Prompt.Chat);
    return new Completion(
        Produced.text(toldApart.map(ThinkingSplit::visible).orElseGet(output::produced)),
        toldApart.isPresent() ? Produced.text(thinking) : "",
        Optional.of(tokens),
        first,
        end,
        new TokenUsage(prompt.size(), cached, thinking.size(), tokens.size(), COUNTED));
  }
}
