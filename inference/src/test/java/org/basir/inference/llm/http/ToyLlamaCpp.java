package org.basir.inference.llm.http;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import tools.jackson.databind.JsonNode;

/// A server like llama.cpp's, which also chats.
record ToyLlamaCpp(ToyModel model) {

  void serve(ScriptedServer server) {
    new ToyChat(model, Set.of("max_tokens", "reasoning_budget_tokens"), false, Set.of(), 0)
        .serve(server);
    server.on("/tokenize", Play.answering(question -> Play.json(tokens(question))));
    server.on("/detokenize", Play.answering(question -> Play.json(text(question))));
    server.on("/apply-template", Play.answering(question -> Play.json(rendered(question))));
    server.on("/completion", Play.answering(question -> Play.json(completion(question))));
  }

  private static String tokens(JsonNode question) {
    return question.has("content") ? "{\"tokens\":[5]}" : "{\"tokens\":[]}";
  }

  private static String text(JsonNode question) {
    var ids = Fields.tokens(question.path("tokens")).stream().boxed().toList();
    return "{\"content\":\"" + ToyModel.text(ids) + "\"}";
  }

  private static String rendered(JsonNode question) {
    return "{\"prompt\":\"<"
        + question.path("messages").path(1).path("content").asString()
        + ">\"}";
  }

  private String completion(JsonNode question) {
    var ids =
        model.answer(
            biases(question), ToyModel.temperature(question), question.path("n_predict").asInt());
    var text = question.has("json_schema") ? "{\"q\":" : ToyModel.text(ids);
    var stop = question.path("stop").path(0).asString("");
    var reply = Fields.JSON.createObjectNode();
    reply.put("content", stop.isEmpty() ? text : text.substring(0, text.indexOf(stop)));
    Fields.putTokens(reply, "tokens", TokenIds.of(ids.stream().mapToInt(i -> i).toArray()));
    reply.put("stop_type", stop.isEmpty() ? "limit" : "word").put("stopping_word", stop);
    reply.put("tokens_predicted", ids.size()).put("tokens_evaluated", 7);
    reply.putObject("timings").put("cache_n", 6);
    var top = reply.putArray("completion_probabilities").addObject().putArray("top_logprobs");
    IntStream.range(0, Math.min(6, question.path("n_probs").asInt(0)))
        .forEach(id ->
            top.addObject()
                .put("id", id)
                .put("token", ToyModel.PIECES.get(id))
                .put("logprob", model.logProbability(id, ToyModel.temperature(question))));
    return reply.toString();
  }

  private static Map<Integer, Double> biases(JsonNode question) {
    return question
        .path("logit_bias")
        .valueStream()
        .collect(Collectors.toMap(pair -> pair.path(0).asInt(), pair -> pair.path(1).asDouble()));
  }
}
