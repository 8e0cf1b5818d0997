package org.basir.metrics.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number that identifies a sector within its taxonomy. In JSON it is a bare number.
///
/// @param value 1 or more
public record SectorCode(@JsonValue int value) implements Comparable<SectorCode> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SectorCode {
    if (value < 1) {
      throw new IllegalArgumentException("A sector code is 1 or more, not " + value);
    }
  }

  @Override
  public int compareTo(SectorCode other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
