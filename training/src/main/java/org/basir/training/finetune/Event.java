package org.basir.training.finetune;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a training tells while it runs, one JSON object per line.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Planned.class, name = "planned"),
  @JsonSubTypes.Type(value = Event.Stepped.class, name = "stepped"),
  @JsonSubTypes.Type(value = Event.Evaluated.class, name = "evaluated"),
  @JsonSubTypes.Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {

  /// The steps it will take.
  ///
  /// @param from the step it begins or goes on at
  /// @param total steps of the whole training, as planned now
  /// @param learning numbers that learn
  /// @param rehearsed seconds of a step, where that was measured; else 0
  record Planned(long from, long total, long learning, double rehearsed) implements Event {}

  /// Some steps were taken.
  ///
  /// @param step how many by now
  /// @param loss per text, mean since the last one
  /// @param rate of the encoder, at the last step
  /// @param seconds per step, mean since the last one
  /// @param memory of the process, in mebibytes
  record Stepped(long step, long total, double loss, double rate, double seconds, long memory)
      implements Event {}

  /// The model was tried on dev.
  ///
  /// @param loss cross-entropy per text on dev
  /// @param microF1 with the best threshold for all sectors
  /// @param macroF1 over sectors with support, with that threshold
  /// @param best whether no earlier one was better
  record Evaluated(long step, double loss, double microF1, double macroF1, boolean best)
      implements Event {}

  /// It is over.
  ///
  /// @param step how many were taken
  /// @param kept the step whose numbers were kept
  /// @param why for people
  record Ended(long step, long kept, String why) implements Event {}
}
