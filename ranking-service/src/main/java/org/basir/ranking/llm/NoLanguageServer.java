package org.basir.ranking.llm;

/// Nobody told the service where a language model is.
public final class NoLanguageServer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoLanguageServer() {
    super("the service knows no server of language models: set BASIR_LLM_ENDPOINT and start it");
  }
}
