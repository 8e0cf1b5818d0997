package org.basir.inference.sampling;

import java.util.Arrays;

/// A heap whose least key gives way.
final class LargestKeys {

  private final long[] heap;
  private int size;

  LargestKeys(int most) {
    heap = new long[most];
  }

  void offer(long key) {
    if (size < heap.length) {
      rise(key);
    } else if (key > heap[0]) {
      sink(key);
    }
  }

  long[] descending() {
    var sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    for (int i = 0; i < size / 2; i++) {
      long key = sorted[i];
      sorted[i] = sorted[size - 1 - i];
      sorted[size - 1 - i] = key;
    }
    return sorted;
  }

  private void rise(long key) {
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = key;
  }

  private void sink(long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int least = child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
      if (heap[least] >= key) {
        break;
      }
      heap[at] = heap[least];
      at = least;
    }
    heap[at] = key;
  }
}
