package org.basir.training.sums;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Draws questions; those for testing are never drawn for training, whatever the seed.
public final class SumsTask {

  /// One chain of this many is for testing.
  private static final int TEST_SHARE = 8;

  private static final List<Level> LEVELS = List.of(Level.values());

  private SumsTask() {}

  /// Questions for testing, the levels in turn, no two the same.
  public static List<Item> testItems(long seed, int count) {
    var random = new Random(seed);
    var items = new ArrayList<Item>();
    var drawn = new HashSet<Chain>();
    while (items.size() < count) {
      var level = LEVELS.get(items.size() % LEVELS.size());
      var chain = level.draw(random);
      if (isForTesting(chain) && drawn.add(chain)) {
        items.add(new Item(chain, level));
      }
    }
    return List.copyOf(items);
  }

  /// A question for training, of any level.
  public static Item trainItem(RandomGenerator random) {
    var level = LEVELS.get(random.nextInt(LEVELS.size()));
    var chain = level.draw(random);
    while (isForTesting(chain)) {
      chain = level.draw(random);
    }
    return new Item(chain, level);
  }

  /// Told by the chain's text alone, so that it is the same in every run.
  static boolean isForTesting(Chain chain) {
    int mixed = chain.text().hashCode() * 0x9E3779B9;
    return Integer.remainderUnsigned(mixed ^ (mixed >>> 15), TEST_SHARE) == 0;
  }
}
