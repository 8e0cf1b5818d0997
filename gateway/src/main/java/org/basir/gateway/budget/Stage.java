package org.basir.gateway.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One step of a budget on its way from speech to ranking.
///
/// @param reason why it failed, why its state is unknown or what it waits for; otherwise null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stage(Name name, State state, @Nullable String reason) {

  /// In the order in which a budget takes them.
  public enum Name {
    EXTRACTION,
    CLASSIFICATION,
    RANKING;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    UNKNOWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Stage of(Name name, State state) {
    return new Stage(name, state, null);
  }

  boolean is(State other) {
    return state == other;
  }
}
