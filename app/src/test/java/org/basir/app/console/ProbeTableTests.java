package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.Finding;
import org.basir.inference.llm.http.probe.ProbeReport;
import org.basir.inference.llm.http.probe.Verdict;
import org.junit.jupiter.api.Test;

class ProbeTableTests {

  @Test
  void showsWhatTheServerDoesAndWhatFollows() {
    var report =
        new ProbeReport(
            "http://llm/v1",
            "tiny\u001b[31m",
            "the shared chat protocol",
            0,
            List.of(
                new Finding(Feature.CHAT, Verdict.YES, ""),
                new Finding(Feature.STREAMING, Verdict.NO, "1 pieces"),
                new Finding(Feature.THINKING_LIMIT, Verdict.UNKNOWN, "not seen")),
            new TokenUsage(20, 5, 0, 7, Source.REPORTED));

    assertThat(new ProbeTable(report).lines())
        .startsWith(
            "tiny [31m at http://llm/v1",
            "by the shared chat protocol",
            "",
            "The server",
            "  yes  chats",
            "  no   streams          1 pieces",
            "  ?    limits thinking  not seen",
            "",
            "Ways to keep thinking within a budget",
            "  yes  direct")
        .contains("  yes  Plan-and-Budget      by the prompts")
        .contains(
            "  no   in-process guidance  no server tells hidden states at every step: use a model in"
                + " this process")
        .endsWith(
            "",
            "Trying this took 20 tokens of prompts (5 of them cached) and 7 of answers, as the server"
                + " counts.");
  }
}
