package org.basir.inference.llm.http;

import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.http.probe.ProbeReport;

/// A model behind a server, and what that server was seen to do.
public record Probed(LanguageModel model, ProbeReport report) implements AutoCloseable {

  @Override
  public void close() {
    model.close();
  }
}
