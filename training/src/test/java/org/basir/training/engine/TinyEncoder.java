package org.basir.training.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.training.recipe.Example;

/// The smallest real encoder, and texts of three sectors that can be told apart by one token.
final class TinyEncoder {

  static final int SECTORS = 3;

  private static final OnnxParameters FILE = read();

  private TinyEncoder() {}

  static Path onnx() {
    return new ModelStore(Path.of("target", "test-home")).open(ModelId.ALL_MINILM).onnx();
  }

  static OnnxParameters file() {
    return FILE;
  }

  private static OnnxParameters read() {
    try {
      return OnnxParameters.read(onnx());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sectors sectors() {
    var definitions = new ArrayList<long[]>();
    for (int sector = 0; sector < SECTORS; sector++) {
      definitions.add(new long[] {101, token(sector), token(sector), 102});
    }
    return new Sectors(definitions, new float[SECTORS], new boolean[] {true, true, true});
  }

  static List<Example> examples(Random random, int count) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < count; i++) {
      int sector = random.nextInt(SECTORS + 1);
      var ids = random.longs(5 + random.nextInt(12), 2000, 2900).toArray();
      var targets = new float[SECTORS];
      if (sector < SECTORS) {
        ids[1 + random.nextInt(3)] = token(sector);
        targets[sector] = 1;
      }
      ids[0] = 101;
      ids[ids.length - 1] = 102;
      examples.add(new Example(ids, targets));
    }
    return examples;
  }

  private static long token(int sector) {
    return 5000 + 100L * sector;
  }
}
