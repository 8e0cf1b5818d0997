package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLinesTests {

  @Test
  void readsTheDataOfEachEvent() {
    assertThat(events("data: a", "", "data:b", "", "data:  c", "")).containsExactly("a", "b", " c");
  }

  @Test
  void joinsTheLinesOfAnEvent() {
    assertThat(events("data: {", "data: }", "")).containsExactly("{\n}");
  }

  @Test
  void dropsCommentsNamesAndEmptyEvents() {
    assertThat(events(": alive", "", "event: x", "id: 7", "", "", "retry: 5", "data: a", ""))
        .containsExactly("a");
  }

  @Test
  void givesOutAnEventThatTheEndCutsOff() {
    assertThat(events("data: a", "", "data: b")).containsExactly("a", "b");
  }

  private static List<String> events(String... lines) {
    Iterator<String> left = List.of(lines).iterator();
    var events = new EventLines(() -> left.hasNext() ? Optional.of(left.next()) : Optional.empty());
    var data = new ArrayList<String>();
    for (var next = events.next(); next.isPresent(); next = events.next()) {
      data.add(next.get());
    }
    return data;
  }
}
