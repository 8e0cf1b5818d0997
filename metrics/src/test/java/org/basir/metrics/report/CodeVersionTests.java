package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

class CodeVersionTests {

  private static Attributes attributes(String... namesAndValues) {
    var attributes = new Attributes();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.putValue(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  @Test
  void namesVersionAndCommit() {
    assertThat(
            CodeVersion.of(
                attributes("Implementation-Version", "1.2", "Basir-Commit", "abc123-dirty")))
        .isEqualTo("1.2+abc123-dirty");
  }

  @Test
  void namesNoCommitThatTheBuildDidNotKnow() {
    assertThat(
            CodeVersion.of(
                attributes(
                    "Implementation-Version", "1.2", "Basir-Commit", "${git.commit.id.describe}")))
        .isEqualTo("1.2");
  }

  @Test
  void readsTheJarOfAClass() {
    assertThat(CodeVersion.of(CodeVersion.class)).isEqualTo("development");
    assertThat(CodeVersion.of(Test.class)).matches("\\d+\\..+");
  }
}
