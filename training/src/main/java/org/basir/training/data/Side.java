package org.basir.training.data;

/// What a row is for.
enum Side {
  TRAIN,
  DEV,
  NEITHER
}
