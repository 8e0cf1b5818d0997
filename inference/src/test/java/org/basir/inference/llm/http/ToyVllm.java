package org.basir.inference.llm.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A server like vLLM, which tells 20 alternatives at most and limits thinking in chats.
record ToyVllm(ToyModel model) {

  void serve(ScriptedServer server) {
    Set<String> fields = new HashSet<>(ToyChat.PROTOCOL);
    fields.add("thinking_token_budget");
    new ToyChat(model, fields, false, fields, 40).serve(server);
    server.on("/tokenize", Play.answering(question -> Play.json(tokens(question))));
    server.on("/detokenize", Play.answering(question -> Play.json(text(question))));
    server.on("/v1/completions", Play.answering(this::completion));
  }

  private static String tokens(JsonNode question) {
    return question.has("content")
        ? "{\"error\":{\"message\":\"prompt is missing\",\"code\":400}}"
        : "{\"count\":1,\"tokens\":[5]}";
  }

  private static String text(JsonNode question) {
    var ids = Fields.tokens(question.path("tokens")).stream().boxed().toList();
    return "{\"prompt\":\"" + ToyModel.text(ids) + "zebra\"}";
  }

  private Play completion(JsonNode question) {
    if (question.path("logprobs").asInt(0) > 20) {
      return Play.status(400, Map.of(), "{\"error\":{\"message\":\"at most 20 logprobs\"}}");
    }
    var ids =
        model.answer(
            biases(question), ToyModel.temperature(question), question.path("max_tokens").asInt());
    var reply = whole(question, ids).toString();
    return question.path("stream").asBoolean(false)
        ? Play.events("data: " + reply + "\n\ndata: [DONE]\n\n")
        : Play.json(reply);
  }

  private ObjectNode whole(JsonNode question, List<Integer> ids) {
    var stop = question.path("stop").path(0).asString("");
    var text = ToyModel.text(ids);
    var reply = Fields.JSON.createObjectNode();
    var choice = reply.putArray("choices").addObject();
    choice.put("text", stop.isEmpty() ? text : text.substring(0, text.indexOf(stop)));
    choice.put("finish_reason", stop.isEmpty() ? "length" : "stop").put("stop_reason", stop);
    Fields.putTokens(choice, "token_ids", TokenIds.of(ids.stream().mapToInt(i -> i).toArray()));
    var top = choice.putObject("logprobs").putArray("top_logprobs").addObject();
    IntStream.range(0, Math.min(6, question.path("logprobs").asInt(0)))
        .forEach(id ->
            top.put("token_id:" + id, model.logProbability(id, ToyModel.temperature(question))));
    reply.putObject("usage").put("prompt_tokens", 7).put("completion_tokens", ids.size());
    return reply;
  }

  private static Map<Integer, Double> biases(JsonNode question) {
    return question
        .path("logit_bias")
        .propertyStream()
        .collect(
            Collectors.toMap(
                each -> Integer.parseInt(each.getKey()), each -> each.getValue().asDouble()));
  }
}
