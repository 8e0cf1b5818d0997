package org.basir.inference.decoder;

import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.model.ModelRefused;

/// What a graph calls its inputs and outputs.
///
/// @param positions whether it asks for positions
/// @param last the outputs, one or none, with the last hidden state
/// @param all the outputs with all layers' hidden states, or none
record GraphNames(
    boolean positions,
    List<String> past,
    List<String> present,
    List<String> last,
    List<String> all) {

  static final String LOGITS = "logits";
  private static final String LAST = "hidden_states";

  /// @throws ModelRefused if something is missing that every decoder has, or something else is
  ///   asked
  static GraphNames of(OrtSession session, DecoderManifest manifest) {
    var past = pairs(manifest.layers(), i -> "past_key_values." + i);
    var present = pairs(manifest.layers(), i -> "present." + i);
    var inputs = session.getInputNames();
    var outputs = session.getOutputNames();
    var known = new TreeSet<>(past);
    known.addAll(List.of("input_ids", "attention_mask"));
    requireAll("inputs", inputs, known);
    requireAll("outputs", outputs, Stream.concat(present.stream(), Stream.of(LOGITS)).toList());
    known.add("position_ids");
    requireNoOther(inputs, known);
    return new GraphNames(
        inputs.contains("position_ids"),
        past,
        present,
        last(outputs, manifest.layers()),
        all(outputs, manifest.layers()));
  }

  /// The most that it tells.
  HiddenStates tells() {
    return !all.isEmpty()
        ? HiddenStates.ALL
        : last.isEmpty() ? HiddenStates.NONE : HiddenStates.LAST;
  }

  List<String> hidden(HiddenStates wanted) {
    return switch (wanted) {
      case NONE -> List.of();
      case LAST -> last;
      case ALL -> all;
    };
  }

  private static List<String> all(Set<String> outputs, int layers) {
    var names = IntStream.rangeClosed(0, layers).mapToObj(i -> LAST + "." + i).toList();
    return outputs.containsAll(names) ? names : List.of();
  }

  private static List<String> last(Set<String> outputs, int layers) {
    return Stream.of(LAST, LAST + "." + layers).filter(outputs::contains).limit(1).toList();
  }

  private static List<String> pairs(int layers, IntFunction<String> name) {
    return IntStream.range(0, layers)
        .mapToObj(name)
        .flatMap(layer -> Stream.of(layer + ".key", layer + ".value"))
        .toList();
  }

  private static void requireAll(String what, Set<String> found, Iterable<String> needed) {
    for (var name : needed) {
      if (!found.contains(name)) {
        throw new ModelRefused("No %s among the graph's %s %s".formatted(name, what, found));
      }
    }
  }

  private static void requireNoOther(Set<String> found, Set<String> known) {
    for (var name : found) {
      if (!known.contains(name)) {
        throw new ModelRefused("The graph asks for the unknown input " + name);
      }
    }
  }
}
