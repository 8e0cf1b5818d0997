package org.basir.metrics.report;

/// A picture on the HTML page of a [Report].
public sealed interface Plot permits Chart, DotPlot, HitMap {

  String title();

  /// Says how to read it; may be empty.
  String note();
}
