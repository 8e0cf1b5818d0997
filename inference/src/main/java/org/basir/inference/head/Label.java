package org.basir.inference.head;

import org.basir.metrics.taxonomy.SectorCode;

/// A sector a classifier was trained to find.
public record Label(SectorCode code, String slug) {}
