package org.basir.metrics.run;

import java.io.Reader;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// JSON objects of runs, read token by token. Name, role and protocol come before the scores.
record JsonRuns(RunBuilder builder) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// What an object said before its scores.
  private static final class Head {

    private @Nullable String ranker;
    private Role role = Role.RANKER;
    private Protocol protocol = Protocol.UNSTATED;

    Tag tag() {
      if (ranker == null) {
        throw new IllegalArgumentException("the ranker's name has to come before the scores");
      }
      return new Tag(ranker, role, protocol);
    }
  }

  void read(Reader reader) {
    try (var parser = JSON.createParser(reader)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY && !builder.isFull(); i++) {
          object(parser, "/" + i);
        }
      } else {
        object(parser, "");
      }
    } catch (JacksonException broken) {
      builder.refuse("/lines/" + broken.getLocation().getLineNr(), "this is no JSON");
    }
  }

  private void object(JsonParser parser, String at) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      builder.refuse(at, "expected an object with ranker, protocol and scores");
      parser.skipChildren();
      return;
    }
    var head = new Head();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      field(parser, at + "/" + escaped(name), name, head);
    }
  }

  private void field(JsonParser parser, String at, String name, Head head) {
    try {
      switch (name) {
        case "ranker" -> head.ranker = parser.getString();
        case "role" -> head.role = Role.of(parser.getString());
        case "protocol" -> head.protocol = Protocol.of(parser.getString());
        case "scores" -> scores(parser, at, head.tag());
        default -> parser.skipChildren();
      }
    } catch (IllegalArgumentException wrong) {
      builder.refuse(at, String.valueOf(wrong.getMessage()));
      parser.skipChildren();
    }
  }

  private void scores(JsonParser parser, String at, Tag tag) {
    if (isObject(parser, at)) {
      for (var budget = parser.nextName(); budget != null; budget = parser.nextName()) {
        parser.nextToken();
        budget(parser, at + "/" + escaped(budget), tag, budget);
      }
    }
  }

  private void budget(JsonParser parser, String at, Tag tag, String budget) {
    if (isObject(parser, at)) {
      for (var sector = parser.nextName(); sector != null; sector = parser.nextName()) {
        parser.nextToken();
        score(parser, at + "/" + escaped(sector), tag, budget, sector);
      }
    }
  }

  private void score(JsonParser parser, String at, Tag tag, String budget, String sector) {
    if (parser.currentToken().isNumeric()) {
      builder.add(at, tag, budget, sector, parser.getDoubleValue());
    } else {
      builder.refuse(at, "expected a finite number");
      parser.skipChildren();
    }
  }

  private boolean isObject(JsonParser parser, String at) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    builder.refuse(at, "expected an object");
    parser.skipChildren();
    return false;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
