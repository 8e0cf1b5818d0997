package org.basir.app.client;

import java.util.List;

/// What became of a file of splits and bonus shares.
public record ActionImport(
    int lines, int written, int replaced, int unchanged, List<PriceImport.BrokenRow> errors) {

  public ActionImport {
    errors = List.copyOf(errors);
  }
}
