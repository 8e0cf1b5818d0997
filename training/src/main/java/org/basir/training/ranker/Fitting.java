package org.basir.training.ranker;

import org.basir.inference.ranker.RankerModel;

/// Learns a model from rows.
interface Fitting {

  /// The kind of model and its settings, as in `ridge 100`.
  String name();

  RankerModel fit(Examples examples);
}
