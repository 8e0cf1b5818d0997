package org.basir.inference.llm.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A hosted chat: takes the fields of the protocol and perhaps no others.
///
/// @param fields that it takes; others are refused, or ignored if `strict` is false
/// @param obeyed of these, those that change anything
/// @param thoughts tokens of thinking that it tells apart, before each answer
record ToyChat(
    ToyModel model, Set<String> fields, boolean strict, Set<String> obeyed, int thoughts) {

  private static final Set<String> EFFORTS = Set.of("low", "medium", "high");

  static final Set<String> PROTOCOL =
      Set.of(
          "model",
          "messages",
          "max_tokens",
          "temperature",
          "top_p",
          "seed",
          "stop",
          "stream",
          "stream_options",
          "logprobs",
          "top_logprobs",
          "logit_bias",
          "response_format");

  void serve(ScriptedServer server) {
    server.on("/v1/models", Play.json("{\"data\":[{\"id\":\"toy\"},{\"id\":\"other\"}]}"));
    server.on("/v1/chat/completions", Play.answering(this::answer));
  }

  Play answer(JsonNode question) {
    for (var name : question.propertyNames()) {
      if (strict && !fields.contains(name)) {
        return Play.status(400, Map.of(), "{\"error\":{\"message\":\"Unknown: " + name + "\"}}");
      }
      if (fields.contains(name)
          && name.equals("reasoning_effort")
          && !EFFORTS.contains(question.path(name).asString(""))) {
        return Play.status(400, Map.of(), "{\"error\":{\"message\":\"no such effort\"}}");
      }
      boolean numeric = name.contains("budget") || name.contains("max");
      if (fields.contains(name) && numeric && !question.path(name).isNumber()) {
        return Play.status(400, Map.of(), "{\"error\":{\"message\":\"no number\"}}");
      }
    }
    return question.path("top_logprobs").asInt(0) > 20
        ? Play.status(400, Map.of(), "{\"error\":{\"message\":\"at most 20\"}}")
        : said(question);
  }

  private Play said(JsonNode question) {
    int most = question.path(tokensField()).asInt(99);
    int limit =
        obeyed.contains("thinking_token_budget")
            ? question.path("thinking_token_budget").asInt(99)
            : 99;
    int thinking = Math.min(Math.min(thoughts, limit), most);
    var ids =
        model.answer(
            biases(question), ToyModel.temperature(question), Math.min(most - thinking, 9));
    boolean schema = obeyed.contains("response_format") && question.has("response_format");
    var text = schema ? "{ \"q\": \"zk\" }" : ToyModel.text(ids);
    return question.path("stream").asBoolean(false) && obeyed.contains("stream")
        ? Play.events(streamed(question, ids, thinking))
        : Play.json(whole(question, text, ids.size(), thinking).toString());
  }

  private String tokensField() {
    return fields.contains("max_tokens") ? "max_tokens" : "max_completion_tokens";
  }

  private Map<Integer, Double> biases(JsonNode question) {
    return !obeyed.contains("logit_bias")
        ? Map.of()
        : question
            .path("logit_bias")
            .propertyStream()
            .collect(
                Collectors.toMap(
                    each -> Integer.parseInt(each.getKey()) % 6,
                    each -> each.getValue().asDouble()));
  }

  private ObjectNode whole(JsonNode question, String text, int count, int thinking) {
    var reply = Fields.JSON.createObjectNode();
    var choice = reply.putArray("choices").addObject().put("finish_reason", "stop");
    var message = choice.putObject("message").put("content", text);
    if (thinking > 0) {
      message.put("reasoning_content", "hm ".repeat(thinking));
    }
    if (question.path("logprobs").asBoolean(false) && obeyed.contains("logprobs")) {
      choice.set("logprobs", logprobs(question));
    }
    reply.set("usage", usage(count, thinking));
    return reply;
  }

  private ObjectNode logprobs(JsonNode question) {
    var logprobs = Fields.JSON.createObjectNode();
    var top = logprobs.putArray("content").addObject().putArray("top_logprobs");
    int count = Math.min(6, question.path("top_logprobs").asInt(0));
    IntStream.range(0, count)
        .forEach(id ->
            top.addObject()
                .put("token", ToyModel.PIECES.get(id))
                .put("logprob", model.logProbability(id, ToyModel.temperature(question))));
    return logprobs;
  }

  private static ObjectNode usage(int count, int thinking) {
    var usage = Fields.JSON.createObjectNode();
    usage.put("prompt_tokens", 9).put("completion_tokens", count + thinking);
    usage.putObject("completion_tokens_details").put("reasoning_tokens", thinking);
    return usage;
  }

  private String streamed(JsonNode question, List<Integer> ids, int thinking) {
    var pieces =
        ids.stream()
            .map(id ->
                "{\"choices\":[{\"delta\":{\"content\":\"" + ToyModel.PIECES.get(id) + "\"}}]}")
            .map(ToyChat::event)
            .collect(Collectors.joining());
    var end = event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}");
    var usage =
        question.path("stream_options").path("include_usage").asBoolean(false)
            ? event("{\"choices\":[],\"usage\":" + usage(ids.size(), thinking) + "}")
            : "";
    return pieces + end + usage + event("[DONE]");
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }
}
