package org.basir.inference.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.model.Sha256;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterTests {

  private static final String QUERY = "encoder.layer.0.attention.self.query.weight";
  private static final String BIAS = "encoder.layer.0.attention.self.query.bias";
  private static final String NORM = "encoder.layer.5.output.LayerNorm.weight";

  private static OnnxParameters base;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    var home = Path.of("target", "test-home");
    base = OnnxParameters.read(new ModelStore(home).open(ModelId.ALL_MINILM).onnx());
  }

  @Test
  void addsToTheChangedParametersOnly() {
    var merged = adapter().merged(base);

    var query = base.get(QUERY).values();
    // row 3, column 5: 2 * 0.5 + -1 * 0.25
    var expected = query.clone();
    expected[3 * 384 + 5] = (float) (query[3 * 384 + 5] + 0.75);
    assertThat(merged.get(QUERY).values()).isEqualTo(expected);
    assertThat(merged.get(BIAS).values()[7]).isEqualTo(base.get(BIAS).values()[7] + 0.5f);
    assertThat(merged.get(BIAS).values()[8]).isEqualTo(base.get(BIAS).values()[8]);
    assertThat(merged.get(NORM).values()).isEqualTo(base.get(NORM).values());
  }

  /// The checksum was taken once: a machine or an optimising compiler that sums otherwise would
  /// give another one.
  @Test
  void givesTheSameBitsOnEveryMachine() throws IOException {
    var random = new Random(7);
    var change = new LowRank(halves(random, 384, 16), halves(random, 16, 384));
    var file = folder.resolve("merged.onnx");

    new Adapter("random", minilm(), new TreeMap<>(Map.of(QUERY, change))).merged(base).write(file);

    assertThat(Sha256.of(file).hex())
        .isEqualTo("24fe0a65bcde1da8bbdc39d3b7cb26aa903f0526ac8e874dfa1aa78c423f75f6");
  }

  @Test
  void readsWhatItWrote() {
    var written = adapter().write();

    var read = Adapter.read(written);

    assertThat(read.name()).isEqualTo("tuned");
    assertThat(read.base()).isEqualTo(minilm());
    assertThat(read.changes()).containsOnlyKeys(QUERY, BIAS);
    assertThat(read.write()).isEqualTo(written);
    assertThat(read.merged(base).get(QUERY).values())
        .isEqualTo(adapter().merged(base).get(QUERY).values());
  }

  @Test
  void refusesAnotherBase() {
    var other = new BaseModel("bge", "0".repeat(64));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adapter("x", other, new TreeMap<>()).merged(base))
        .withMessageContaining("the base bge must have SHA-256 0000")
        .withMessageContaining("this one has 759c3cd2");
  }

  @Test
  void refusesABaseThatWasChangedAlready() {
    var changed = adapter().merged(base);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> adapter().merged(changed))
        .withMessageContaining("none, its numbers were changed");
    assertThatIllegalArgumentException().isThrownBy(() -> BaseModel.of("x", changed));
  }

  @Test
  void refusesParametersThatTheBaseLacks() {
    var unknown =
        Map.<String, Change>of("pooler.bias", new Shift(Tensor.ofHalves(new float[1], 1)));
    var shaped = Map.<String, Change>of(BIAS, new Shift(Tensor.ofHalves(new float[1], 1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adapter("x", minilm(), new TreeMap<>(unknown)).merged(base))
        .withMessageContaining("no parameter 'pooler.bias'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adapter("x", minilm(), new TreeMap<>(shaped)).merged(base))
        .withMessageContaining(BIAS)
        .withMessageContaining("has the shape [384], the adapter's is for [1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m.a   | 2 | m.b     | 2 | [in, rank] and [rank, out] are needed",
        "m.a   | 2 | n.b     | 2 | No tensor 'm.b'",
        "m.c   | 2 | n.delta | 2 | must end in .a, .b or .delta",
        "delta | 2 | n.delta | 2 | must end in .a, .b or .delta",
      })
  void refusesTensorsThatMakeNoChange(
      String one, int width, String other, int otherWidth, String message) {
    var tensors =
        Map.of(one, Tensor.ofHalves(new float[width], width), other, halvesOf(otherWidth));
    var file = new SafeTensors(metadata("basir-adapter/1"), tensors).write();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adapter.read(file))
        .withMessageContaining(message);
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shift(Tensor.ofHalves(new float[] {1e6f}, 1)))
        .withMessage("delta contains Infinity");
  }

  @Test
  void refusesAProductBesideADelta() {
    var tensors =
        Map.of(
            "m.a", Tensor.ofHalves(new float[1], 1, 1),
            "m.b", Tensor.ofHalves(new float[1], 1, 1),
            "m.delta", halvesOf(1));
    var file = new SafeTensors(metadata("basir-adapter/1"), tensors).write();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adapter.read(file))
        .withMessage("m has a delta as well as a product");
  }

  @Test
  void refusesAnotherFormat() {
    var file = new SafeTensors(metadata("basir-adapter/2"), Map.of()).write();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adapter.read(file))
        .withMessage("The format is 'basir-adapter/2', not basir-adapter/1");
  }

  private static Adapter adapter() {
    var a = new float[384 * 2];
    a[3 * 2] = 2;
    a[3 * 2 + 1] = -1;
    var b = new float[2 * 384];
    b[5] = 0.5f;
    b[384 + 5] = 0.25f;
    var delta = new float[384];
    delta[7] = 0.5f;
    Map<String, Change> changes =
        Map.of(
            QUERY, new LowRank(Tensor.ofHalves(a, 384, 2), Tensor.ofHalves(b, 2, 384)),
            BIAS, new Shift(Tensor.ofFloats(delta, 384)));
    return new Adapter("tuned", minilm(), new TreeMap<>(changes));
  }

  private static BaseModel minilm() {
    return BaseModel.of("all-minilm-l6-v2", base);
  }

  private static Map<String, String> metadata(String format) {
    return Map.of("format", format, "name", "x", "base", "b", "base_sha256", "0".repeat(64));
  }

  private static Tensor halvesOf(int width) {
    return Tensor.ofHalves(new float[width], width);
  }

  private static Tensor halves(Random random, int rows, int columns) {
    var values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return Tensor.ofHalves(values, rows, columns);
  }
}
