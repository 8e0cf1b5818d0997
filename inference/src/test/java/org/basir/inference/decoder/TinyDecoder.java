package org.basir.inference.decoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a decoder of two blocks and random weights, whose tokens are bytes and a few special
/// ones.
public final class TinyDecoder {

  static final int LAYERS = 2;
  static final int HEADS = 2;
  static final int HEAD_WIDTH = 8;
  public static final int WIDTH = HEADS * HEAD_WIDTH;
  static final int CONTEXT = 6000;

  /// Tokens 0 to 255 are bytes, in the order of the alphabet that byte-level tokenizers write.
  static final int END = 256;

  static final int OPEN = 257;
  static final int CLOSE = 258;
  public static final int FIRST_MARKER = 259;
  public static final int VOCABULARY = FIRST_MARKER + 7;

  private static final int BYTES = 256;

  private TinyDecoder() {}

  /// With hidden states of all layers.
  public static Path write(Path folder) {
    return write(folder, true);
  }

  public static Path write(Path folder, boolean hidden) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("model.onnx"), graph(hidden));
      Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
      manifest().write(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DecoderManifest manifest() {
    return new DecoderManifest(
        DecoderManifest.FORMAT,
        DecoderManifest.VERSION,
        "tiny-decoder",
        LAYERS,
        HEADS,
        HEAD_WIDTH,
        WIDTH,
        VOCABULARY,
        CONTEXT,
        List.of(),
        List.of(END),
        List.of(OPEN),
        List.of(CLOSE),
        IntStream.range(0, 7).mapToObj(i -> List.of(FIRST_MARKER + i)).toList(),
        new ChatTemplate("S:{}\n", "U:{}\n", "A:{}\n", "A:"));
  }

  private static byte[] graph(boolean hidden) {
    var g = new GraphBuilder(42);
    var ids = g.input("input_ids", GraphBuilder.INT64, 1, "read");
    var mask = g.input("attention_mask", GraphBuilder.INT64, 1, "all");
    var positions = g.input("position_ids", GraphBuilder.INT64, 1, "read");
    var table = g.weights(1, VOCABULARY, WIDTH);
    var x =
        g.node(
            "Add",
            g.node("Gather", table, ids),
            g.node("Gather", g.weights(0.7, CONTEXT, WIDTH), positions));
    var states = new ArrayList<>(List.of(x));
    var seen = seen(g, mask, positions);
    for (int layer = 0; layer < LAYERS; layer++) {
      x = g.node("Add", x, attention(g, layer, x, seen));
      var wide = g.node("Relu", g.node("MatMul", x, g.weights(0.25, WIDTH, 2 * WIDTH)));
      x = g.node("Add", x, g.node("MatMul", wide, g.weights(0.18, 2 * WIDTH, WIDTH)));
      states.add(x);
    }
    var last = g.node("Tanh", x);
    states.set(LAYERS, last);
    g.output(
        "logits", g.node("MatMul", last, g.weights(0.6, WIDTH, VOCABULARY)), 1, "read", VOCABULARY);
    for (int i = 0; hidden && i <= LAYERS; i++) {
      g.output("hidden_states." + i, states.get(i), 1, "read", WIDTH);
    }
    return g.model();
  }

  /// 0 where a position may look, very negative where it may not.
  private static String seen(GraphBuilder g, String mask, String positions) {
    var one = g.integers(1);
    var keys = g.node("Sub", g.node("CumSum", mask, one), one);
    var queries = g.node("Unsqueeze", positions, g.integers(2));
    var allowed = g.node("LessOrEqual", g.node("Unsqueeze", keys, one), queries);
    var bias = g.node("Where", allowed, g.scalar(0), g.scalar(-1e9f));
    return g.node("Unsqueeze", bias, one);
  }

  private static String attention(GraphBuilder g, int layer, String x, String seen) {
    var q = heads(g, x);
    var k = cached(g, layer, "key", heads(g, x));
    var v = cached(g, layer, "value", heads(g, x));
    var scores = g.node("MatMul", q, g.transpose(k, 0L, 1L, 3L, 2L));
    var scaled = g.node("Div", scores, g.scalar((float) Math.sqrt(HEAD_WIDTH)));
    var weights = g.along("Softmax", -1, g.node("Add", scaled, seen));
    var mixed = g.transpose(g.node("MatMul", weights, v), 0L, 2L, 1L, 3L);
    var joined = g.node("Reshape", mixed, g.integers(1, -1, WIDTH));
    return g.node("MatMul", joined, g.weights(0.3, WIDTH, WIDTH));
  }

  private static String heads(GraphBuilder g, String x) {
    var projected = g.node("MatMul", x, g.weights(0.4, WIDTH, WIDTH));
    var split = g.node("Reshape", projected, g.integers(1, -1, HEADS, HEAD_WIDTH));
    return g.transpose(split, 0L, 2L, 1L, 3L);
  }

  private static String cached(GraphBuilder g, int layer, String what, String now) {
    var past =
        g.input(
            "past_key_values." + layer + "." + what,
            GraphBuilder.FLOAT,
            1,
            HEADS,
            "past",
            HEAD_WIDTH);
    var all = g.along("Concat", 2, past, now);
    g.output("present." + layer + "." + what, all, 1, HEADS, "all", HEAD_WIDTH);
    return all;
  }

  private static String tokenizer() {
    var vocabulary = new LinkedHashMap<String, Integer>();
    alphabet().forEach(letter -> vocabulary.put(letter, vocabulary.size()));
    var special = new ArrayList<String>(List.of("<end>", "<think>", "</think>"));
    IntStream.rangeClosed(1, 7).forEach(i -> special.add("\n<remaining>" + i + "/8</remaining>\n"));
    var added =
        IntStream.range(0, special.size())
            .mapToObj(i ->
                Map.of(
                    "id",
                    BYTES + i,
                    "content",
                    special.get(i),
                    "single_word",
                    false,
                    "lstrip",
                    false,
                    "rstrip",
                    false,
                    "normalized",
                    false,
                    "special",
                    true))
            .toList();
    var bytes =
        Map.of(
            "type",
            "ByteLevel",
            "add_prefix_space",
            false,
            "trim_offsets",
            true,
            "use_regex",
            false);
    return JsonMapper.builder()
        .build()
        .writeValueAsString(
            Map.of(
                "version", "1.0",
                "added_tokens", added,
                "pre_tokenizer", bytes,
                "decoder", bytes,
                "model", Map.of("type", "BPE", "vocab", vocabulary, "merges", List.of())));
  }

  /// How byte-level tokenizers write bytes: printable ones as they are, the rest from U+0100 on.
  private static List<String> alphabet() {
    var letters = new ArrayList<String>();
    IntStream.concat(
            IntStream.concat(IntStream.rangeClosed('!', '~'), IntStream.rangeClosed(0xa1, 0xac)),
            IntStream.rangeClosed(0xae, 0xff))
        .forEach(c -> letters.add(Character.toString(c)));
    for (int c = 0x100; letters.size() < BYTES; c++) {
      letters.add(Character.toString(c));
    }
    return letters;
  }
}
